import Testing

@testable import TabularyComparison

struct DifferenceOutputTests {
    private static let old = "id,text,v,extra\n1,\"<b>&\"\"'</b>\",5,p\n2,b,6,p\n3,c->d,7,p\n4,d,8,p\n"
    private static let new = "id,text,value\n1,\"<i>&\"\"'</i>\",5\n3,c->e,7\n4,d,8\n5,\"n,\u{1B}\",9\n"

    @Test func daffsFormatIsWritten() throws {
        let difference = try Comparison.difference(Self.old, Self.new)
        let csv = String(decoding: DifferenceCSV.write(difference.tables[0]), as: UTF8.self)
        #expect(
            csv == """
                !,,,(v),---
                @@,id,text,value,extra
                -->,1,"<b>&""'</b>--><i>&""'</i>",5,p
                ---,2,b,6,p
                -->,3,c->d-->c->e,7,p
                ,4,d,8,p
                +++,5,"n,\u{1B}",9,

                """)
    }

    @Test func rowsThatWereRemovedStandWhereTheyStood() throws {
        let rows = (1...9).map { "\($0),x\n" }
        let old = "id,v\n" + rows.joined()
        let new = "id,v\n" + rows[1..<6].joined() + rows[7...].joined() + "10,y\n"
        let difference = try Comparison.difference(old, new)
        #expect(
            String(decoding: DifferenceCSV.write(difference.tables[0]), as: UTF8.self) == """
                @@,id,v
                ---,1,x
                ,2,x
                ...,...,...
                ,6,x
                ---,7,x
                ,8,x
                ,9,x
                +++,10,y

                """)
    }

    @Test func allTextOfThePageIsEscaped() throws {
        let difference = try Comparison.difference(Self.old, Self.new)
        let page = String(decoding: DifferenceHTML.write(difference), as: UTF8.self)
        #expect(page.contains("<del>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</del>"))
        #expect(!page.contains("<b>") && !page.contains("<i>") && !page.contains("\u{1B}"))
        #expect(!page.contains("<script") && !page.contains("href=") && !page.contains("src="))
    }

    @Test func aTerminalIsNotDrivenByText() throws {
        var text = DifferenceText()
        let difference = try Comparison.difference(Self.old, Self.new)
        #expect(!text.describe(difference).contains("\u{1B}"))
        text.isColoured = true
        #expect(text.describe(difference).hasPrefix("\u{1B}[1m4 changes in the data, 2 in the columns, 0 rows shifted"))
        #expect(!text.describe(difference).contains("n,\u{1B}\u{1B}"))
    }

    @Test(arguments: [
        ("a b c", "a b c", "a b c"),
        ("one two three four five six", "one two three 4 five six", "one two three [-four-] {+4+} five six"),
        (
            "one two three four five six seven x", "one two three four five six seven y",
            "… four five six seven [-x-] {+y+}"
        ),
        ("", "new words", "{+new words+}"),
    ])
    func longTextsAreToldByWords(old: String, new: String, line: String) {
        #expect(WordDifference(old, new).line == line)
    }
}
