import TabularyModel
import Testing

@Suite struct TextBufferTests {
    struct Lines: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: String
        let lines: [String]
    }

    static let lines = [
        Lines(testDescription: "nothing is one line", source: "", lines: [""]),
        Lines(testDescription: "no end", source: "a\nb", lines: ["a", "b"]),
        Lines(testDescription: "LF", source: "a\nb\n", lines: ["a", "b"]),
        Lines(testDescription: "LF alone", source: "\n", lines: [""]),
        Lines(testDescription: "CR LF", source: "a\r\nb\r\n", lines: ["a", "b"]),
        Lines(testDescription: "CR", source: "a\rb\r", lines: ["a", "b"]),
        Lines(testDescription: "CR without end", source: "a\rb", lines: ["a", "b"]),
        Lines(testDescription: "CR inside a line of a source with LF", source: "a\rb\nc", lines: ["a\rb", "c"]),
        Lines(testDescription: "blank lines", source: "\n\na\n\n", lines: ["", "", "a", ""]),
        Lines(testDescription: "blank lines of CR LF", source: "a\r\n\r\nb", lines: ["a", "", "b"]),
        Lines(testDescription: "letters of several bytes", source: "é\n中\n", lines: ["é", "中"]),
    ]

    @Test(arguments: lines) func linesEndAtLineBreaks(_ example: Lines) {
        let buffer = TextBuffer(source: Array(example.source.utf8))
        #expect((0..<buffer.lineCount).map { buffer.string(TextRange(buffer.line($0))) } == example.lines)
    }

    @Test(arguments: lines) func everyByteHasTheNumberOfItsLine(_ example: Lines) {
        let buffer = TextBuffer(source: Array(example.source.utf8))
        for line in 0..<buffer.lineCount {
            let next = line + 1 < buffer.lineCount ? Int(buffer.lineStarts[line + 1]) : buffer.sourceCount
            for offset in Int(buffer.lineStarts[line])..<next { #expect(buffer.lineNumber(at: offset) == line + 1) }
        }
    }

    @Test func aViewOfTheSourceIsItsOwnProvenance() {
        let source = MarkedSource("one\n‹two›\n")
        #expect(
            source.buffer.provenance(of: TextRange(source[0]), field: 3)
                == Provenance(first: .init(line: 2, field: 3, bytes: source[0])))
    }

    @Test func aTextOfOurOwnHasNoProvenance() {
        var buffer = TextBuffer(source: Array("a".utf8))
        let text = buffer.intern(Array("slug".utf8))
        #expect(buffer.string(text) == "slug")
        #expect(buffer.provenance(of: text, field: 0) == nil)
    }

    @Test func neighbouringStretchesAreOneRun() {
        let source = MarkedSource("‹Côte› ‹d’Ivoire›")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 1)
        buffer.append(source: source[0].upperBound..<source[1].upperBound, field: 1)
        let text = TextRange(start..<buffer.end)
        #expect(buffer.string(text) == "Côte d’Ivoire")
        #expect(buffer.runs.count == 1)
        #expect(buffer.provenance(of: text, field: 0)?.pieces.map(\.bytes) == [0..<source[1].upperBound])
    }

    @Test func aReferenceIsHeldAsAWhole() {
        let source = MarkedSource("‹Bosnia› ‹&amp;› Herzegovina")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0].lowerBound..<source[1].lowerBound, field: 2)
        buffer.append("&".utf8.map { $0 }, for: source[1], field: 2)
        buffer.append(source: source[1].upperBound..<buffer.sourceCount, field: 2)
        let text = TextRange(start..<buffer.end)
        #expect(buffer.string(text) == "Bosnia & Herzegovina")
        #expect(buffer.provenance(of: text, field: 0)?.pieces.map(\.bytes) == [0..<buffer.sourceCount])
        #expect(buffer.provenance(of: text.slice(7..<8), field: 0)?.pieces.map(\.bytes) == [source[1]])
        #expect(buffer.provenance(of: text.slice(0..<6), field: 0)?.pieces.map(\.bytes) == [source[0]])
        #expect(buffer.provenance(of: text.slice(7..<8), field: 0)?.first.field == 2)
    }

    @Test func joinedTextHasAPieceAPlace() {
        let source = MarkedSource("‹social pro-›\nfooter\n‹tection›\n")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 1)
        buffer.append(source: source[1], field: 0, beginsPiece: true)
        let text = TextRange(start..<buffer.end)
        #expect(buffer.string(text) == "social pro-tection")
        #expect(
            buffer.provenance(of: text, field: 9)
                == Provenance(
                    first: .init(line: 1, field: 1, bytes: source[0]),
                    rest: [.init(line: 3, field: 0, bytes: source[1])]))
        #expect(
            buffer.provenance(of: text.slice(source[0].count..<text.count), field: 9)?.pieces.map(\.line) == [3])
    }

    @Test func aPieceBeginsEvenWhereItsSourceFollowsDirectly() {
        let source = MarkedSource("‹ab›‹cd›")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 0)
        buffer.append(source: source[1], field: 0, beginsPiece: true)
        let provenance = buffer.provenance(of: TextRange(start..<buffer.end), field: 0)
        #expect(provenance?.pieces.map(\.bytes) == [source[0], source[1]])
    }

    @Test func aCopyKeepsWhereItComesFrom() {
        let source = MarkedSource("x ‹fish› ‹&amp;› ‹chips›")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 4)
        buffer.append(byte: 0x20)
        buffer.append([0x26], for: source[1], field: 4)
        buffer.append(byte: 0x20)
        buffer.append(source: source[2], field: 4)
        let original = TextRange(start..<buffer.end)
        let copyStart = buffer.end
        buffer.append(copy: original.slice(2..<original.count), field: 4, beginsPiece: false)
        let copy = TextRange(copyStart..<buffer.end)
        #expect(buffer.string(copy) == "sh & chips")
        #expect(
            buffer.provenance(of: copy, field: 0)?.pieces.map(\.bytes)
                == [source[0].lowerBound + 2..<source[2].upperBound])
        #expect(buffer.provenance(of: copy, field: 0)?.first.field == 4)
        #expect(buffer.string(original) == "fish & chips")
    }

    @Test func aCopyOfTheSourceTakesTheGivenField() {
        let source = MarkedSource("a\t‹b›")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(copy: TextRange(source[0]), field: 1, beginsPiece: true)
        let provenance = buffer.provenance(of: TextRange(start..<buffer.end), field: 0)
        #expect(provenance == Provenance(first: .init(line: 1, field: 1, bytes: source[0])))
    }

    @Test func whatIsTakenBackLeavesNoTrace() {
        let source = MarkedSource("‹one› ‹&lt;›")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 0)
        let kept = buffer.end - 1
        buffer.append([0x3C], for: source[1], field: 0)
        buffer.truncate(to: kept)
        let text = TextRange(start..<buffer.end)
        #expect(buffer.string(text) == "on")
        #expect(
            buffer.provenance(of: text, field: 0)?.pieces.map(\.bytes)
                == [source[0].lowerBound..<source[0].upperBound - 1])
        buffer.truncate(to: start)
        #expect(buffer.end == buffer.sourceCount && buffer.runs.isEmpty)
    }

    @Test func theSourcesOfATextAreGivenInReadingOrder() {
        let source = MarkedSource("‹a› <b>‹b›</b>")
        var buffer = source.buffer
        let start = buffer.end
        buffer.append(source: source[0], field: 0)
        buffer.append(byte: 0x20)
        buffer.append(source: source[1], field: 0)
        var found: [Range<Int>] = []
        buffer.forEachSource(of: TextRange(start..<buffer.end)) { found.append($0) }
        #expect(found == [source[0], source[1]])
        buffer.forEachSource(of: .empty) { _ in Issue.record("an empty text has no source") }
    }
}
