internal import Tabulary

/// What a run of `extract` has to tell: gathered report by report, printed for a person.
struct ExtractionRun {
    /// Diagnostics of a report past this many are counted, not printed; the dataset has them all.
    private static let mostDiagnostics = 50
    /// Reports past this many are counted, not listed.
    private static let mostReports = 20
    /// Tables of a report past this many are counted, not listed.
    private static let mostTables = 50

    private let isQuiet: Bool
    private var reports = 0
    private var failed = 0
    private var hasProblems: Bool
    private var listing: [String] = []
    private var totals = Totals()
    private var statuses: [Check.Status: Int] = [:]
    private var differing: [String] = []
    private var codes: [DiagnosticCode: Int] = [:]
    private var warnings = 0

    private struct Totals {
        var tables = 0
        var observations = 0
        var figures = 0
        var items = 0
        var mentions = 0
    }

    init(hasProblems: Bool, isQuiet: Bool) {
        self.hasProblems = hasProblems
        self.isQuiet = isQuiet
    }

    /// Whether a path or a report could not be read.
    var hasFailures: Bool { hasProblems || failed > 0 }
    /// Whether there is a warning, or a check that differs.
    var hasFindings: Bool { warnings > 0 || statuses[.differs, default: 0] > 0 }

    /// Takes in a report, and prints its diagnostics.
    mutating func add(_ dataset: Dataset, path: String) {
        reports += 1
        if dataset.report.status == .failed { failed += 1 }
        printDiagnostics(of: dataset, path)
        totals.tables += dataset.document.tables.count
        totals.observations += dataset.observations.count
        totals.figures += dataset.figureCount
        totals.items += dataset.itemCount
        totals.mentions += dataset.mentions.count
        for diagnostic in dataset.diagnostics {
            codes[diagnostic.code, default: 0] += 1
            if diagnostic.severity == .warning { warnings += 1 }
        }
        for check in dataset.checks {
            statuses[check.status, default: 0] += 1
            if check.status == .differs, differing.count < Self.mostDiagnostics {
                differing.append(line(check, dataset))
            }
        }
        if reports <= Self.mostReports { list(dataset) }
    }

    private func printDiagnostics(of dataset: Dataset, _ file: String) {
        // A record's lines count in its own text.
        let path = dataset.report.line.map { "\(file == "-" ? "<stdin>" : file)#\($0)" } ?? file
        let printer = DiagnosticPrinter(dataset: dataset, path: path)
        let told = dataset.diagnostics.filter { !isQuiet || $0.severity == .error }
        for diagnostic in told.prefix(Self.mostDiagnostics) {
            for line in printer.lines(for: diagnostic) { StandardError.print(line) }
        }
        if told.count > Self.mostDiagnostics {
            StandardError.print("\(path): \(told.count - Self.mostDiagnostics) more, all in diagnostics.csv")
        }
    }

    private mutating func list(_ dataset: Dataset) {
        let state = dataset.report.status == .failed ? "  failed" : ""
        let form = dataset.report.form == .text ? "" : "  \(dataset.report.form.rawValue)"
        listing.append("\(dataset.report.source)\(form)\(state)")
        let tables = dataset.tableSummaries
        for table in tables.prefix(Self.mostTables) {
            let caption = table.caption.isEmpty ? "(no caption)" : table.caption
            let joins = table.joins == 0 ? "" : ", \(Self.count(table.joins, "join"))"
            let size = "\(Self.count(table.rows, "row")) × \(Self.count(table.columns, "column"))\(joins)"
            listing.append("  \(table.number)  \(Self.fit(caption))  \(size)")
        }
        if tables.count > Self.mostTables { listing.append("  … and \(tables.count - Self.mostTables) more tables") }
    }

    private func line(_ check: Check, _ dataset: Dataset) -> String {
        let key = dataset.checkSubject(check)
        return "  \(key): stated \(check.stated.map(String.init) ?? "–"), counted \(check.counted)"
    }

    /// Prints the summary.
    func printSummary(output: String?, formats: Set<ExportOptions.Format>) {
        if isQuiet { return }
        for line in listing { StandardError.print(line) }
        if reports > Self.mostReports { StandardError.print("… and \(reports - Self.mostReports) more reports") }
        StandardError.print(
            """
            \(Self.count(reports, "report"))\(failed > 0 ? " (\(failed) failed)" : ""): \(Self.count(totals.tables, "table")), \
            \(Self.count(totals.observations, "observation")), \(Self.count(totals.figures, "figure")), \
            \(Self.count(totals.items, "item")), \(Self.count(totals.mentions, "mention"))
            """)
        let counts = Check.Status.allCases.compactMap { status in
            statuses[status].map { "\($0) \(status.rawValue)" }
        }
        if !counts.isEmpty { StandardError.print("checks: \(counts.joined(separator: ", "))") }
        for line in differing { StandardError.print(line) }
        let told = DiagnosticCode.allCases.compactMap { code in codes[code].map { "\(code.rawValue) \($0)" } }
        if !told.isEmpty { StandardError.print("diagnostics: \(told.joined(separator: ", "))") }
        if let output {
            let names = ExportOptions.Format.allCases.filter(formats.contains).map { $0.rawValue.uppercased() }
            StandardError.print("written to \(output) as \(names.joined(separator: " and "))")
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func fit(_ text: String) -> String {
        let width = 72
        return text.count <= width ? text : String(text.prefix(width - 1)) + "…"
    }
}
