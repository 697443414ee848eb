import TabularyModel
import Testing

@testable import TabularyExport

@Suite struct ColumnCounterTests {
    @Test func columnsCountScalarsFromOne() {
        let buffer = TextBuffer(source: Array("\u{E9}a\u{1F30D}b\ncd\n".utf8))
        var counter = ColumnCounter()
        #expect(counter.column(of: 0, line: 1, in: buffer) == 1)
        #expect(counter.column(of: 2, line: 1, in: buffer) == 2)
        #expect(counter.column(of: 7, line: 1, in: buffer) == 4)
        #expect(counter.column(of: 9, line: 2, in: buffer) == 1)
        #expect(counter.column(of: 10, line: 2, in: buffer) == 2)
        #expect(counter.column(of: 3, line: 1, in: buffer) == 3)
        #expect(counter.column(of: 2, line: 1, in: buffer) == 2)
    }

    @Test(.timeLimit(.minutes(1))) func aLongLineIsCountedOnce() {
        let count = 2_000_000
        let buffer = TextBuffer(source: [UInt8](repeating: 0x61, count: count))
        var counter = ColumnCounter()
        for position in 0..<count where counter.column(of: position, line: 1, in: buffer) != position + 1 {
            Issue.record("the column of byte \(position) is wrong")
            break
        }
    }

    @Test(.timeLimit(.minutes(1))) func positionsThatGoBackAndForthAreCountedInSteps() {
        let count = 1_000_000
        let buffer = TextBuffer(source: Array(String(repeating: "é", count: count / 2).utf8))
        var counter = ColumnCounter()
        for step in 0..<2_000 {
            let position = step.isMultiple(of: 2) ? step * 2 : count - step * 2
            #expect(counter.column(of: position, line: 1, in: buffer) == position / 2 + 1)
        }
    }
}
