import Foundation
import Testing

/// The forms in which `tabulary diff` writes, held against those who read them.
struct DiffFormatTests {
    private static let browser = "/usr/bin/chromium"

    let folder: WorkFolder

    init() throws {
        folder = try WorkFolder()
        try folder.write("old.csv", "id,name,line\n1,<b>bold</b>,1\n2,b,2\n3,c,3\n4,d,4\n")
        try folder.write("new.csv", "id,title,line,note\n1,<i>it</i> & co,3,\n3,c,5,x\n4,d,6,\n5,e,7,\n")
    }

    @Test func jsonIsWhatItsSchemaSays() async throws {
        let schema = try JSONSchema(
            try String(contentsOfFile: Project.root + "/Sources/Comparison/Output/diff.schema.json", encoding: .utf8))
        let run = try await folder.tabulary("diff", "old.csv", "new.csv", "--provenance", "--format", "json")
        #expect(run.code == 1)
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        #expect(schema.problems(of: value) == [])
        let other = try JSONSerialization.jsonObject(with: Data(#"{"schema": "tabulary-diff/2", "old": 1}"#.utf8))
        #expect(schema.problems(of: other).count > 3)
    }

    @Test func whatFollowsFromAChangeIsInTheSchemaToo() async throws {
        let report = "Table 1\t\t\nIndicators\tResults\tStates\n1.1 Laws\t2 States\tKenya, Niger\n"
        try folder.write("one.txt", report)
        try folder.write("two.txt", report.replacing("Niger", with: "Togo").replacing("1.1 Laws", with: "1.1 New laws"))
        let run = try await folder.tabulary("diff", "one.txt", "two.txt", "--format", "json", "-q")
        let schema = try JSONSchema(path: Project.root + "/Sources/Comparison/Output/diff.schema.json")
        #expect(schema.problems(with: run.output) == [])
        #expect(run.output.contains(#""follows":{"table":"observations","change":1}"#))
        #expect(run.output.contains(#""follows":{"name":1}"#))
        #expect(run.output.contains(#""data":2,"#))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: browser), "there is no chromium to open a page in"))
    func aBrowserShowsThePage() async throws {
        let run = try await folder.tabulary("diff", "old.csv", "new.csv", "--format", "html")
        try folder.write("page.html", run.output)
        let shown = try await folder.run(
            Self.browser,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
                "--virtual-time-budget=1000", "--dump-dom", "file://\(folder.path)/page.html",
            ])
        #expect(shown.code == 0)
        #expect(shown.output.contains("<h1>3 changes in the data, 2 in the columns, 2 rows shifted</h1>"))
        // What the browser made of the text is the text: no element of it stands in the page.
        #expect(shown.output.contains("<del>&lt;b&gt;bold&lt;/b&gt;</del>"))
        #expect(!shown.output.contains("<b>") && !shown.output.contains("<i>"))
        let pdf = try await folder.run(
            Self.browser,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
                "--print-to-pdf=\(folder.path)/page.pdf", "file://\(folder.path)/page.html",
            ])
        #expect(pdf.code == 0)
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/page.pdf")).starts(with: Array("%PDF".utf8)))
    }

    @Test func oneFileIsAllThatCSVHolds() async throws {
        let one = try await folder.tabulary("diff", "old.csv", "new.csv", "--format", "csv", "--provenance")
        #expect(one.output.hasPrefix("!,,(name),,+++\n@@,id,title,line,note\n->,1,<b>bold</b>-><i>it</i> & co,1->3,\n"))
    }

    @Test func aColumnWhoseNameHoldsACommaIsQuoted() async throws {
        try folder.write("one.csv", "\"place, year\",id,v\nKEN,1,x\nKEN,2,y\n")
        try folder.write("two.csv", "\"place, year\",id,v\nKEN,2,z\nKEN,1,x\n")
        let run = try await folder.tabulary("diff", "one.csv", "two.csv", "--key", #""place, year",id"#)
        #expect(run.output.hasPrefix("1 change in the data, 0 in the columns, 0 rows shifted\n"))
        #expect(run.output.contains("place, year KEN, id 2: v: y → z"))
        for list in [#""place"#, "id\nv", #"i"d"#] {
            #expect(try await folder.tabulary("diff", "one.csv", "two.csv", "--key", list).code == 64)
        }
    }

    @Test func aPipeBesideAFileIsCSV() async throws {
        let run = try await folder.tabulary("diff", "-", "new.csv", "--key", "id", input: try folder.read("old.csv"))
        #expect(run.code == 1)
        #expect(run.output.hasPrefix("3 changes in the data, 2 in the columns, 2 rows shifted\n"))
    }

    @Test func threeSidesAreHeldAgainstEachOther() async throws {
        try folder.write("base.csv", "id,v\n1,x\n2,y\n3,z\n")
        try folder.write("one.csv", "id,v\n1,a\n2,y\n3,q\n")
        try folder.write("two.csv", "id,v\n1,b\n2,y\n3,q\n4,n\n")
        let run = try await folder.tabulary("diff", "--base", "base.csv", "one.csv", "two.csv", "--key", "id")
        #expect(run.code == 1)
        #expect(
            run.output == """
                1 conflict, 1 change on both sides, 0 on the old one alone, 1 on the new one alone

                conflicts: 1
                  one / id 1 / v: x → a | b

                on both sides: 1
                  one / id 3 / v: z → q

                on the new side alone: 1
                  one / id 4 / row added: nothing → "4 | n"

                """)
        let json = try await folder.tabulary(
            "diff", "--base", "base.csv", "one.csv", "two.csv", "--key", "id", "--format", "json")
        let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((value?["changes"] as? [Any])?.count == 3)
        let schema = try JSONSchema(path: Project.root + "/Sources/Comparison/ThreeWay/merge.schema.json")
        #expect(schema.problems(with: json.output) == [])
        #expect(schema.problems(with: json.output.replacing("conflict", with: "both sides")) != [])
        #expect(try await folder.tabulary("diff", "--base", "base.csv", "base.csv", "base.csv").code == 0)
    }

    @Test func editionsTellWhoCameAndWent() async throws {
        let report =
            "Table 1\t\t\nIndicators\tTarget\tResults\tStates\n1.1 Laws that protect\t3 States\t2 States\tKenya, Niger\n"
        try folder.write("first.txt", report)
        try folder.write(
            "second.txt", report.replacing("Niger", with: "Ghana, Togo").replacing("3 States", with: "4 States"))
        let run = try await folder.tabulary("diff", "--editions", "first.txt", "second.txt", "-q")
        #expect(run.code == 1)
        #expect(
            run.output == """
                1 indicator matched, 0 only in the old edition, 0 only in the new one

                1.1 Laws that protect
                  target 3 → 4, stated 2 → 2, counted 2 → 3
                  entered 2: Ghana, Togo
                  left 1: Niger
                  stayed 1: Kenya

                """)
        try folder.write(
            "third.txt",
            report.replacing("\tStates", with: "\tStates\tOthers").replacing("Kenya, Niger", with: "Niger, Mali\tKenya")
                + "1.2 Courts\t\t\tPeru, Chile\t\n")
        let schema = try JSONSchema(path: Project.root + "/Sources/Comparison/Editions/editions.schema.json")
        for (other, mark) in [
            ("second.txt", #""entered":["Ghana","Togo"]"#), ("third.txt", #""place":"Kenya","from":["#),
        ] {
            let json = try await folder.tabulary("diff", "--editions", "first.txt", other, "-q", "--format", "json")
            #expect(schema.problems(with: json.output) == [])
            #expect(json.output.contains(mark), "\(json.output)")
        }
        #expect(schema.problems(with: #"{"schema": "tabulary-editions/2"}"#).count == 3)
        #expect(try await folder.tabulary("diff", "--editions", "first.txt", "first.txt", "-q").code == 0)
        #expect(try await folder.tabulary("diff", "--editions", "old.csv", "new.csv", "-q").code == 2)
    }
}
