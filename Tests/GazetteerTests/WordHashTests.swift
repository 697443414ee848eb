import Testing

@testable import TabularyGazetteer

struct WordHashTests {
    /// The word that a text opens with.
    private func word(_ text: String) -> Word {
        var scanner = WordScanner(Gazetteer.standard.folding)
        var word = Word()
        _ = scanner.next(in: Array(text.utf8).span, into: &word)
        return word
    }

    @Test func aWordHasOneHashHoweverItsLettersAreAdded() {
        let letters = Array("bosniaandherzegovina".utf8)
        for length in 1...letters.count {
            var single = WordHash()
            for letter in letters[..<length] { single.add(letter) }
            for width in 1...8 {
                var grouped = WordHash()
                for start in stride(from: 0, to: length, by: width) {
                    let group = letters[start..<min(length, start + width)]
                    let packed = group.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    grouped.add(packed, width: UInt64(group.count * 8))
                }
                #expect(grouped.value == single.value, "\(length) letters by \(width)")
            }
        }
    }

    @Test(arguments: [
        ("Cote", "Côte"), ("CÔTE", "cote"), ("Curacao", "Curaçao"), ("Reunion", "Réunion"), ("Aland", "Åland"),
        ("Liechtenstein", "LIECHTENSTÉIN"), ("Herzegovina", "Herzegoviña"), ("Peoples", "People’s"), ("UAE", "U.A.E."),
    ])
    func wordsThatFoldAlikeHaveOneHash(first: String, second: String) {
        #expect(word(first).hash == word(second).hash)
    }

    @Test func wordsOfOneLengthHaveHashesOfTheirOwn() {
        let words = [
            "mali", "mail", "chad", "chat", "abcdefgh", "abcdefgi", "abcdefgha", "abcdefghb", "扢", "ba", "чад",
        ]
        #expect(Set(words.map { word($0).hash }).count == words.count)
    }

    @Test(arguments: 0...20)
    func lettersAreReadUpToTheFirstSign(count: Int) {
        for sign in ["", " ", "@", "[", "`", "{", "0", "é", "\u{0}", ",x"] {
            let letters = String("AbcdefGhijklmnopqrSTuvwxyz".prefix(count))
            let read = word(letters + sign)
            if count == 0 || sign == "é" || sign == "`" { continue }
            #expect(read.end == count && read.length == count, "\(letters)\(sign)")
            #expect(read.isUpper == (count == 1))
            #expect(read.hash == word(letters).hash)
        }
    }
}
