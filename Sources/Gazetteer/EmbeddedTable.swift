import CGazetteer

/// The tables that the binary holds. The only file that sees the C target.
enum EmbeddedTable: CaseIterable {
    case ambiguous, contexts, fillers, folding, names, namesCLDR, namesUN, places, regionNames, regions, sources
    case variants, wordClasses

    /// The table, copied out of the binary and cut into rows.
    func read() -> TextTable {
        let table = unsafe embedded
        return unsafe TextTable(Array(UnsafeBufferPointer(start: table.bytes, count: table.length)))
    }

    private var embedded: CGazetteerTable {
        switch self {
        case .ambiguous: unsafe cgazetteer_ambiguous()
        case .contexts: unsafe cgazetteer_contexts()
        case .fillers: unsafe cgazetteer_fillers()
        case .folding: unsafe cgazetteer_folding()
        case .names: unsafe cgazetteer_names()
        case .namesCLDR: unsafe cgazetteer_names_cldr()
        case .namesUN: unsafe cgazetteer_names_un()
        case .places: unsafe cgazetteer_places()
        case .regionNames: unsafe cgazetteer_region_names()
        case .regions: unsafe cgazetteer_regions()
        case .sources: unsafe cgazetteer_sources()
        case .variants: unsafe cgazetteer_variants()
        case .wordClasses: unsafe cgazetteer_word_classes()
        }
    }
}
