import TabularyComparison

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Holds a dataset against its own descriptor, and its records against each other.
///
/// All files are gone over together, a report at a time: what is in memory are the records of one, and a number for each
/// report's id.
package struct DatasetCheck {
    /// Why there is nothing to check.
    package enum Failure: Error, Sendable, CustomStringConvertible {
        /// There is no such folder.
        case missing(String)
        /// It has no `datapackage.json`, or one of others.
        case noDataset(String)

        package var description: String {
            switch self {
            case .missing(let path): "'\(path)' does not exist: check the path"
            case .noDataset(let path):
                "'\(path)' is no dataset, or an unfinished one: it has no datapackage.json of ours"
            }
        }
    }

    /// How many findings there are.
    package private(set) var count = 0
    /// How many reports there are.
    package private(set) var reports = 0

    private let folder: String
    private let descriptor: DatasetDescriptor
    private let report: (CheckFinding) -> Void
    /// The order of the reports, by hashes of their ids.
    private var order: [UInt64: Int] = [:]
    private var placeCodes: Set<UInt64> = []
    private var cursors: [FileCursor] = []
    private var expectedFiles: Set<UInt64> = []

    /// Checks a dataset.
    ///
    /// - Parameters:
    ///   - folder: The dataset's folder.
    ///   - report: called with each finding, in an order that is the same in every run.
    package init(_ folder: String, _ report: @escaping (CheckFinding) -> Void) throws(Failure) {
        self.folder = folder
        self.report = report
        if unsafe access(folder, F_OK) != 0 { throw .missing(folder) }
        guard let bytes = FolderListing.bytes(of: folder + "/datapackage.json"),
            let descriptor = DatasetDescriptor(bytes)
        else { throw .noDataset(folder) }
        self.descriptor = descriptor
    }

    /// Goes over all files. O(bytes).
    package mutating func run() {
        open()
        readReports()
        readPlaces()
        checkGroups()
        finishFiles()
        checkFolders()
    }

    private mutating func tell(_ finding: CheckFinding) {
        count += 1
        report(finding)
    }

    private mutating func tell(_ problem: ReadingProblem, _ path: String) {
        tell(
            CheckFinding(code: .fileFormat, file: path, line: problem.line, column: nil, message: problem.message))
    }

    // MARK: Files

    private mutating func open() {
        for resource in descriptor.resources {
            if unsafe access("\(folder)/\(resource.path)", F_OK) != 0 {
                tell(
                    CheckFinding(
                        code: .fileMissing, file: resource.path, line: nil, column: nil, message: "the file is missing")
                )
                continue
            }
            do {
                let cursor = try FileCursor(resource, folder: folder)
                let names = try cursor.header()
                if names != resource.fields.map(\.name) {
                    tell(
                        CheckFinding(
                            code: .columns, file: resource.path, line: 1, column: nil,
                            message: "the columns are not those of datapackage.json: \(names.joined(separator: ", "))"))
                }
                cursors.append(cursor)
            } catch {
                tell(error, resource.path)
            }
        }
    }

    private mutating func finishFiles() {
        for cursor in cursors {
            do {
                try cursor.finish()
                let resource = cursor.resource
                if let expected = resource.byteCount, expected != cursor.byteCount {
                    tell(
                        CheckFinding(
                            code: .fileChanged, file: resource.path, line: nil, column: nil,
                            message: "it has \(cursor.byteCount) bytes, and datapackage.json says \(expected)"))
                } else if let expected = resource.sha256, expected != cursor.digest.value.text {
                    tell(
                        CheckFinding(
                            code: .fileChanged, file: resource.path, line: nil, column: nil,
                            message: "its SHA-256 is not that of datapackage.json"))
                }
            } catch {
                tell(error, cursor.resource.path)
            }
        }
    }

    /// Documents and tables: each that should be there, and no other.
    private mutating func checkFolders() {
        let known = Set(descriptor.resources.map(\.path) + ["datapackage.json"])
        for name in FolderListing.names(in: folder) {
            if known.contains(name) { continue }
            if name == "documents", descriptor.hasDocuments { continue }
            if name == "tables", descriptor.hasTables { continue }
            tell(
                CheckFinding(
                    code: .fileStray, file: name, line: nil, column: nil, message: "it is no part of the dataset"))
        }
        for (name, isThere) in [("documents", descriptor.hasDocuments), ("tables", descriptor.hasTables)] where isThere
        {
            for file in FolderListing.names(in: "\(folder)/\(name)")
            where !expectedFiles.contains(Self.hash("\(name)/\(file)")) {
                tell(
                    CheckFinding(
                        code: .fileStray, file: "\(name)/\(file)", line: nil, column: nil,
                        message: "it is of no report of the dataset"))
            }
        }
    }

    private mutating func expect(_ path: String) {
        expectedFiles.insert(Self.hash(path))
        if unsafe access("\(folder)/\(path)", F_OK) == 0 { return }
        tell(CheckFinding(code: .fileMissing, file: path, line: nil, column: nil, message: "the file is missing"))
    }

    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    // MARK: Reports

    /// Learns the order of the reports.
    private mutating func readReports() {
        guard let resource = descriptor.resources.first(where: { $0.name == "reports" }),
            let cursor = try? FileCursor(resource, folder: folder), (try? cursor.header()) != nil
        else { return }
        while !cursor.isAtEnd {
            let hash = cursor.record.hash([0])
            if order[hash] == nil { order[hash] = order.count }
            guard (try? cursor.advance()) != nil else { return }
        }
    }

    private mutating func readPlaces() {
        guard let cursor = cursors.first(where: { $0.resource.name == "places" }) else { return }
        while !cursor.isAtEnd {
            checkFields(cursor)
            if !placeCodes.insert(cursor.record.hash([0])).inserted {
                tell(cursor.finding(.keyTwice, 0, "the place \(FieldRule.shown(cursor.record.field(0))) stands twice"))
            }
            if !advance(cursor) { return }
        }
    }

    private mutating func advance(_ cursor: FileCursor) -> Bool {
        do {
            try cursor.advance()
            return true
        } catch {
            tell(error, cursor.resource.path)
            cursors.removeAll { $0 === cursor }
            return false
        }
    }

    private mutating func checkGroups() {
        guard let reportFile = cursors.first(where: { $0.resource.name == "reports" }) else { return }
        var seen: Set<UInt64> = []
        while !reportFile.isAtEnd {
            let hash = reportFile.record.hash([0])
            let id = reportFile.record.text(0)
            checkFields(reportFile)
            if seen.insert(hash).inserted {
                reports += 1
                if descriptor.hasDocuments { expect("documents/\(id).json") }
                let group = readGroup(hash, id)
                checkCounts(group, reportFile)
            } else {
                tell(reportFile.finding(.keyTwice, 0, "the report \"\(id)\" stands twice"))
            }
            if !advance(reportFile) { return }
        }
        // What is left is of no report that follows.
        _ = readGroup(nil, "")
    }

    /// Takes in the records of one report in all files.
    private mutating func readGroup(_ report: UInt64?, _ id: String) -> ReportGroup {
        var group = ReportGroup()
        for cursor in cursors where cursor.resource.name != "reports" && cursor.resource.name != "places" {
            group.keys.removeAll(keepingCapacity: true)
            while !cursor.isAtEnd {
                let owner = cursor.record.hash([0])
                if owner != report {
                    guard let position = order[owner] else {
                        tell(
                            cursor.finding(
                                .reference, 0,
                                "the report \(FieldRule.shown(cursor.record.field(0))) is none of reports.csv"))
                        if !advance(cursor) { break }
                        continue
                    }
                    // What is of a report that follows waits for it.
                    if let report, position > order[report] ?? .max { break }
                    tell(
                        cursor.finding(
                            .order, 0,
                            "the report \(FieldRule.shown(cursor.record.field(0))) stands before this in reports.csv"))
                    if !advance(cursor) { break }
                    continue
                }
                group.counts[cursor.resource.name, default: 0] += 1
                check(cursor, &group, id)
                if !advance(cursor) { break }
            }
        }
        return group
    }

    private mutating func check(_ cursor: FileCursor, _ group: inout ReportGroup, _ id: String) {
        checkFields(cursor)
        let record = cursor.record
        let resource = cursor.resource
        if !group.keys.insert(record.hash(resource.primaryKey)).inserted {
            tell(cursor.finding(.keyTwice, nil, "its key stands twice: \(Self.key(record, resource))"))
        }
        for reference in resource.references {
            guard let field = reference.fields.last, !record.field(field).isEmpty else { continue }
            let isThere =
                switch reference.resource {
                case "tables": group.tables.contains(record.hash([field]))
                case "places": placeCodes.contains(record.hash([field]))
                default: true
                }
            if !isThere {
                tell(
                    cursor.finding(
                        .reference, field, "\(FieldRule.shown(record.field(field))) is not in \(reference.resource).csv"
                    ))
            }
        }
        RecordRules.take(record, resource, &group)
        if resource.name == "tables", descriptor.hasTables { expect("tables/\(id).\(record.text(1)).csv") }
        for (field, code, message) in RecordRules.problems(record, resource, group) {
            tell(cursor.finding(code, field, message))
        }
    }

    private static func key(_ record: Record, _ resource: DatasetDescriptor.Resource) -> String {
        resource.primaryKey.map { record.text($0) }.joined(separator: ", ")
    }

    private mutating func checkFields(_ cursor: FileCursor) {
        let record = cursor.record
        if record.count != cursor.rules.count {
            tell(
                cursor.finding(
                    .fileFormat, nil, "the record has \(record.count) fields: expected \(cursor.rules.count)"))
        }
        for (field, rule) in cursor.rules.enumerated() {
            if let problem = rule.problem(with: record.field(field)) { tell(cursor.finding(.value, field, problem)) }
        }
    }

    private mutating func checkCounts(_ group: ReportGroup, _ reports: FileCursor) {
        let names = Set(cursors.map(\.resource.name))
        let counts = [
            ("tables", "tables", group.counts["tables"]),
            ("observations", "observations", group.counts["observations"]),
            ("figures", "figures", group.counts["figures"]), ("items", "items", group.counts["items"]),
            ("warnings", "diagnostics", group.warnings), ("errors", "diagnostics", group.errors),
        ]
        for (column, file, count) in counts where names.contains(file) {
            guard let field = reports.resource.position(column),
                let stated = FieldRule.integer(reports.record.field(field)), stated != count ?? 0
            else { continue }
            tell(reports.finding(.count, field, "it says \(stated), and \(file).csv has \(count ?? 0)"))
        }
    }
}
