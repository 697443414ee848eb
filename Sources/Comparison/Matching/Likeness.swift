internal import TabularyText

/// How alike two names or texts are, from 0 to 1.
enum Likeness {
    /// The share of words that two texts have in common (Jaccard), letters of ASCII folded.
    static func ofWords(_ first: String, _ second: String) -> Double {
        let one = Set(words(first))
        let other = Set(words(second))
        if one.isEmpty || other.isEmpty { return 0 }
        let common = one.intersection(other).count
        return Double(common) / Double(one.count + other.count - common)
    }

    /// The words of a text: runs of letters and digits, in small letters.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            if Bytes.isUpper(byte) {
                word.append(byte | 0x20)
            } else if Bytes.isLower(byte) || Bytes.isDigit(byte) || byte >= 0x80 {
                word.append(byte)
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// The likeness of two columns' names: of their words, or of their letters two by two (Dice).
    static func ofNames(_ first: String, _ second: String) -> Double {
        let one = pairs(first)
        let other = pairs(second)
        if one.isEmpty || other.isEmpty { return 0 }
        var counts: [UInt16: Int] = [:]
        for pair in one { counts[pair, default: 0] += 1 }
        var common = 0
        for pair in other where counts[pair, default: 0] > 0 {
            counts[pair, default: 0] -= 1
            common += 1
        }
        let words = (Set(words(first)), Set(words(second)))
        // "region" and "ilo_region": one name with a word more.
        let isPart = words.0.isSubset(of: words.1) || words.1.isSubset(of: words.0)
        return max(isPart ? 0.7 : ofWords(first, second), 2 * Double(common) / Double(one.count + other.count))
    }

    private static func pairs(_ name: String) -> [UInt16] {
        let letters = words(name).joined().utf8.map { UInt16($0) }
        if letters.count < 2 { return letters }
        return zip(letters, letters.dropFirst()).map { $0 << 8 | $1 }
    }
}
