internal import Tabulary
internal import TabularyComparison
internal import TabularyExport
internal import TabularyModel

/// What holds of the dataset of any bytes.
enum ReportProperties {
    static func problems(of bytes: [UInt8]) -> [String] {
        problems(
            of: Extractor().dataset(of: bytes, source: "report.txt"),
            again: Extractor().dataset(of: bytes, source: "report.txt"))
    }

    /// - Parameters:
    ///   - dataset: A dataset.
    ///   - again: What the same bytes gave a second time.
    static func problems(of dataset: Dataset, again: Dataset) -> [String] {
        var problems = grids(of: dataset) + words(of: dataset)
        var exporter = ReportExporter()
        let export = exporter.export(dataset)
        if exporter.export(again) != export { problems.append("the same bytes gave another dataset") }
        let files = DatasetFile.allCases.map { file in
            CSVRecords(ReportExporter.csv(file, of: dataset), names: file.schema.fields.map(\.name))
        }
        for (file, records) in zip(DatasetFile.allCases, files) {
            problems += records.problems.map { "\(file.path): \($0)" }
        }
        problems += ranges(of: dataset, files)
        problems += mentions(files)
        problems += comparison(of: dataset, export.document ?? [])
        return problems
    }

    /// Every table is a grid, and what lies in it lies inside.
    private static func grids(of dataset: Dataset) -> [String] {
        var problems: [String] = []
        for table in dataset.document.tables {
            if table.cells.count != table.rowCount * table.columnCount { problems.append("a table is no grid") }
            for span in table.spans where Int(span.cell) / table.columnCount + Int(span.rows) > table.rowCount {
                problems.append("a span leaves its table")
            }
            if let parent = table.parent {
                let outer = dataset.document.tables[parent.table]
                if parent.row >= outer.rowCount || parent.column >= outer.columnCount {
                    problems.append("a nested table stands in no cell")
                }
            }
        }
        if String(validating: dataset.document.buffer.bytes, as: UTF8.self) == nil {
            problems.append("the document is no UTF-8")
        }
        return problems
    }

    /// Words in are words out, and those that are told as dropped.
    private static func words(of dataset: Dataset) -> [String] {
        let words = dataset.document.words
        var problems: [String] = []
        if words.total != words.tables + words.prose + words.dropped { problems.append("words are not accounted for") }
        if (words.dropped > 0) != dataset.diagnostics.contains(where: { $0.code == .wordsDropped }) {
            problems.append("dropped words are not told")
        }
        if dataset.report.status == .failed, !dataset.diagnostics.contains(where: { $0.severity == .error }) {
            problems.append("a report failed without an error")
        }
        return problems
    }

    /// Every byte range lies in the report, ends where letters do, and holds its text.
    private static func ranges(of dataset: Dataset, _ files: [CSVRecords]) -> [String] {
        let buffer = dataset.document.buffer
        let isText = dataset.report.form == .text
        let source = buffer.bytes[..<buffer.sourceCount]
        var problems: [String] = []
        for (file, records) in zip(DatasetFile.allCases, files) {
            guard let start = records.column("byte_start"), let end = records.column("byte_end") else { continue }
            let text = file == .diagnostics ? nil : records.column("text")
            for record in records.rows {
                let starts = record[start].split(separator: ";").map { Int($0) ?? -1 }
                let ends = record[end].split(separator: ";").map { Int($0) ?? -1 }
                if starts.count != ends.count { problems.append("\(file.path): lists of two lengths") }
                // Of a converter's file, ranges count in the file, which the dataset does not hold.
                guard isText else { continue }
                var slices: [ArraySlice<UInt8>] = []
                for (start, end) in zip(starts, ends) {
                    guard start >= 0, start <= end, end <= source.count else {
                        problems.append("\(file.path): the range \(start)..<\(end) of \(source.count) bytes")
                        continue
                    }
                    for edge in [start, end] where edge < source.count && source[edge] & 0xC0 == 0x80 {
                        problems.append("\(file.path): the range \(start)..<\(end) cuts a letter")
                    }
                    slices.append(source[start..<end])
                }
                guard let text, !record[text].isEmpty else { continue }
                if let problem = RangeText.problem(record[text], slices) { problems.append("\(file.path): \(problem)") }
            }
        }
        return problems
    }

    /// A mention stands in its item's text where it says.
    private static func mentions(_ files: [CSVRecords]) -> [String] {
        let items = files[DatasetFile.items.rawValue]
        let mentions = files[DatasetFile.mentions.rawValue]
        guard let text = items.column("text"), let item = mentions.column("item"), let found = mentions.column("text"),
            let start = mentions.column("char_start"), let end = mentions.column("char_end")
        else { return ["columns are missing"] }
        return mentions.rows.compactMap { mention in
            guard let number = Int(mention[item]), items.rows.indices.contains(number - 1),
                let start = Int(mention[start]), let end = Int(mention[end])
            else { return "a mention of no item" }
            let scalars = Array(items.rows[number - 1][text].unicodeScalars)
            guard start < end, end <= scalars.count else { return "a mention behind its item's end" }
            let slice = String(String.UnicodeScalarView(scalars[start..<end]))
            return slice == mention[found]
                ? nil : "the mention \(mention[found].debugDescription) is at \(slice.debugDescription)"
        }
    }

    /// Nothing differs between a dataset and itself, nor between its CSV and its JSON.
    private static func comparison(of dataset: Dataset, _ document: [UInt8]) -> [String] {
        do {
            let itself = try Comparison().difference(from: dataset, to: dataset)
            if !itself.isEmpty { return ["a dataset differs from itself: \(itself.headline)"] }
            let tables = try ComparisonInput().tables(of: dataset, path: "csv")
            let read = try DocumentTables.read(document, path: "json")
            let difference = try DatasetComparer().compare(tables, read)
            if !difference.isEmpty { return ["CSV and JSON differ: \(DifferenceText().describe(difference))"] }
        } catch {
            return ["a dataset cannot be read: \(error)"]
        }
        return []
    }
}
