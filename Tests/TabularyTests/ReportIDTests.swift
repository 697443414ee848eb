import Testing

@testable import Tabulary

struct ReportIDTests {
    @Test(arguments: [
        ("report.txt", "report"), ("a/b.c/report.md", "a--b.c--report"), ("report", "report"), ("v1.2.txt", "v1.2"),
        ("-", "stdin"), ("under_score-1.html", "under_score-1"),
    ])
    func pathThatIsASlugIsTheID(path: String, id: String) {
        #expect(ReportID.ids(of: [path]) == [id])
    }

    @Test(arguments: ["Rapport annuel.txt", "été.md", ".txt", "a/…/b.txt", "報告.txt"])
    func changedPathGetsItsHash(path: String) throws {
        let id = try #require(ReportID.ids(of: [path]).first)
        let parts = id.split(separator: "~")
        #expect(parts.count == 2 && parts[1].count == 8 && parts[1].allSatisfy(\.isHexDigit))
        #expect(id.utf8.allSatisfy { $0 < 0x80 } && !id.hasPrefix(".") && !id.contains("/"))
    }

    @Test func longPathIsCutTo120Bytes() {
        let id = ReportID.ids(of: [String(repeating: "long", count: 100) + ".txt"])[0]
        #expect(id.utf8.count == 120 && id.contains("~"))
    }

    @Test func pathsThatDifferOnlyByCaseOrEndingAreToldApart() {
        let ids = ReportID.ids(of: ["Report.txt", "report.md", "other.txt"])
        #expect(ids[0].hasPrefix("Report~") && ids[1].hasPrefix("report~") && ids[2] == "other")
        #expect(Set(ids.map { $0.lowercased() }).count == 3)
    }

    @Test func samePathTwiceGivesTwoIDs() {
        #expect(Set(ReportID.ids(of: ["report.txt", "report.txt", "report.txt"])).count == 3)
    }
}
