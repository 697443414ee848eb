import CGazetteer

/// The tables that the binary holds. The only file that sees the C target.
enum EmbeddedTable: String, CaseIterable {
    case ambiguous
    case areas
    case contexts
    case demonyms
    case fillers
    case folding
    case generatedAreas = "generated-areas"
    case generatedNames = "generated-names"
    case generatedNamesArabic = "generated-names-arabic"
    case generatedNamesCyrillic = "generated-names-cyrillic"
    case generatedNamesHan = "generated-names-han"
    case generatedPersonNames = "generated-person-names"
    case genericWords = "generic-words"
    case groupMembers = "group-members"
    case groups
    case names
    case namesArabic = "names-arabic"
    case namesCyrillic = "names-cyrillic"
    case namesHan = "names-han"
    case nearWords = "near-words"
    case ocr
    case personNames = "person-names"
    case places
    case regionNames = "region-names"
    case regions
    case sources
    case sovereigns
    case variants
    case wordClasses = "word-classes"

    /// The table, copied out of the binary and cut into rows.
    func read() -> TextTable {
        let table = unsafe embedded
        return unsafe TextTable(Array(UnsafeBufferPointer(start: table.bytes, count: table.length)))
    }

    /// Calls `body` with every row of the table, where it stands in the binary: nothing is copied.
    func forEachRow(_ body: (Span<UInt8>, TableRow) -> Void) {
        withBytes { text in
            var row = TableRow()
            while row.advance(in: text) { body(text, row) }
        }
    }

    /// Calls `body` with the whole table, comments and all.
    func withBytes(_ body: (Span<UInt8>) -> Void) {
        let table = unsafe embedded
        let bytes = unsafe UnsafeBufferPointer(start: table.bytes, count: table.length)
        unsafe body(bytes.span)
    }

    private var embedded: CGazetteerTable {
        switch self {
        case .ambiguous: unsafe cgazetteer_ambiguous()
        case .areas: unsafe cgazetteer_areas()
        case .contexts: unsafe cgazetteer_contexts()
        case .demonyms: unsafe cgazetteer_demonyms()
        case .fillers: unsafe cgazetteer_fillers()
        case .folding: unsafe cgazetteer_folding()
        case .generatedAreas: unsafe cgazetteer_generated_areas()
        case .generatedNames: unsafe cgazetteer_generated_names()
        case .generatedNamesArabic: unsafe cgazetteer_generated_names_arabic()
        case .generatedNamesCyrillic: unsafe cgazetteer_generated_names_cyrillic()
        case .generatedNamesHan: unsafe cgazetteer_generated_names_han()
        case .generatedPersonNames: unsafe cgazetteer_generated_person_names()
        case .genericWords: unsafe cgazetteer_generic_words()
        case .groupMembers: unsafe cgazetteer_group_members()
        case .groups: unsafe cgazetteer_groups()
        case .names: unsafe cgazetteer_names()
        case .namesArabic: unsafe cgazetteer_names_arabic()
        case .namesCyrillic: unsafe cgazetteer_names_cyrillic()
        case .namesHan: unsafe cgazetteer_names_han()
        case .nearWords: unsafe cgazetteer_near_words()
        case .ocr: unsafe cgazetteer_ocr()
        case .personNames: unsafe cgazetteer_person_names()
        case .places: unsafe cgazetteer_places()
        case .regionNames: unsafe cgazetteer_region_names()
        case .regions: unsafe cgazetteer_regions()
        case .sources: unsafe cgazetteer_sources()
        case .sovereigns: unsafe cgazetteer_sovereigns()
        case .variants: unsafe cgazetteer_variants()
        case .wordClasses: unsafe cgazetteer_word_classes()
        }
    }
}
