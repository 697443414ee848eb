import TabularyModel
import Testing

/// Which raised texts are footnote marks beside a value, and which are a part of it.
@Suite struct RaisedTextTests {
    /// A cell of HTML, its text, and its marks.
    typealias Case = (source: String, text: String, marks: [String])

    static let marks: [Case] = [
        ("12<sup>1</sup>", "12", ["1"]), ("12<sup>12</sup>", "12", ["12"]), ("Kenya<sup>a</sup>", "Kenya", ["a"]),
        ("1 234<sup>(2)</sup>", "1 234", ["(2)"]), ("1 234<sup>2)</sup>", "1 234", ["2)"]),
        ("Total<sup>*</sup>", "Total", ["*"]), ("0.4<sup>***</sup>", "0.4", ["***"]), ("9<sup>†</sup>", "9", ["†"]),
        ("9<sup>a/</sup>", "9", ["a/"]), ("9<sup>a, b</sup>", "9", ["a, b"]), ("9<sup>1–3</sup>", "9", ["1–3"]),
        ("Togo<sup>iv</sup>", "Togo", ["iv"]), ("Togo<sup>A</sup>", "Togo", ["A"]), ("9<sup>1a</sup>", "9", ["1a"]),
        ("9<sup>1</sup><sup>,</sup><sup>2</sup>", "9,", ["1", "2"]),
        ("5 m<sup>1</sup>", "5 m", ["1"]), ("Team<sup>2</sup>", "Team", ["2"]), ("10<sup>1</sup>", "10", ["1"]),
        ("0.10<sup>2</sup>", "0.10", ["2"]), ("210<sup>2</sup>", "210", ["2"]), ("1 510<sup>2</sup>", "1 510", ["2"]),
        ("A<sup>1</sup>", "A", ["1"]), ("72<sup>e</sup>", "72", ["e"]), ("72 %<sup>e</sup> of", "72 % of", ["e"]),
        ("<sup>1</sup>Includes all", "Includes all", ["1"]), ("<sup>2</sup> See", "See", ["2"]),
        ("Mali<sup><a href=\"#n1\">1</a></sup>", "Mali", ["1"]), ("Mali<sup>[1](#page-2)</sup>", "Mali", ["1"]),
        ("Mali<sup><a href=#n><span>[</span>1<span>]</span></a></sup>", "Mali", ["1"]),
        ("Mali<sup><i>b</i></sup> and", "Mali and", ["b"]),
    ]

    static let parts: [Case] = [
        ("χ<sup>2</sup>", "χ2", []), ("&chi;<sup>2</sup> = 3", "χ2 = 3", []), ("m<sup>2</sup>", "m2", []),
        ("40 km<sup>3</sup>", "40 km3", []), ("5m<sup>2</sup>", "5m2", []), ("(µm<sup>2</sup>)", "(µm2)", []),
        ("km <sup>2</sup>", "km 2", []), ("<i>m</i><sup>3</sup>", "m3", []), ("10<sup>6</sup>", "106", []),
        ("3 × 10<sup>1</sup>", "3 × 101", []), ("3 &times; 10<sup>4</sup>", "3 × 104", []),
        ("per 10<sup>5</sup> people", "per 105 people", []), ("10<sup>-3</sup>", "10-3", []),
        ("kg ha<sup>−1</sup>", "kg ha−1", []), ("CO<sub>2</sub>", "CO2", []), ("x<sup>n</sup>", "xn", []),
        ("Adjusted <i>R</i><sup>2</sup>", "Adjusted R2", []), ("n<sup>2</sup>", "n2", []),
        ("the 5<sup>th</sup> law", "the 5th law", []), ("la 5<sup>e</sup> session", "la 5e session", []),
        ("au XX<sup>e</sup> siècle", "au XXe siècle", []), ("1<sup>er</sup> mai", "1er mai", []),
        ("n<sup>o</sup> 5", "no 5", []), ("<sup>14</sup>C age", "14C age", []), ("of <sup>137</sup>Cs", "of 137Cs", []),
        ("Ca<sup>2+</sup>", "Ca2+", []), ("5<sup>°</sup>", "5°", []), ("x<sup>®</sup>", "x®", []),
        ("Mali<sup>new</sup>", "Malinew", []), ("2<sup>é</sup>", "2é", []), ("a<sup></sup>b", "ab", []),
    ]

    @Test(arguments: marks + parts) func raisedTextsAreMarksOrParts(_ example: Case) {
        let reading = ReportReading("<table><tr><td>\(example.source)</td></tr></table>")
        #expect(reading.rows() == [[example.text]])
        let document = reading.document
        #expect(document.tables[0].marks.map { document.buffer.string($0.text) } == example.marks)
        #expect(document.words.dropped == 0)
    }

    /// What a plain 10 or a letter is raised to, is a mark where the report explains that mark.
    @Test(arguments: [
        ("<sup>2</sup> Provisional figures.", ["2"]), ("<p><sup> 2 </sup>Provisional figures.</p>", ["2"]),
        ("Text.<br><sup>2</sup> Provisional.", ["2"]), ("See <sup>2</sup> there.", []),
        ("<sup>3</sup> Provisional figures.", []), ("<sup>2</sup> 7 8 9", []),
    ])
    func explainedMarksAreMarks(note: String, marks: [String]) {
        for cell in ["10", "A"] {
            let document = ReportReading(
                "<table><tr><td>\(cell)<sup>2</sup></td><td>R<sup>2</sup></td><td>m<sup>2</sup></td></tr></table>\n\n\(note)"
            ).document
            #expect(document.tables[0].marks.map { document.buffer.string($0.text) } == marks)
        }
    }

    @Test func linksOfMarksAreKept() {
        let document = ReportReading("<table><tr><td>Mali<sup><a href=\"#n1\">1</a></sup></td></tr></table>").document
        #expect(document.links.map { document.buffer.string($0.target) } == ["#n1"])
    }
}
