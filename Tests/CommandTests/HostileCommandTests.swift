import Foundation
import Testing

/// Files that were made to do harm: limits hold, nothing is read or written that was not asked for, and nothing that a
/// report, a file's name or a dataset says drives a terminal, a spreadsheet or a browser.
struct HostileCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let name: String
        let text: String
        var code: Int32 = 0
        /// What standard error says, in any place.
        var told = ""
    }

    private static func deep(_ open: String, _ close: String) -> String {
        String(repeating: open, count: 10_000) + "y" + String(repeating: close, count: 10_000)
    }

    static let cases = [
        Case(
            testDescription: "entities of entities", name: "bomb.html",
            text: "<!DOCTYPE html [<!ENTITY l0 \"lol\">"
                + (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
                + "]><html><body><table><tr><td>&l9;</td></tr></table></body></html>",
            told: "markup.reference"),
        Case(
            testDescription: "elements 10,000 deep", name: "a.html", text: "<html><body>\(deep("<div>", "</div>"))",
            told: "markup.too-deep"),
        Case(
            testDescription: "tables 10,000 deep", name: "a.txt",
            text: "A\tB\nx\t\(deep("<table><tr><td>", "</td></tr></table>"))\n", told: "markup.too-deep"),
        Case(testDescription: "quotes 10,000 deep", name: "a.md", text: String(repeating: ">", count: 10_000) + " y\n"),
        Case(
            testDescription: "brackets 10,000 deep", name: "a.md",
            text: deep("[", "]") + deep("*", "*") + deep("`", "`")),
        Case(testDescription: "JSON 10,000 deep", name: "a.json", text: deep("[", "]"), code: 2, told: "input.json"),
        Case(
            testDescription: "spans of 10⁹", name: "a.html",
            text: "<table><tr><td colspan=1000000000 rowspan=1000000000>x</td><td>y</td></tr></table>"),
        Case(
            testDescription: "spans over spans", name: "a.html",
            text:
                "<table>\(String(repeating: "<tr>" + String(repeating: "<td colspan=1000 rowspan=65534>x", count: 50), count: 50))</table>",
            told: "table.too-large"),
        Case(
            testDescription: "10,000 columns", name: "a.txt",
            text: String(repeating: "x\t", count: 10_000) + "\n" + String(repeating: "1\t", count: 10_000),
            told: "1 row × 10001 columns"),
        Case(
            testDescription: "a key twice", name: "a.json", text: #"{"text": "Kenya acted.", "text": "Peru acted."}"#,
            told: #"the key "text" stands twice"#),
    ]

    /// Within half a gibibyte of memory.
    @Test(arguments: cases) func hostileReportsAreReadWithinBounds(_ example: Case) async throws {
        try folder.write(example.name, example.text)
        let command =
            "ulimit -t 100; exec \(WorkFolder.command) batch \(example.name) -o out --no-sync --max-memory 512M"
        let run = try await folder.run("/bin/bash", ["-c", "\(command) --max-failures 1"])
        #expect(run.code == 0, "\(run.error)")
        let direct = try await folder.tabulary("extract", example.name, "-o", "direct")
        #expect(
            direct.code == example.code && (example.told.isEmpty || direct.error.contains(example.told)),
            "\(direct.error.prefix(2_000))")
        let reports = try folder.read("out/reports.csv")
        #expect(reports.contains(example.code == 0 ? ",ok," : ",failed,"), "\(run.error)")
    }

    @Test func nothingElseIsRead() async throws {
        try folder.write("secret.txt", "SECRET")
        let secret = "file://\(folder.path)/secret.txt"
        try folder.write(
            "a.html",
            """
            <!DOCTYPE html [<!ENTITY x SYSTEM "\(secret)"><!ENTITY % p SYSTEM "\(secret)"> %p;]>
            <html><head><base href="\(secret)"><link rel="stylesheet" href="\(secret)"></head><body>
            <iframe src="\(secret)"></iframe><object data="\(secret)"></object>
            <table><tr><td>&x;</td><td><img src="\(secret)"></td></tr></table></body></html>
            """)
        #expect(try await folder.tabulary("extract", "a.html", "-o", "out").code == 0)
        let found = try await folder.run("/bin/grep", ["-rl", "SECRET", "out"])
        #expect(found.output == "")
    }

    @Test func aGzipBombCostsItsOwnReport() async throws {
        try folder.write("in/a.txt", "Kenya acted.")
        let pack =
            "head -c 100000000 /dev/zero | tr '\\0' x | gzip > in/bomb.txt.gz; gzip -c in/bomb.txt.gz > in/twice.txt.gz"
        #expect(try await folder.run("/bin/bash", ["-c", pack]).code == 0)
        let run = try await folder.tabulary(
            "batch", "in", "-o", "out", "--no-sync", "--max-report", "8M", "--max-memory", "256M")
        #expect(run.code == 2 && run.error.contains("[input.too-large]"))
        let reports = try CSVRows(try folder.read("out/reports.csv"))
        #expect(
            reports.rows.map { [$0[0], $0[6]] } == [["a", "ok"], ["bomb.txt", "failed"], ["twice.txt", "failed"]])
    }

    // MARK: Names

    @Test func namesStayInsideTheDataset() async throws {
        try folder.write("up.txt", "Kenya acted.")
        try folder.write("work/in/.. .txt", "Peru acted.")
        try folder.write("work/in/…..txt", "Mali acted.")
        try folder.write(
            "work/in/lines.jsonl",
            ["../../../tmp/evil", "/etc/evil", "..", "", "a\\u0000b", "CON", String(repeating: "x", count: 5_000)].map {
                #"{"id": "\#($0)", "text": "Kenya acted."}"#
            }.joined(separator: "\n") + "\n")
        let run = try await folder.run(
            "/bin/bash",
            ["-c", "cd work && \(WorkFolder.command) extract in ../up.txt in/../../up.txt -o out --id-field id 2>&1"])
        #expect(run.code == 0, "\(run.output)")
        #expect(try folder.names(".") == ["up.txt", "work"] && folder.names("work") == ["in", "out"])
        let documents = try folder.names("work/out/documents")
        #expect(documents.count == 10)
        let isPlain = documents.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_~.-]{1,130}/) != nil && !$0.hasPrefix(".") }
        #expect(isPlain, "\(documents)")
    }

    @Test func namesThatDifferByCaseAloneAreToldApart() async throws {
        for name in ["Report.txt", "report.txt", "REPORT.md", "é.txt", "É.txt"] {
            try folder.write("in/\(name)", "x\ty\nz\t1\n")
        }
        #expect(try await folder.tabulary("extract", "in", "-o", "out").code == 0)
        let documents = try folder.names("out/documents").map { $0.lowercased() }
        #expect(documents.count == 5 && Set(documents).count == 5)
    }

    @Test func linksAreFollowedToFilesAndNotInCirclesAndDeadOnesAreTold() async throws {
        try folder.write("in/a.txt", "Kenya acted.")
        try folder.write("other/b.txt", "Peru acted.")
        let links =
            "ln -s . in/circle; ln -s ../other in/folder; ln -s nowhere in/dead.txt; ln -s ../other/b.txt in/link.txt; ln -s self.txt in/self.txt"
        #expect(try await folder.run("/bin/bash", ["-c", links]).code == 0)
        for command in ["extract", "batch"] {
            let run = try await folder.tabulary(command, "in", "-o", command)
            #expect(run.code == 2, "\(run.error)")
            let reports = try CSVRows(try folder.read("\(command)/reports.csv"))
            #expect(reports.rows.map { $0[1] } == ["a.txt", "dead.txt", "link.txt", "self.txt"])
            for name in ["dead.txt", "self.txt"] { #expect(run.error.contains("\(name): error:")) }
        }
        // A link in the dataset's place is followed; what it led to is what is replaced.
        let run = try await folder.run(
            "/bin/bash",
            ["-c", "mkdir real; ln -s real dataset; \(WorkFolder.command) extract in/a.txt -o dataset -q; ls"])
        #expect(run.code == 0 && run.output.split(separator: "\n").contains("dataset"))
        #expect(try folder.names("real").contains("datapackage.json"))
    }

    // MARK: What others make of it

    private static let formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1", "-"]

    @Test func noCellIsAFormulaForASpreadsheet() async throws {
        let rows = Self.formulas.map { "\($0)\t\($0) Kenya\t\($0), Togo" }.joined(separator: "\n")
        try folder.write("=cmd.txt", "=Table 1: x\t\t\n=a\t+b\t@c\n\(rows)\n\n-1+1 says **=2+2**\n\n- =3+3 in Kenya\n")
        #expect(try await folder.tabulary("extract", "=cmd.txt", "-o", "out", "--profile", "excel").code == 0)
        for name in try folder.names("out").filter({ $0.hasSuffix(".csv") }) + ["tables/cmd~\(try marked()).1.csv"] {
            let text = try folder.read("out/\(name)").replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
            for value in try CSVRows(text).rows.joined() + CSVRows(text).header where Double(value) == nil {
                #expect(!"=+-@\t\r".contains(value.first ?? "x"), "\(name): \(value)")
            }
        }
    }

    /// The mark of the one report's id.
    private func marked() throws -> String {
        String(try #require(folder.names("out/tables").first).split(separator: "~")[1].prefix(8))
    }

    private static let escapes = "\u{1B}[31m\u{1B}]0;x\u{7}\u{9B}2J\u{202E}"

    @Test func nothingDrivesATerminal() async throws {
        let name = "a\(Self.escapes).txt"
        try folder.write(
            name, "Country\tPlaces\(Self.escapes)\nJordan\tLebanon, Atl\(Self.escapes)antis, Iraq\n<b>x</i>\ty\n")
        try folder.write("b\(Self.escapes).jsonl", #"{"te\#(Self.escapes)xt": 1}"# + "\n")
        let runs = [
            try await folder.tabulary(
                "extract", name, "b\(Self.escapes).jsonl", "c\(Self.escapes)", "-o", "o\(Self.escapes)"),
            try await folder.tabulary("batch", name, "c\(Self.escapes)", "-o", "p\(Self.escapes)"),
            try await folder.tabulary("check", "o\(Self.escapes)"),
            try await folder.tabulary("diff", name, "c\(Self.escapes)"),
            try await folder.tabulary("\(Self.escapes)"), try await folder.tabulary("extract", "--\(Self.escapes)"),
            try await folder.tabulary("resolve", "Atl\(Self.escapes)antis"),
        ]
        for run in runs {
            let harmful = (run.output + run.error).unicodeScalars.filter {
                $0 != "\n" && $0 != "\t" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}")
            }
            #expect(harmful.isEmpty, "\((run.output + run.error).debugDescription)")
        }
        #expect(runs[0].error.contains("markup.invalid"))
    }

    @Test func aFindingDrivesNoTerminal() async throws {
        try folder.write("a.txt", "Country\tPlaces\nJordan\tLebanon, Iraq\n")
        #expect(try await folder.tabulary("extract", "a.txt", "-o", "out").code == 0)
        let edited = try folder.read("out/observations.csv").replacing("LBN", with: "L\(Self.escapes)N")
        try folder.write("out/observations.csv", edited)
        let run = try await folder.tabulary("check", "out")
        #expect(
            run.code == 1 && !run.output.isEmpty && !run.output.contains("\u{1B}") && !run.output.contains("\u{9B}"))
    }

    @Test func markupOfTheDataIsTextOnAPage() async throws {
        let markup = #"<script>alert(1)</script><img src=x onerror=alert(1)>&lt;"'</title></style>"#
        let quoted = "\"\(markup.replacing("\"", with: "\"\""))\""
        try folder.write("old\(markup.prefix(8)).csv", "id,\(quoted)\n1,\(quoted)\n\(quoted),2\n")
        try folder.write("new.csv", "id,x\n1,a\(markup.prefix(20).replacing("\"", with: ""))\n")
        let run = try await folder.tabulary("diff", "old\(markup.prefix(8)).csv", "new.csv", "--format", "html")
        #expect(run.code == 1 && run.output.contains("&lt;script"))
        #expect(!run.output.contains("<script") && !run.output.contains("<img"))
    }
}
