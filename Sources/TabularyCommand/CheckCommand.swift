internal import ArgumentParser
internal import Tabulary
internal import TabularyComparison
internal import TabularyRecords

/// `tabulary check DATASET`: a dataset against its own descriptor, and its records against each other.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a dataset against its own descriptor, and its records against each other.",
        discussion: """
            Reads what 'extract' and 'batch' write: files, sizes, hashes, columns, types, keys, references; the counts of \
            reports.csv; the arithmetic of checks.csv against the figures and places it rests on. Says what an edit by hand \
            has broken, and where.

            Examples:
              tabulary check dataset
              tabulary check dataset --format json

            Exit codes: 0 nothing was found; 1 something was; 2 there is no dataset; 64 wrong arguments.
            """)

    /// Findings past this many are counted, not listed.
    private static let longestListing = 1_000

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
    var path: String

    @Option(help: ArgumentHelp("How findings are told: text, or json (an object a line).", valueName: "format"))
    var format = Format.text

    func run() throws {
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        var output = OutputPipe(file: 1)
        var listed = 0
        var failure: Descriptor.Failure?
        var check: DatasetCheck
        do {
            check = try DatasetCheck(folder) { finding in
                listed += 1
                if listed > Self.longestListing || failure != nil { return }
                do throws(Descriptor.Failure) {
                    try output.append(format == .json ? Self.json(finding) : Self.text(finding, folder))
                } catch {
                    failure = error
                }
            }
        } catch {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        }
        check.run()
        do throws(Descriptor.Failure) {
            if check.count > Self.longestListing, format == .text {
                try output.append(Array("… and \(check.count - Self.longestListing) more\n".utf8))
            }
            let summary = "{\"reports\":\(check.reports),\"findings\":\(check.count)}\n"
            if format == .json { try output.append(Array(summary.utf8)) }
            try output.flush()
        } catch {
            failure = failure ?? error
        }
        // A reader that has seen enough is no failure.
        if let failure, !failure.isClosedPipe {
            StandardError.print("error: cannot write: \(failure)")
            throw ExitCode(2)
        }
        if format == .text {
            let reports = check.reports == 1 ? "1 report" : "\(check.reports) reports"
            let findings = check.count == 1 ? "1 finding" : "\(check.count) findings"
            StandardError.print("\(folder): \(reports), \(findings)")
        }
        if check.count > 0 { throw ExitCode(1) }
    }

    private static func text(_ finding: CheckFinding, _ folder: String) -> [UInt8] {
        let line = finding.line.map { ":\($0)" } ?? ""
        let column = finding.column.map { "\($0): " } ?? ""
        let text = "\(folder)/\(finding.file)\(line): \(column)\(finding.message) [\(finding.code.rawValue)]"
        return Array((Printable.line(text) + "\n").utf8)
    }

    private static func json(_ finding: CheckFinding) -> [UInt8] {
        var line = Array("{\"code\":\"\(finding.code.rawValue)\",\"file\":".utf8)
        JSONLine.append(finding.file, to: &line)
        line += Array(",\"line\":\(finding.line.map(String.init) ?? "null"),\"column\":".utf8)
        if let column = finding.column { JSONLine.append(column, to: &line) } else { line += Array("null".utf8) }
        line += Array(",\"message\":".utf8)
        JSONLine.append(finding.message, to: &line)
        return line + Array("}\n".utf8)
    }
}
