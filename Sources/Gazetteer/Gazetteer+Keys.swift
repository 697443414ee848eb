import TabularyModel

extension Gazetteer {
    /// The names that are looked for in prose, as the tables write them, each once; for comparisons with other tools.
    package static var namesInProse: [String] {
        var names = Set(standard.places.map(\.name))
        for table in GazetteerBuilder.Scripts.all.nameTables {
            table.forEachRow { text, row in
                if row.has(4, "both", in: text) || row.has(4, "prose", in: text) || row.has(4, "mention", in: text) {
                    names.insert(row.string(2, in: text))
                }
            }
        }
        return names.sorted()
    }
}
