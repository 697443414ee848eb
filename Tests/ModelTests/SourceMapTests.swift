import Testing

@testable import TabularyModel

@Suite struct SourceMapTests {
    /// The text `<b>aé</b> z` of the file `["a\u00e9", "z"]`.
    private let buffer: TextBuffer

    init() {
        var map = SourceMap(file: Array("[\"a\\u00e9\",\n\"z\"]".utf8))
        map.append(text: 3, file: 2)
        map.append(text: 4, file: 3, textUnit: 2, fileUnit: 6)
        map.append(text: 11, file: 12)
        buffer = TextBuffer(source: Array("<b>aé</b> z".utf8), map: map)
    }

    private func stretches(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        buffer.map?.forEachStretch(of: range) { found.append($0) }
        return found
    }

    @Test(arguments: [
        (0..<12, [2..<9, 12..<13]), (3..<6, [2..<9]), (3..<4, [2..<3]), (4..<5, [3..<9]), (5..<6, [3..<9]),
        (6..<10, []), (0..<3, []), (11..<12, [12..<13]),
    ])
    func stretchesOfTheTextHaveTheirPlaces(range: Range<Int>, places: [Range<Int>]) {
        #expect(stretches(range) == places)
    }

    @Test(arguments: [(0..<3, 2..<2), (3..<12, 2..<9), (6..<9, 12..<12), (12..<12, 13..<13)])
    func everyStretchHasAPlaceToPointAt(range: Range<Int>, place: Range<Int>) {
        #expect(buffer.filePlace(of: range) == place)
    }

    @Test func unitsOfOneSizeAreOneRun() {
        var map = SourceMap(file: [])
        for index in 0..<3 { map.append(text: 2 * index, file: 6 * index, textUnit: 2, fileUnit: 6) }
        map.append(text: 6, file: 18, count: 0)
        map.append(text: 6, file: 18, count: 5)
        map.append(text: 11, file: 23, count: 5)
        map.append(text: 16, file: 40, count: 1)
        #expect(map.runs.map(\.count) == [3, 10, 1])
        var found: [Range<Int>] = []
        map.forEachStretch(of: 3..<7) { found.append($0) }
        #expect(found == [6..<19])
    }

    @Test func provenanceIsOfTheFileOnceItIsAskedFor() {
        var buffer = buffer
        let start = buffer.end
        buffer.append(source: 3..<6, field: 0)
        buffer.append(byte: 0x20)
        buffer.append(source: 11..<12, field: 0)
        let derived = TextRange(start..<buffer.end)
        #expect(buffer.provenance(of: derived, field: 0)?.pieces == [.init(line: 1, field: 0, bytes: 3..<12)])
        buffer.locateInFile()
        let pieces = [
            Provenance.Piece(line: 1, field: 0, bytes: 2..<9), Provenance.Piece(line: 2, field: 0, bytes: 12..<13),
        ]
        #expect(buffer.provenance(of: derived, field: 0)?.pieces == pieces)
        #expect(buffer.provenance(of: TextRange(3..<12), field: 0)?.pieces == pieces)
        #expect(buffer.provenance(of: TextRange(0..<3), field: 0) == nil)
    }

    @Test func linesOfTheTextHaveLinesOfTheFile() {
        var map = SourceMap(file: Array("[\"a\",\n\"b\",\n\"c\"]".utf8))
        for (index, file) in [2, 7, 12].enumerated() { map.append(text: 8 + 2 * index, file: file) }
        let buffer = TextBuffer(source: Array("<table>\na\nb\nc\n</table>".utf8), map: map)
        #expect((1...5).map { buffer.fileLine($0) } == [1, 1, 2, 3, 3])
        #expect((1...5).map { buffer.fileLine(endOf: $0) } == [1, 1, 2, 3, 3])
    }

    @Test(.timeLimit(.minutes(1))) func aPlaceInALongStringIsFoundAtOnce() {
        var map = SourceMap(file: [])
        // Letters and escapes by turns: each a run of its own.
        for index in 0..<200_000 {
            map.append(text: 3 * index, file: 7 * index)
            map.append(text: 3 * index + 1, file: 7 * index + 1, textUnit: 2, fileUnit: 6)
        }
        for index in 0..<200_000 {
            let place = map.place(of: (3 * index)..<600_000)
            if place != (7 * index)..<1_400_000 { Issue.record("the place of \(index) is \(place)") }
        }
    }

    @Test func aSourceWithoutMapIsItsOwnFile() {
        var buffer = TextBuffer(source: Array("a\nb".utf8))
        buffer.locateInFile()
        #expect(buffer.fileLine(2) == 2 && buffer.fileLine(endOf: 2) == 2 && buffer.filePlace(of: 2..<3) == 2..<3)
        #expect(buffer.provenance(of: TextRange(2..<3), field: 1)?.first == .init(line: 2, field: 1, bytes: 2..<3))
        #expect(buffer.fileCount == 3 && buffer.fileBytes == Array("a\nb".utf8))
    }
}
