internal import ArgumentParser
internal import Tabulary
internal import TabularyComparison

// Reading the sides and holding them against each other.
extension DiffCommand {
    func compare() throws -> DatasetDifference {
        let areFiles = old.lowercased().hasSuffix(".csv") && new.lowercased().hasSuffix(".csv")
        // JSON holds a patch and CSV the rows around a change, for which the files are read whole anyway.
        if areFiles, format == .text || format == .html, let first = FileSource(old), let second = FileSource(new),
            let difference = SortedComparer.compare(
                first, old, second, new, packageKey: packageKey, options: options)
        {
            return difference
        }
        var notes: [String] = []
        let sides = try read([old, new], &notes)
        var difference = try DatasetComparer(options: options).compare(sides[0], sides[1])
        difference.notes = notes + difference.notes
        return difference
    }

    /// The primary key that the new file's data package names, or the old one's.
    private var packageKey: [String] {
        let key = ComparisonInput().primaryKey(ofFile: new)
        return key.isEmpty ? ComparisonInput().primaryKey(ofFile: old) : key
    }

    /// Reads sides. Reports that are extracted have one id, so that a report is itself whatever its file is called.
    private func read(_ paths: [String], _ notes: inout [String]) throws -> [ComparedDataset] {
        // Beside a CSV file standard input or a pipe is one too.
        let input = ComparisonInput(
            only: options.only, prefersCSV: paths.contains { $0.lowercased().hasSuffix(".csv") })
        let id = ReportID.ids(of: [paths[0].split(separator: "/").last.map(String.init) ?? "report"])[0]
        var sides: [ComparedDataset] = []
        for path in paths { sides.append(try input.read(path, id: id, &notes)) }
        return sides
    }

    func compareThree(_ base: String) throws {
        var notes: [String] = []
        let sides = try read([base, old, new], &notes)
        let comparer = DatasetComparer(options: options)
        let first = try comparer.compare(sides[0], sides[1])
        let second = try comparer.compare(sides[0], sides[2])
        if !quiet { for note in notes + first.notes { StandardError.print("note: \(note)") } }
        let changes = ThreeWayComparer.compare(first, second)
        try StandardOutput.write(
            format == .json ? ThreeWayText.json(changes) : Array(ThreeWayText.describe(changes, limit: limit).utf8))
        if !changes.isEmpty, failOn != [.none] { throw ExitCode(1) }
    }

    func compareEditions() throws {
        var notes: [String] = []
        let sides = try read([old, new], &notes)
        if !quiet { for note in notes { StandardError.print("note: \(note)") } }
        let entries = EditionComparer(try Edition(sides[0]), try Edition(sides[1])).compare()
        try StandardOutput.write(
            format == .json ? EditionText.json(entries) : Array(EditionText.describe(entries).utf8))
        if !EditionText.areSame(entries), failOn != [.none] { throw ExitCode(1) }
    }
}
