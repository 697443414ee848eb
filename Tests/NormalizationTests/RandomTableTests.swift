import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct RandomTableTests {
    private static let seeds = UInt64(1)...300

    private static let cells = [
        "", "–", "7", "1,234", "45 %", "(12)", "Kenya", "Kenya, Ghana, Togo", "Perú; Atlantis City; Côte d’Ivoire",
        "4.1 A",
        "3 member States, of which 2 in Africa, 1 in Mars", "cinq pays, dont 3 en Afrique",
        "<p>with Jordan:</p><ul><li>• a law</li></ul>",
        "Results", "Target", "A plan of <b>Viet&nbsp;Nam</b>", "n/a", "2012", "1.", "Bosnia &amp; Herzegovina", "US$ 5",
    ]

    private static func report(seed: UInt64) -> String {
        var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let columns = 2 + next(4)
        return (0..<(2 + next(6))).map { _ in
            (0..<columns).map { _ in cells[next(cells.count)] }.joined(separator: "\t")
        }.joined(separator: next(4) == 0 ? "\n\n" : "\n")
    }

    @Test func keysAreUniqueAndNeverEmpty() {
        for seed in Self.seeds {
            let dataset = ReportDataset(Self.report(seed: seed)).dataset
            for header in dataset.headers {
                for keys in [header.columns.map(\.key), header.rows.map(\.key)] {
                    let texts = keys.map { dataset.string($0) }
                    #expect(Set(texts).count == texts.count && !texts.contains(""), "seed \(seed)")
                }
            }
        }
    }

    @Test func everyBodyCellIsReadOnce() {
        for seed in Self.seeds {
            let dataset = ReportDataset(Self.report(seed: seed)).dataset
            func place(_ table: Int?, _ row: Int, _ column: Int) -> [Int] { [table ?? -1, row, column] }
            #expect(dataset.figures.count == Array(dataset.figures).count, "seed \(seed)")
            #expect(dataset.items.count == Array(dataset.items).count, "seed \(seed)")
            let figures = Set(dataset.figures.map { place($0.table, $0.row, $0.column) })
            let lists = Set(dataset.observations.map { place($0.table, $0.row, $0.column) })
            let items = Set(dataset.items.filter { $0.table != nil }.map { place($0.table, $0.row, $0.column) })
            #expect(figures.isDisjoint(with: lists), "seed \(seed)")
            #expect(figures.isDisjoint(with: items) && lists.isDisjoint(with: items), "seed \(seed)")
        }
    }

    @Test func mentionsAndChecksHoldWhatTheySay() {
        for seed in Self.seeds {
            let dataset = ReportDataset(Self.report(seed: seed)).dataset
            let items = Array(dataset.items)
            for mention in dataset.mentions {
                let scalars = Array(dataset.string(items[mention.item].text).unicodeScalars)
                let text = String(String.UnicodeScalarView(scalars[mention.characters]))
                #expect(text == dataset.string(mention.text), "seed \(seed)")
            }
            for check in dataset.checks where check.scope == .total {
                let listed = dataset.observations.filter { $0.table == check.table && $0.row == check.row }
                #expect(
                    check.counted == Set(listed.compactMap(\.place).filter { dataset.place($0).kind.isListed }).count,
                    "seed \(seed)")
            }
        }
    }
}
