import TabularyModel

extension NearNames {
    /// The names of the embedded tables in Latin letters, read at the first damaged text.
    static let standard = NearNames(embedded: Gazetteer.standard)

    private init(embedded gazetteer: Gazetteer) {
        self.init()
        for place in gazetteer.places { add(place.name.utf8.span, code: place.code, gazetteer.folding) }
        for table in [EmbeddedTable.names, .generatedNames, .demonyms] {
            table.forEachRow { text, row in
                let isDemonym = row.has(3, "demonym", in: text)
                if row.has(3, "abbreviation", in: text) { return }
                add(
                    text.extracting(row.range(2)), code: row.string(0, in: text), isDemonym: isDemonym,
                    gazetteer.folding)
            }
        }
    }
}
