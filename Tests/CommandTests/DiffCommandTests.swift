import Foundation
import Testing

/// `tabulary diff` and `tabulary apply`, run as processes.
struct DiffCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    /// Two extractions of the sample: the second of a report with two lines more on top, and edited as a newer version of
    /// the program would have written it: a row is gone, a country is resolved anew, a column renamed, one added.
    private func makeExample() async throws {
        let sample = try String(
            contentsOfFile: Project.root + "/Samples/outcome-4-social-security.txt", encoding: .utf8)
        try folder.write("old/outcome.txt", sample)
        try folder.write("new/outcome.txt", "\n\n" + sample)
        #expect(try await folder.tabulary("extract", "old", "-o", "a", "-q").code == 0)
        #expect(try await folder.tabulary("extract", "new", "-o", "b", "-q").code == 0)
        var rows = try CSVRows(try folder.read("b/observations.csv"))
        #expect(rows.count == 95)
        rows.remove { $0["place"] == "IND" }
        rows.edit({ $0["place"] == "LCA" }, ["place": "VCT", "place_name": "Saint Vincent", "match": "fuzzy"])
        rows.rename("region", to: "world_region")
        rows.add("page", "4")
        try folder.write("b/observations.csv", rows.text)
        for file in ["cells", "figures", "items", "mentions", "tables", "joins", "diagnostics", "reports"] {
            try folder.write("b/\(file).csv", try folder.read("a/\(file).csv"))
        }
    }

    private static let headline = "2 changes in the data, 2 in the columns, 93 rows shifted"

    @Test func theExampleIsToldAsWhatItIs() async throws {
        try await makeExample()
        for sides in [["a", "b"], ["a/observations.csv", "b/observations.csv"]] {
            let run = try await folder.tabulary(["diff"] + sides)
            #expect(run.code == 1 && run.error.isEmpty)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.first == Self.headline)
            #expect(lines.contains("  ~ column region renamed to world_region"))
            #expect(lines.contains("  + column page added at place 17"))
            #expect(lines.contains { $0.hasPrefix("    - ") && $0.contains("place IND") })
            #expect(lines.contains { $0.hasPrefix("    ~ ") && $0.contains("place: LCA → VCT") })
            #expect(!run.output.contains("\u{1B}"))
        }
        // Copies of the files under other names, with nothing beside them.
        try folder.write("x/one.csv", try folder.read("a/observations.csv"))
        try folder.write("x/two.csv", try folder.read("b/observations.csv"))
        let run = try await folder.tabulary("diff", "x/one.csv", "x/two.csv", "--provenance", "--limit", "100")
        #expect(run.output.hasPrefix(Self.headline + "\n"))
        #expect(run.output.components(separatedBy: "; byte_start: ").count == 94)
    }

    @Test func exitCodesTellWhatWasAskedFor() async throws {
        try folder.write("a.csv", "id,v,line\n1,x,1\n2,y,2\n")
        try folder.write("shifted.csv", "id,v,line\n1,x,2\n2,y,3\n")
        try folder.write("more.csv", "id,v,line,w\n1,x,1,\n2,y,2,\n")
        let cases: [([String], Int32)] = [
            (["a.csv", "a.csv"], 0), (["a.csv", "shifted.csv"], 1), (["a.csv", "more.csv"], 1),
            (["a.csv", "shifted.csv", "--fail-on", "data"], 0),
            (["a.csv", "shifted.csv", "--fail-on", "schema,provenance"], 1),
            (["a.csv", "more.csv", "--fail-on", "data,provenance"], 0),
            (["a.csv", "more.csv", "--fail-on", "none"], 0),
            (["a.csv", "shifted.csv", "--ignore", "line"], 0), (["a.csv"], 64),
            (["a.csv", "more.csv", "--fail-on", "nothing"], 64), (["a.csv", "a.csv", "--tolerance", "-1"], 64),
        ]
        for (arguments, code) in cases {
            #expect(try await folder.tabulary(["diff"] + arguments).code == code, "\(arguments)")
        }
    }

    @Test func whatCannotBeComparedIsTrouble() async throws {
        try await makeExample()
        try folder.write("a.csv", "id,v\n1,x\n")
        try folder.write("empty.csv", "")
        try folder.write("broken.csv", "id,v\n1,\"x\n")
        try folder.write("plain/a.csv", "id,v\n1,x\n")
        try folder.write("c/datapackage.json", "{\"resources\": [")
        try folder.write("d/datapackage.json", "{\"resources\": [{\"path\": \"gone.csv\"}]}")
        try folder.write(
            "e/datapackage.json",
            try folder.read("a/datapackage.json").replacing("\"layout\": 1", with: "\"layout\": 2"))
        for file in try folder.names("a") where file.hasSuffix(".csv") {
            try folder.write("e/" + file, try folder.read("a/" + file))
        }
        try folder.write("f.json", "{\"schema\": \"tabulary/1\", ")
        let cases: [([String], String)] = [
            (["a.csv", "nowhere.csv"], "nowhere.csv: this does not exist: check the path"),
            (["a.csv", "empty.csv"], "empty.csv: the file is empty: expected a header row"),
            (["a.csv", "broken.csv"], "broken.csv:2: the quoted field that opens here is not closed"),
            (["plain", "a"], "plain: this folder is no dataset, or an unfinished one: it has no 'datapackage.json'"),
            (["c", "a"], "c/datapackage.json:1: this is no JSON: the file ends too early: expected a value"),
            (["d", "a"], "d/gone.csv: this file is missing: 'datapackage.json' names it"),
            (["a", "e"], "e: the dataset has layout 2, and a has layout 1: extract one of them anew"),
            (["f.json", "a"], "f.json:1: this is no JSON: the file ends too early: expected a key in quotation marks"),
            (
                ["a.csv", "a.csv", "--key", "nr"],
                "a.csv: there is no column 'nr' for the key: the columns are 'id', 'v'"
            ),
            (
                ["a", "b", "--only", "observation"],
                "b: neither dataset has 'observation': expected"
            ),
        ]
        for (arguments, message) in cases {
            let run = try await folder.tabulary(["diff"] + arguments)
            #expect(run.code == 2 && run.output.isEmpty, "\(arguments)")
            #expect(run.error.hasPrefix("error: " + message), "\(run.error)")
        }
    }

    @Test func rowsThatShareADatasetsKeyAreNamed() async throws {
        try await makeExample()
        for file in ["observations", "cells", "places"] {
            let text = try folder.read("a/\(file).csv")
            let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
            try folder.write("b/\(file).csv", text + rows[2] + "\n")
            let run = try await folder.tabulary("diff", "a", "b", "--only", file)
            #expect(run.code == 2 && run.output.isEmpty)
            #expect(
                run.error.contains(
                    "b/\(file).csv:\(rows.count): the rows at lines 3 and \(rows.count) have the same key: "))
        }
    }

    @Test func documentsAndReportsAreReadOnTheWay() async throws {
        let report = "Table 1\t\t\nIndicators\tResults\tStates\n1.1 Laws\t2 States\tKenya, Niger\n"
        try folder.write("one.txt", report)
        try folder.write("two.txt", "\n" + report.replacing("Kenya", with: "Ghana"))
        let run = try await folder.tabulary("diff", "one.txt", "two.txt", "--only", "observations")
        #expect(run.code == 1)
        #expect(run.output.hasPrefix("2 changes in the data, 0 in the columns, 1 row shifted\n"), "\(run.output)")
        for name in ["one", "two"] {
            let document = try await folder.tabulary("extract", name + ".txt", "-o", "-").output
            try folder.write(name + ".json", document)
        }
        let documents = try await folder.tabulary("diff", "one.json", "two.json", "--only", "observations")
        #expect(documents.output.contains("removed: 1") && documents.output.contains("added: 1"))
        #expect(try await folder.tabulary("diff", "one.json", "one.json").output == "no differences\n")
    }

    @Test func aDifferenceIsReplayedToTheByte() async throws {
        try await makeExample()
        let json = try await folder.tabulary("diff", "a", "b", "--format", "json").output
        try folder.write("changes.json", json)
        let summary = try #require(
            (try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])?["summary"] as? [String: Any])
        #expect(summary["data"] as? Int == 2 && summary["columns"] as? Int == 2 && summary["shifted"] as? Int == 93)
        #expect(try await folder.tabulary("apply", "changes.json", "a", "-o", "c").code == 0)
        #expect(try await folder.run("/usr/bin/diff", ["-r", "b", "c"]).code == 0)
        let wrong = try await folder.tabulary("apply", "changes.json", "b", "-o", "d")
        #expect(wrong.code == 2 && wrong.error.contains("this is not the file that the patch was made of"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/d"))
    }

    @Test func gitShowsWhatTabularySees() async throws {
        try await makeExample()
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/git") else {
            print("skipped: there is no git")
            return
        }
        let script = """
            set -e; export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
            rm -rf repo; mkdir repo; cp -r a repo/Output; cd repo
            git init -q .; git add .
            git -c user.name=a -c user.email=a@b commit -qm one
            printf 'Output/*.csv diff=tabulary\\n' > .gitattributes
            git config diff.tabulary.command 'f() { \(WorkFolder.command) diff -q --fail-on none "$2" "$5"; }; f'
            git config diff.tabulary.textconv '\(WorkFolder.command) diff --textconv'
            cp ../b/observations.csv Output/
            git diff Output/observations.csv
            echo ======
            git diff --no-ext-diff Output/observations.csv
            """
        let run = try await folder.run("/bin/bash", ["-c", script])
        let parts = run.output.components(separatedBy: "======\n")
        #expect(run.code == 0 && parts.count == 2, "\(run.error)")
        #expect(parts[0].hasPrefix(Self.headline + "\n"))
        // In git's own view of the text lines that shifted are no lines that changed; the new columns are.
        #expect(parts[1].contains("+report: outcome | ") && !parts[1].contains("byte_start"))
    }
}
