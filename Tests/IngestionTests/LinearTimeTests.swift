import TabularyIngestion
import TabularyModel
import Testing

/// Large tables: what is twice as long takes about twice as long.
@Suite(.serialized) struct LinearTimeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// How many the longer report has; the shorter has an eighth.
        let count: Int
        /// A report of so many rows, lines or signs.
        let report: @Sendable (Int) -> String
    }

    static let cases = [
        Case(testDescription: "pipe rows", count: 100_000) { count in
            "| Country | Men | Note |\n|---|---|---|\n" + (0..<count).map { "| Row \($0) | \($0) | text |\n" }.joined()
        },
        Case(testDescription: "pipe rows without outer pipes, blank first cells", count: 16_000) { count in
            "Country | Men | Note\n---|---|---\nA | 1 | on the\n" + String(repeating: " | 2 | text\n", count: count)
        },
        Case(testDescription: "one line of pipes", count: 1_000_000) { count in String(repeating: "|", count: count) },
        Case(testDescription: "one row of cells", count: 80_000) { count in String(repeating: "|x", count: count) + "|"
        },
        Case(testDescription: "rules and rows", count: 16_000) { count in
            String(repeating: "| a | 1 |\n|---|---|\n", count: count)
        },
        Case(testDescription: "fragments", count: 8_000) { count in
            "| A | B |\n|---|---|\n" + String(repeating: "| x | 1 |\n\n", count: count)
        },
        Case(testDescription: "escaped pipes", count: 80_000) { count in
            "| A |\n|---|\n| " + String(repeating: "\\|", count: count) + " |"
        },
        Case(testDescription: "backslashes", count: 160_000) { count in
            "| A |\n|---|\n| " + String(repeating: "\\", count: count) + " |"
        },
        Case(testDescription: "a grid", count: 8_000) { count in
            let border = "+-----+-----+\n"
            return border + String(repeating: "| a   | b   |\n| c   |     |\n" + border, count: count)
        },
        Case(testDescription: "borders alone", count: 40_000) { count in String(repeating: "+--+--+\n", count: count) },
        Case(testDescription: "a wide border", count: 40_000) { count in
            let border = "+" + String(repeating: "-+", count: count) + "\n"
            return border + String(repeating: "|a", count: count) + "|\n" + border
        },
        Case(testDescription: "dashed lines", count: 8_000) { count in
            String(repeating: "---- ----\na    b\n\n", count: count)
        },
        Case(testDescription: "rows under a dashed line", count: 40_000) { count in
            "A    B\n---- ----\n" + String(repeating: "x    1\n", count: count)
        },
        Case(testDescription: "a wide dashed line", count: 80_000) { count in
            String(repeating: "-- ", count: count) + "\n" + String(repeating: "x\n", count: count) + "-- --"
        },
        Case(testDescription: "quotes and lists", count: 16_000) { count in
            String(repeating: "> a\n1. b\n- c\n\n", count: count)
        },
        Case(testDescription: "tables in quotes", count: 8_000) { count in
            String(
                repeating: "> | a | b |\n> |---|---|\n> | c | 1 |\n>\n> <table><tr><td>a\n> b</td></tr></table>\n\n",
                count: count / 8)
        },
        Case(testDescription: "one quoted table of HTML", count: 16_000) { count in
            "> <table>\n" + String(repeating: "> <tr><td>a <b>b\n> c</b></td></tr>\n", count: count)
        },
        Case(testDescription: "a drawn cell of many lines with markup", count: 16_000) { count in
            let border = "+-----+----------+\n"
            return border + String(repeating: "| <b> | a &amp; b |\n", count: count) + border
        },
        Case(testDescription: "raised texts and references", count: 8_000) { count in
            "<table><tr><td>" + String(repeating: "A<sup>2</sup> &NotEqual; &foo; <![CDATA[x]]> ", count: count)
        },
        Case(testDescription: "one long quote", count: 40_000) { count in String(repeating: "> a *b\n", count: count) },
        Case(testDescription: "links and their definitions", count: 8_000) { count in
            (0..<count).map { "[a][l\($0)] <https://a.org>\n\n[l\($0)]: b\n\n" }.joined()
        },
        Case(testDescription: "footnote references in a cell", count: 40_000) { count in
            "| A | B |\n|---|---|\n| x | *y*" + String(repeating: "[^1]", count: count) + " |"
        },
        Case(testDescription: "brackets that link nothing", count: 16_000) { count in
            "[l]: a\n\n" + String(repeating: "[a][<ab:", count: count)
        },
        Case(testDescription: "front matter without an end", count: 80_000) { count in
            "---\na: b\n" + String(repeating: "c: d\n", count: count)
        },
        Case(testDescription: "headers below paragraphs", count: 8_000) { count in
            String(repeating: "text | more\n", count: count) + "a | b\n---|---\nc | d"
        },
        Case(testDescription: "tables in tables", count: 4_000) { count in
            String(repeating: "<table><tr><td>x", count: count)
        },
        Case(testDescription: "comments never closed", count: 8_000) { count in
            String(repeating: "<table><tr><td>x<!-- </td></tr></table>\n\n", count: count)
        },
        Case(testDescription: "marked-up tables", count: 8_000) { count in
            String(repeating: "<table><tr><td>a<br>b</td></tr></table>\n", count: count)
        },
        Case(testDescription: "blank header cells", count: 16_000) { count in
            "<table>" + String(repeating: "<tr><td></td></tr>", count: count)
        },
        Case(testDescription: "attributes", count: 8_000) { count in
            "<table><tr><td " + (0..<count).map { "a\($0)=1 " }.joined() + ">x"
        },
        Case(testDescription: "cells above many short rows", count: 80_000) { count in
            String(repeating: "x\t", count: count) + "\n" + String(repeating: "a\tb\n", count: count / 4)
        },
        Case(testDescription: "tables in the rows of a fragment", count: 4_000) { count in
            let row = "<tr><td>4.1</td><td><table><tr><td>x</td></tr></table></td></tr>"
            return "<table>" + row + row + "</table>\n\n<table>" + String(repeating: row, count: count) + "</table>"
        },
    ]

    @Test(arguments: cases) func timeIsLinear(_ example: Case) {
        let (short, long) = (time(example, example.count / 8), time(example, example.count))
        // Eight times the work; three times that leaves room for caches that a neighbour empties, a square would take 64 times.
        #expect(long < max(short, .milliseconds(4)) * 24, "\(short) and \(long)")
    }

    private func time(_ example: Case, _ count: Int) -> Duration {
        let bytes = Array(example.report(count).utf8)
        return ProcessorTime.measure { _ = DocumentReader.read(TextDecoder.decode(bytes)) }
    }
}
