import Foundation
import Testing

/// `tabulary check`: what an edit by hand has broken is said, with its place, and nothing else.
struct CheckCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private static let report = """
        # Results

        Table 1: Results by indicator\t\t
        Indicators\tResults\tCountries
        9.1 Member States\t3 member States, of which 2 in Africa, 1 in Asia\tKenya, Mali, Viet Nam
        9.2 Member States\t2 member States\tGhana, Peru

        Kenya acted.

        """

    private func make() async throws {
        for name in ["a", "b", "c"] { try folder.write("in/\(name).txt", Self.report) }
        #expect(try await folder.tabulary("extract", "in", "-o", "out", "-q").code == 0)
    }

    @Test(arguments: ["standard", "excel"], ["csv,json", "csv", "json"])
    func whatWasWrittenIsWhole(profile: String, format: String) async throws {
        for name in ["a", "b"] { try folder.write("in/\(name).txt", Self.report) }
        try folder.write("in/bad.txt", "%PDF-1.7")
        for command in ["extract", "batch"] {
            _ = try await folder.tabulary(
                command, "in", "-o", command, "-q", "--profile", profile, "--format", format)
            let run = try await folder.tabulary("check", command)
            #expect(run.code == 0 && run.output == "" && run.error == "\(command): 3 reports, 0 findings\n")
        }
    }

    @Test func theProjectsOwnOutputIsWhole() async throws {
        #expect(try await folder.tabulary("check", Project.root + "/Output").code == 0)
    }

    /// An edit, and the findings beside that of the changed file.
    @Test(arguments: [
        ("rm out/cells.csv", ["out/cells.csv: the file is missing [file.missing]"]),
        ("rm out/documents/b.json", ["out/documents/b.json: the file is missing [file.missing]"]),
        ("rm out/tables/b.1.csv", ["out/tables/b.1.csv: the file is missing [file.missing]"]),
        ("touch out/notes.txt", ["out/notes.txt: it is no part of the dataset [file.stray]"]),
        ("touch out/documents/x.json", ["out/documents/x.json: it is of no report of the dataset [file.stray]"]),
        ("sed -i 's/Kenya/Kenia/' out/places.csv", []),
        (
            "sed -i '1s/iso2/ISO2/' out/places.csv",
            [
                "out/places.csv:1: the columns are not those of datapackage.json: place, name, kind, ISO2, iso3, m49, "
                    + "ilo_region, ilo_subregion, m49_region, m49_subregion, worldbank_region, worldbank_income, "
                    + "continent [columns]"
            ]
        ),
        (
            "sed -i '2s/,KEN,/,KEX,/' out/observations.csv",
            ["out/observations.csv:2: place: \"KEX\" is not in places.csv [reference]"]
        ),
        (
            "sed -i '2s/^a,1,/a,9,/' out/mentions.csv",
            ["out/mentions.csv:2: item: the item 9 is not in items.csv [reference]"]
        ),
        (
            "sed -i '2s/,ok$/,fine/' out/checks.csv",
            [
                "out/checks.csv:2: status: \"fine\" is none of differs, ok, unstated [value]",
                "out/checks.csv:2: status: it is \"fine\": expected \"ok\" [arithmetic]",
            ]
        ),
        (
            "sed -i '2s/,3,3,0,ok/,4,3,-1,differs/' out/checks.csv",
            ["out/checks.csv:2: stated: 4 is no figure of its row and scope in figures.csv [arithmetic]"]
        ),
        (
            "sed -i '3d' out/observations.csv",
            [
                "out/checks.csv:2: counted: it says 3, and observations.csv lists 2 places [arithmetic]",
                "out/checks.csv:3: counted: it says 2, and observations.csv lists 1 places [arithmetic]",
                "out/reports.csv:2: observations: it says 5, and observations.csv has 4 [count]",
            ]
        ),
        (
            "sed -i '2s/^a,1,/a,,/' out/tables.csv; sed -i '2s/^a,,/a,x,/' out/tables.csv",
            [
                "out/tables.csv:2: table: \"x\" is no integer [value]",
                "out/tables/a.x.csv: the file is missing [file.missing]",
            ]
        ),
        (
            "sed -i '2p' out/items.csv",
            [
                "out/items.csv:3: its key stands twice: a, 1 [key.twice]",
                "out/reports.csv:2: items: it says 1, and items.csv has 2 [count]",
            ]
        ),
        (
            "sed -i '2h;2d;$G' out/items.csv",
            [
                "out/mentions.csv:2: item: the item 1 is not in items.csv [reference]",
                "out/reports.csv:2: items: it says 1, and items.csv has 0 [count]",
                "out/items.csv:4: report: the report \"a\" stands before this in reports.csv [order]",
            ]
        ),
        (
            "sed -i '2s/$/,more/' out/joins.csv out/items.csv",
            ["out/items.csv:2: the record has 18 fields: expected 17 [file.format]"]
        ),
        (
            "sed -i '2s/^a,1,/a,\"1\"x,/' out/items.csv",
            ["out/items.csv:2: text behind the closing quotation mark of a field [file.format]"]
        ),
    ])
    func whatAnEditBreaksIsSaid(edit: String, findings: [String]) async throws {
        try await make()
        #expect(try await folder.run("/bin/bash", ["-c", edit]).code == 0)
        let run = try await folder.tabulary("check", "out")
        #expect(run.code == 1)
        let lines = run.output.split(separator: "\n").map(String.init)
        var others = lines.filter { !$0.hasSuffix("[file.changed]") }
        // Of a table whose number is gone, what refers to it is told as well.
        if edit.contains("tables.csv") || edit.contains("\"1\"x") || edit.contains("cells.csv") {
            others = others.filter { findings.contains($0) }
        }
        #expect(others == findings)
        let isChanged = edit.hasPrefix("sed")
        #expect(lines.contains { $0.hasSuffix("[file.changed]") } == isChanged || edit.contains("\"1\"x"))
    }

    @Test func aReportWithoutItsRowIsSaid() async throws {
        try await make()
        _ = try await folder.run("/bin/bash", ["-c", "sed -i '3d' out/reports.csv"])
        let run = try await folder.tabulary("check", "out", "--format", "json")
        #expect(run.code == 1)
        let lines = run.output.split(separator: "\n")
        let summary = try #require(lines.last)
        let last = try #require(try JSONSerialization.jsonObject(with: Data(summary.utf8)) as? [String: Int])
        #expect(last["findings"] == lines.count - 1 && last["reports"] == 2)
        for line in lines.dropLast() {
            let finding = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let code = finding["code"] as? String
            #expect(code == "reference" || code == "file.changed" || code == "file.stray", "\(line)")
            #expect(finding["message"] is String && finding["file"] is String)
        }
        #expect(run.output.contains(#"{"code":"reference","file":"items.csv","line":3,"column":"report","#))
    }

    @Test func anUnfinishedDatasetIsNone() async throws {
        try await make()
        _ = try await folder.run("/bin/bash", ["-c", "rm out/datapackage.json"])
        for (path, word) in [("out", "unfinished"), ("nowhere", "does not exist")] {
            let run = try await folder.tabulary("check", path)
            #expect(run.code == 2 && run.error.contains(word))
        }
    }
}
