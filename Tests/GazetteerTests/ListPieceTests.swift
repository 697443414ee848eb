import TabularyModel
import TabularyProperties
import Testing

@testable import TabularyGazetteer

@Suite struct ListPieceTests {
    /// Parses a text piece by piece.
    private func entries(_ bytes: [UInt8], pieceLength: Int) -> [ListEntry] {
        let whole = Gazetteer.standard.listParser
        let parser = ListParser(
            names: whole.names, entries: whole.entries, fillers: whole.fillers, folding: whole.folding,
            pieceLength: pieceLength)
        var entries: [ListEntry] = []
        parser.parse(bytes.span, into: &entries)
        return entries
    }

    @Test(arguments: 1...5)
    func piecesGiveWhatTheWholeGives(pieceLength: Int) {
        for seed in UInt64(0)..<400 {
            let bytes = RandomText.make(seed: seed)
            let (whole, pieces) = (entries(bytes, pieceLength: .max), entries(bytes, pieceLength: pieceLength))
            #expect(whole == pieces, "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test(
        arguments: [
            "Tanzania (United Republic of) Togo, Kenya", "China, Republic of Korea; Congo, Democratic Republic of the",
            "Kazakh-\nstan Viet Nam1,3 Iran (Islamic Republic of), Mali",
            "Saint Vincent and the Grenadines and Saint Lucia",
        ])
    func namesAreNotCutInTwo(text: String) {
        let bytes = Array(text.utf8)
        for length in 1...12 { #expect(entries(bytes, pieceLength: length) == entries(bytes, pieceLength: .max)) }
    }

    @Test func manyNumbersBehindANameAreItsFootnotes() {
        let text = "Kenya" + String(repeating: "1,,2,,", count: 20_000) + "; Togo"
        let codes = Gazetteer.standard.parse(list: text).entries.map(\.place?.code)
        #expect(codes == ["KEN", "TGO"])
    }
}
