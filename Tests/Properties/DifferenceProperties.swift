internal import TabularyComparison
internal import TabularyConverters

/// What holds of two files and of what changed from one to the other.
enum DifferenceProperties {
    /// What parts the two files in the bytes of a case.
    static let separator: [UInt8] = Array("\n====\n".utf8)

    static func problems(of bytes: [UInt8]) -> [String] {
        let (old, new) = sides(of: bytes)
        var problems: [String] = []
        var difference = DatasetDifference(oldName: "old.csv", newName: "new.csv")
        if let first = try? CSVTable(old, path: "old.csv"), let second = try? CSVTable(new, path: "new.csv") {
            problems += identity(of: first) + identity(of: second)
            if let found = compare(first, second) {
                difference = found
                problems += self.problems(of: found, first, second) + outputs(of: found)
            }
        }
        return problems + patch(from: old, to: new, difference)
    }

    /// Nothing differs between a table and itself.
    static func identity(of table: CSVTable) -> [String] {
        guard let difference = compare(table, table) else { return [] }
        return difference.isEmpty ? [] : ["a table differs from itself: \(difference.headline)"]
    }

    private static func sides(of bytes: [UInt8]) -> (old: [UInt8], new: [UInt8]) {
        for position in bytes.indices where bytes[position...].starts(with: separator) {
            return (Array(bytes[..<position]), Array(bytes[(position + separator.count)...]))
        }
        return (Array(bytes[..<(bytes.count / 2)]), Array(bytes[(bytes.count / 2)...]))
    }

    private static func compare(_ old: CSVTable, _ new: CSVTable) -> DatasetDifference? {
        try? DatasetComparer().compare(
            ComparedDataset(name: "old.csv", tables: [.init(name: "old", table: old)], isSingleFile: true),
            ComparedDataset(name: "new.csv", tables: [.init(name: "new", table: new)], isSingleFile: true))
    }

    /// Every row is told at most once, and the rows that come and go make the new number of the old.
    private static func problems(of difference: DatasetDifference, _ old: CSVTable, _ new: CSVTable) -> [String] {
        guard let table = difference.tables.first else { return ["no table"] }
        var problems: [String] = []
        if old.rowCount - table.count(.removed) + table.count(.added) != new.rowCount {
            problems.append("\(old.rowCount) rows became \(new.rowCount): \(difference.headline)")
        }
        for rows in [table.changes.compactMap(\.old), table.changes.compactMap(\.new)]
        where Set(rows).count != rows.count {
            problems.append("a row is told twice")
        }
        let isSame =
            old.header == new.header && old.rowCount == new.rowCount
            && (0..<old.rowCount).allSatisfy { old.values($0) == new.values($0) }
        if isSame != difference.isEmpty, !isPermuted(old, new) {
            problems.append("equal is \(isSame), and the difference says \(difference.headline)")
        }
        return problems
    }

    /// Whether two tables have the same rows in another order, which is no difference.
    private static func isPermuted(_ old: CSVTable, _ new: CSVTable) -> Bool {
        let rows = { (table: CSVTable) in
            (0..<table.rowCount).map { table.values($0).joined(separator: "\u{1F}") }.sorted()
        }
        return old.header == new.header && rows(old) == rows(new)
    }

    /// What is written of a difference is what its form asks for, and holds no signs that a terminal or a browser obeys.
    private static func outputs(of difference: DatasetDifference) -> [String] {
        var problems: [String] = []
        let text = DifferenceText().describe(difference)
        if text.unicodeScalars.contains(where: { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
        {
            problems.append("control characters in the text: \(text.debugDescription)")
        }
        let html = DifferenceHTML.write(difference)
        if String(validating: html, as: UTF8.self) == nil { problems.append("the page is no UTF-8") }
        if let tag = PageTags.foreign(in: html) { problems.append("the page has a tag of the data: \(tag)") }
        for table in difference.tables {
            do { _ = try CSVTable(DifferenceCSV.write(table), path: "diff.csv") } catch {
                problems.append("the difference's CSV cannot be read: \(error)")
            }
        }
        return problems
    }

    /// Old bytes and the patch give the new bytes; the patch is read as it was written.
    private static func patch(from old: [UInt8], to new: [UInt8], _ difference: DatasetDifference) -> [String] {
        let file = FilePatch(path: "a.csv", oldDigest: "1", newDigest: "2", steps: FilePatch.steps(from: old, to: new))
        let patch = DatasetPatch(files: [file])
        do {
            let read = try DatasetPatch(DifferenceJSON.write(difference, patch: patch), path: "changes.json")
            if read != patch { return ["the patch is read otherwise"] }
            return read.files.first?.apply(to: old) == new ? [] : ["the patch gives other bytes"]
        } catch {
            return ["the patch cannot be read: \(error)"]
        }
    }
}
