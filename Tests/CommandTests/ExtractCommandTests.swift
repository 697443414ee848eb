import Subprocess
import SystemPackage
import Tabulary
import Testing

/// The command as a process: exit codes, streams, messages, files.
struct ExtractCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private static let report = """
        # Results

        Table 1: Results	
        Country	Places
        Jordan	Lebanon, Atlantis, Iraq

        """

    @Test func sampleBecomesADataset() async throws {
        let run = try await folder.tabulary("extract", Project.root + "/Samples", "-o", "out")
        #expect(run.code == 0)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("1 report: 3 tables, 95 observations, 35 figures, 43 items, "))
        #expect(run.error.contains("checks: 17 ok, 1 unstated"))
        #expect(run.error.contains("2  Table 2: ILO results chain: Country examples  3 rows × 4 columns, 1 join\n"))
        #expect(try folder.names("out").contains("datapackage.json"))
    }

    @Test func diagnosticsPointAtTheirPlace() async throws {
        try folder.write("report.txt", Self.report)
        let run = try await folder.tabulary("extract", "report.txt", "-o", "out")
        #expect(run.code == 0)
        #expect(
            run.error.contains(
                """
                report.txt:5:17: warning: "Atlantis" is no place that is known [place.unresolved]
                    Jordan Lebanon, Atlantis, Iraq
                                    ^~~~~~~~

                """))
    }

    @Test func strictFailsOnAWarning() async throws {
        try folder.write("report.txt", Self.report)
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "out", "--strict").code == 1)
        #expect(try folder.names("out").contains("observations.csv"))
        #expect(try await folder.tabulary("extract", Project.root + "/Samples", "-o", "sample", "--strict").code == 0)
    }

    @Test func quietPrintsNothing() async throws {
        let run = try await folder.tabulary("extract", Project.root + "/Samples", "-o", "out", "--quiet")
        #expect(run.code == 0 && run.error.isEmpty && run.output.isEmpty)
    }

    @Test func standardInputBecomesJSONOnStandardOutput() async throws {
        let run = try await folder.tabulary("extract", "-", "-o", "-", input: Self.report)
        #expect(run.code == 0)
        #expect(run.output.prefix(60).contains(#""schema": "tabulary/1""#))
        #expect(run.output.contains("LBN") && run.error.contains("<stdin>:5:17: warning:"))
    }

    @Test func oneReportThatFailsCostsNoOther() async throws {
        try folder.write("reports/a.txt", Self.report)
        try folder.write("reports/b.txt", "%PDF-1.7")
        try folder.write("reports/c.md", "# Only prose\n\nJordan.\n")
        try folder.write("reports/README.md", "left out")
        let run = try await folder.tabulary("extract", "reports", "missing.txt", "-o", "out")
        #expect(run.code == 2)
        #expect(run.error.contains("error: 'missing.txt' does not exist: check the path\n"))
        #expect(run.error.contains("reports/b.txt: error: the report is a PDF, not text: convert it to text first"))
        #expect(run.error.contains("3 reports (1 failed)"))
        let reports = try folder.read("out/reports.csv").split(separator: "\n")
        #expect(reports.count == 4)
        #expect(reports[2].hasPrefix("b,b.txt,") && reports[2].contains(",failed,"))
    }

    @Test(arguments: [
        (["extract", "nowhere", "-o", "out"], "error: 'nowhere' does not exist: check the path\n"),
        (
            ["extract", "empty", "-o", "out"],
            "error: the folder 'empty' holds no report: expected files ending in .txt"
        ),
        (["extract", "report.txt", "-o", "report.txt"], "error: cannot write to 'report.txt': it is a file"),
        (["extract", "report.txt", "-o", "full"], "error: cannot write to 'full': the folder is not empty"),
    ])
    func operationThatFailsLeavesNothing(arguments: [String], message: String) async throws {
        try folder.write("report.txt", Self.report)
        try folder.write("empty/README.md", "")
        try folder.write("full/mine.txt", "mine")
        let before = try folder.names(".")
        let run = try await folder.tabulary(arguments)
        #expect(run.code == 2)
        #expect(run.error.contains(message))
        #expect(try folder.names(".") == before)
        #expect(try folder.read("full/mine.txt") == "mine")
    }

    @Test func forceReplacesAFolderOfOthers() async throws {
        try folder.write("report.txt", Self.report)
        try folder.write("full/mine.txt", "mine")
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "full", "--force").code == 0)
        #expect(try folder.names("full").contains("datapackage.json"))
    }

    @Test func aDatasetOfOursIsReplacedWithTheSameBytes() async throws {
        try folder.write("report.txt", Self.report)
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "out").code == 0)
        let first = try folder.read("out/datapackage.json")
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "out").code == 0)
        #expect(try folder.read("out/datapackage.json") == first)
        #expect(try folder.names(".").sorted() == ["out", "report.txt"])
    }

    @Test(arguments: [
        (["extrct"], "unknown command 'extrct': did you mean 'extract'?"),
        (["extract", "a.txt", "-o", "o", "--regions", "ilu"], "'ilu' is no scheme of regions: did you mean 'ilo'?"),
        (["extract", "a.txt", "-o", "o", "--format", "cvs"], "'cvs' is no format: did you mean 'csv'?"),
        (["extract", "a.txt", "-o", "o", "--strikt"], "did you mean '--strict'?"),
        (["extract", "a.txt", "-o", "o", "--header-rows", "-1"], "--header-rows"),
        (
            ["extract", "a.txt", "-o", "o", "--header-rows", "two"],
            "'two' is no count: expected a whole number, 0 or more"
        ),
        (["extract", "a.txt", "-o", "o", "--max-report", "10 MB"], "'10 MB' is no size: expected a number of bytes"),
        (["extract", "a.txt", "-o", "o", "--max-report", "0"], "'0' is no size"),
        (
            ["extract", "a.txt", "-o", "o", "--max-report", "2G"],
            "'2G' is too large: expected at most 1073741824 bytes"
        ),
        (["extract", "a.txt", "-o", "o", "--max-cell", "99999999999999999999G"], "is no size"),
        (["extract", "a.txt", "-o", "o", "--max-cells", "0"], "'0' is no count: expected a whole number from 1 to"),
        (
            ["extract", "a.txt", "-o", "o", "--max-nesting", "1001"],
            "'1001' is no count: expected a whole number from 1 to 1000"
        ),
        (["extract", "-o", "o"], "path"), (["extract", "a.txt"], "--output"),
        (["extract", "a.txt", "b.txt", "-o", "-"], "writes one report's JSON"),
    ])
    func wrongArgumentsAreUsageErrors(arguments: [String], message: String) async throws {
        try folder.write("a.txt", Self.report)
        try folder.write("b.txt", Self.report)
        let run = try await folder.tabulary(arguments)
        #expect(run.code == 64)
        #expect(run.error.lowercased().contains(message.lowercased()))
        #expect(run.output.isEmpty)
    }

    @Test func joinsAreRefused() async throws {
        try folder.write("report.txt", "Country\tLaws\nJordan\tthe law of the land on\n\n\tthe rights of workers\n")
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "joined").code == 0)
        #expect(try folder.read("joined/joins.csv").hasSuffix(",true\n"))
        let run = try await folder.tabulary("extract", "report.txt", "-o", "apart", "--no-join")
        #expect(
            run.code == 0 && run.error.contains("a join of the kind 'cell'") && run.error.contains("[join.refused]"))
        #expect(try folder.read("apart/joins.csv").hasSuffix(",false\n"))
    }

    @Test func limitsAndHeaderRowsAreSaid() async throws {
        try folder.write("report.txt", Self.report)
        func run(_ options: String...) async throws -> String {
            try await folder.tabulary(["extract", "report.txt", "-o", "out"] + options).error
        }
        #expect(try await run("--max-report", "20").contains("at most 20 are read"))
        #expect(
            try await run("--max-report", "1k", "--max-cell", "1k", "--max-nesting", "9", "--max-cells", "9").contains(
                "1 table,"))
        #expect(try await run("--max-cell", "10").contains("[cell.too-large]"))
        #expect(try await run("--header-rows", "0").contains("2 rows × 2 columns"))
        #expect(try await run("--header-rows", "1").contains("1 row × 2 columns"))
    }

    @Test func formatsAndProfilesAreChosen() async throws {
        try folder.write("report.txt", Self.report)
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "csv", "--format", "csv").code == 0)
        #expect(try !folder.names("csv").contains("documents"))
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "json", "--format", "json").code == 0)
        #expect(try folder.names("json") == ["datapackage.json", "documents", "reports.csv"])
        #expect(try await folder.tabulary("extract", "report.txt", "-o", "excel", "--profile", "excel").code == 0)
        #expect(try folder.read("excel/reports.csv").hasPrefix("\u{FEFF}report,"))
    }

    @Test(arguments: [["--help"], ["extract", "--help"], ["--version"]])
    func helpGoesToStandardOutput(arguments: [String]) async throws {
        let run = try await folder.tabulary(arguments)
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(
            arguments == ["--version"] ? run.output == Tabulary.version + "\n" : run.output.contains("USAGE: tabulary"))
    }

    @Test func aClosedPipeEndsQuietly() async throws {
        try folder.write("report.txt", String(repeating: Self.report, count: 2_000))
        let command = "\(WorkFolder.command) extract report.txt -o - --quiet | head -c 10; exit ${PIPESTATUS[0]}"
        let run = try await folder.run("/bin/bash", ["-c", command])
        #expect(run.code == 0 && run.error.isEmpty && run.output.utf8.count == 10)
    }

    @Test func aFullDiskIsTold() async throws {
        try folder.write("report.txt", String(repeating: Self.report, count: 2_000))
        // A file size limit stands for a full disk; its signal is ignored so that the write fails instead.
        let command = "trap '' XFSZ; ulimit -f 64; exec \(WorkFolder.command) extract report.txt -o out --quiet"
        let run = try await folder.run("/bin/bash", ["-c", command])
        #expect(run.code == 2)
        #expect(run.error.hasPrefix("error: cannot write '") && run.error.split(separator: "\n").count == 1)
        #expect(try folder.names(".") == ["report.txt"])
    }

    // MARK: Converters' files

    private static let contentList = #"""
        [{"type": "text", "text": "Results", "text_level": 1, "page_idx": 0},
         {"type": "header", "text": "ILO", "page_idx": 0},
         {"type": "text", "text": "C\u00f4te d'Ivoire acted.", "page_idx": 0}]
        """#

    private static let corpus = #"""
        {"doc": "first", "body": "Country\tPlaces\nJordan\tLebanon, Atlantis, Iraq\n"}
        {"doc": "second", "body": "Kenya acted."}
        {"doc": "third", "bodi": "Mali acted."}
        {"doc": "fourth", "body": "cut

        """#

    @Test func converterFilesAreToldInTheSummary() async throws {
        try folder.write("converted.txt", Self.contentList)
        let run = try await folder.tabulary("extract", "converted.txt", "-o", "out")
        #expect(run.code == 0)
        #expect(run.error.contains("converted.txt  MinerU content list\n"))
        #expect(run.error.contains("note: left out of the report's text: 1 page header [converter.left-out]"))
        #expect(try folder.read("out/items.csv").contains("Côte d'Ivoire acted.,3,0,"))
    }

    @Test func linesAreReportsOfTheirOwn() async throws {
        try folder.write("corpus.jsonl", Self.corpus)
        let run = try await folder.tabulary("extract", "corpus.jsonl", "-o", "out", "--text-field", "body")
        #expect(run.code == 2)
        #expect(run.error.contains("4 reports (2 failed): 1 table, 3 observations"))
        #expect(
            run.error.contains("corpus.jsonl#1  JSON Lines\n")
                && run.error.contains("corpus.jsonl#3  JSON Lines  failed"))
        #expect(run.error.contains(#"corpus.jsonl#1:2:17: warning: "Atlantis" is no place that is known"#))
        #expect(run.error.contains(#"has no field "body": did you mean "bodi"? it has "doc", "bodi" [input.field]"#))
        #expect(run.error.contains("no JSON at line 4, column 27: the line ends inside the string"))
        #expect(try folder.names("out/documents") == (1...4).map { "corpus-\($0).json" })
    }

    @Test func idsComeFromAFieldAlsoOnStandardInput() async throws {
        let run = try await folder.tabulary(
            ["extract", "-", "-o", "out", "--text-field", "body", "--id-field", "doc"], input: Self.corpus)
        #expect(run.code == 2)
        #expect(try folder.names("out/documents") == ["first.json", "second.json", "stdin-3.json", "stdin-4.json"])
        #expect(run.error.contains(#"<stdin>#1:2:17: warning: "Atlantis""#))
    }

    @Test func severalReportsNeedAFolder() async throws {
        try folder.write("corpus.jsonl", Self.corpus)
        let run = try await folder.tabulary("extract", "corpus.jsonl", "-o", "-", "--text-field", "body")
        #expect(run.code == 64 && run.output.isEmpty)
        #expect(run.error.contains("'-o -' writes one report's JSON, and 'corpus.jsonl' holds several: name a folder"))
    }

    @Test func illFormedJSONIsShown() async throws {
        try folder.write("a.json", "{\n  \"text\": NaN\n}")
        try folder.write("b.json", "{\"pages\": []}")
        let run = try await folder.tabulary("extract", "a.json", "b.json", "-o", "out", "--quiet")
        #expect(run.code == 2)
        #expect(
            run.error.contains(
                """
                a.json:2:11: error: no JSON at line 2, column 11: "NaN" stands here: expected a value [input.json]
                      "text": NaN
                              ^

                """))
        #expect(
            run.error.contains(
                #"b.json: error: the file's JSON is in no form that is known: it is an object with the keys "pages";"#))
    }
}
