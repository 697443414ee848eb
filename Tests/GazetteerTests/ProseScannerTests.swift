import TabularyModel
import Testing

@testable import TabularyGazetteer

@Suite struct ProseScannerTests {
    private func found(_ text: String) -> [String] {
        Gazetteer.standard.mentions(in: text).filter { [.country, .territory, .former].contains($0.kind) }
            .map { "\($0.text):\($0.place.code)" }
    }

    @Test(
        arguments: [
            ("Jordanians in Indiana and turkey, us and it", []),
            ("New Mexico, the Niger River, Mexico City and Northern Ireland", []),
            ("Michael Jordan at the Jordan River in Jordan", ["Jordan:JOR"]),
            ("TELL US NOW about the US economy", ["US:USA"]),
            ("SITUATION IN JORDAN AND LAO PDR", ["JORDAN:JOR", "LAO PDR:LAO"]),
            ("Sudan, South Sudan", ["Sudan:SDN", "South Sudan:SSD"]),
            ("Hong Kong, China and Macao (China)", ["Hong Kong, China:HKG", "Macao (China):MAC"]),
            ("the occupied Palestinian territory", ["occupied Palestinian territory:PSE"]),
            ("U.S. and U.K.", ["U.S.:USA", "U.K.:GBR"]),
            ("Kazakh-\nstan’s Niger- and Nigeria-based", ["Kazakh-\nstan:KAZ", "Niger:NER", "Nigeria:NGA"]),
            ("éJordan Jordané 3Jordan Jordan3", ["Jordan:JOR"]),
            ("Serbia and Montenegro; Korea; Timor", ["Serbia:SRB", "Montenegro:MNE"]),
            (
                "People’s Republic of China; Republic of Korea",
                ["People’s Republic of China:CHN", "Republic of Korea:KOR"]
            ),
        ] as [(String, [String])])
    func namesInProseAreStrict(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: 0..<200)
    func anyBytesAreScannedInOrder(seed: UInt64) {
        let bytes = RandomText.make(seed: seed)
        var mentions: [ProseMention] = []
        Gazetteer.standard.scan(prose: bytes.span, into: &mentions)
        var end = 0
        for mention in mentions {
            #expect(mention.start >= end && mention.end > mention.start && mention.end <= bytes.count)
            end = mention.end
        }
    }
}
