import TabularyModel
import TabularyText
import Testing

@Suite struct NumberFormatEvidenceTests {
    private func evidence(_ texts: [String]) -> NumberFormatEvidence {
        var evidence = NumberFormatEvidence()
        for text in texts { evidence.add(Array(text.utf8).span) }
        return evidence
    }

    @Test(
        arguments: [
            (["1.234.567"], NumberFormat.decimalComma), (["12,5"], .decimalComma), (["1.234,5"], .decimalComma),
            (["1 234,5"], .decimalComma), (["0,123"], .decimalComma), (["1,234.5"], .decimalPoint),
            (["1,234,567"], .decimalPoint), (["0.5"], .decimalPoint), (["4.10"], .decimalPoint),
            (["1'234.5"], .decimalPoint), (["1,234", "12,5"], .decimalComma), (["<0,5"], .decimalComma),
            (["1,5–2,5 %"], .decimalComma), (["US$ 0.5 million"], .decimalPoint), (["1,234", "7", "x"], .undecided),
            (["1.234"], .undecided), (["1 234"], .undecided), ([], .undecided), (["12,5", "0.5"], .undecided),
            (["12.05.2013", "1.2.3", "a, 1.5 b", "12,34,56"], .undecided), (["2.º"], .undecided),
        ] as [([String], NumberFormat)])
    func numbersThatCanBeReadInOneWayVote(texts: [String], format: NumberFormat) {
        #expect(evidence(texts).format(else: NumberFormatEvidence()) == format)
    }

    @Test func theTableDecidesWhereTheColumnDoesNot() {
        #expect(evidence(["1.234"]).format(else: evidence(["12,5"])) == .decimalComma)
        #expect(evidence(["0.5"]).format(else: evidence(["12,5"])) == .decimalPoint)
    }

    @Test func conflictingVotesDecideNothing() {
        let conflict = evidence(["12,5", "0.5"])
        #expect(conflict.isConflicting)
        #expect(conflict.format(else: evidence(["12,5"])) == .undecided)
        #expect(evidence([]).format(else: conflict) == .undecided)
        #expect(conflict.isDoubtful(in: conflict) && evidence([]).isDoubtful(in: conflict))
        #expect(!evidence(["7,5"]).isDoubtful(in: conflict) && !evidence([]).isDoubtful(in: evidence(["7,5"])))
        #expect(!evidence(["12,5", "7,5"]).isConflicting)
        #expect(evidence(["1,234"]).isEmpty)
    }
}
