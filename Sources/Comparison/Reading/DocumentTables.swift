internal import TabularyConverters

/// Reads a report's JSON document (`tabulary/1`): its arrays of records become tables.
package enum DocumentTables {
    /// Whether a file's bytes may be a document: an object whose first key is `schema`.
    package static func isDocument(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isWhitespace }
        return head.hasPrefix("{\"schema\":\"tabulary/")
    }

    /// The tables of a document, in its order. O(bytes).
    ///
    /// - Throws: ``ReadingProblem`` where it is no JSON, or of another version.
    package static func read(_ bytes: [UInt8], path: String) throws(ReadingProblem) -> ComparedDataset {
        var text = try JSONFile.scan(bytes, path: path)
        let schema = text.text("schema", of: text.root)
        guard schema.hasPrefix("tabulary/"), let layout = Int(schema.dropFirst(9)) else {
            throw ReadingProblem(path, "this is no document of a dataset: expected 'schema' to be 'tabulary/1'")
        }
        var tables: [ComparedDataset.Table] = []
        var empty: Set<String> = []
        for name in text.keys(of: text.root) where name != "schema" && name != "links" {
            guard let list = text.value(name, of: text.root) else { continue }
            let records = text.elements(of: list)
            guard let first = records.first, text.kind(first) == .object else {
                if text.kind(list) == .array { empty.insert(name) }
                continue
            }
            let csv = csv(of: records, text.keys(of: first), &text)
            tables.append(.init(name: name, table: try CSVTable(csv, path: "\(path)#\(name)")))
        }
        var dataset = ComparedDataset(name: path, tables: tables, layout: layout)
        dataset.emptyTables = empty
        dataset.extraTables = ["blocks"]
        return dataset
    }

    private static func csv(of records: [JSONValue], _ keys: [String], _ text: inout JSONText) -> [UInt8] {
        var csv: [UInt8] = []
        append(keys, to: &csv)
        for record in records {
            append(
                keys.map { key in
                    guard let value = text.value(key, of: record) else { return "" }
                    let string = text.string(value)
                    return text.kind(value) == .literal && string == "null" ? "" : string
                }, to: &csv)
        }
        return csv
    }

    private static func append(_ values: [String], to csv: inout [UInt8]) {
        for (position, value) in values.enumerated() {
            if position > 0 { csv.append(0x2C) }
            CSVText.append(value, to: &csv)
        }
        csv.append(0x0A)
    }
}
