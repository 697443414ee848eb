/// Reads a text word by word: folds on the fly, allocates nothing.
///
/// A value is a position in a text that the caller passes to each call; the text itself is never held.
struct WordScanner {
    /// The byte where the next word or gap is looked for.
    var position: Int
    private let folding: FoldingTable

    init(_ folding: FoldingTable, at position: Int = 0) {
        self.folding = folding
        self.position = position
    }

    /// Reads the next word into `word`; false at the end of the text, where `word.gap` holds the signs behind the last
    /// word.
    mutating func next(in text: Span<UInt8>, into word: inout Word) -> Bool {
        word.gap = []
        let count = text.count
        while position < count {
            let byte = text[position]
            if byte.isASCIILetter { return readLetters(in: text, into: &word) }
            if byte.isASCIIDigit { return readNumber(in: text, into: &word) }
            if byte < 0x80 {
                if byte == UInt8(ascii: "&") {
                    guard let reference = CharacterReference(in: text, at: position) else {
                        return readAmpersand(1, in: text, into: &word)
                    }
                    if skip(reference, in: text, gap: &word.gap) { continue }
                    if reference.scalar == UInt32(UInt8(ascii: "&")) {
                        return readAmpersand(reference.length, in: text, into: &word)
                    }
                    return readLetters(in: text, into: &word)
                }
                if byte == UInt8(ascii: "<"), skipTag(in: text, gap: &word.gap) { continue }
                addSign(byte, length: 1, in: text, to: &word.gap)
                continue
            }
            let (scalar, length) = decode(text, position)
            switch folding.fold(scalar) {
            case .letters(let packed) where UInt8(truncatingIfNeeded: packed).isASCIIDigit:
                word.gap.insert(.mark)
                position += length
            case .letters, .letter: return readLetters(in: text, into: &word)
            case .nothing: position += length
            case .sign(let sign):
                if sign == UInt8(ascii: "&") { return readAmpersand(length, in: text, into: &word) }
                addSign(sign, length: length, in: text, to: &word.gap)
            }
        }
        return false
    }

    // MARK: - Words

    private mutating func readAmpersand(_ length: Int, in text: Span<UInt8>, into word: inout Word) -> Bool {
        let gap = word.gap
        word = Word()
        word.gap = gap
        word.hash = WordHash.and
        word.start = position
        position += length
        word.end = position
        word.length = 1
        return true
    }

    private mutating func readNumber(in text: Span<UInt8>, into word: inout Word) -> Bool {
        let gap = word.gap
        word = Word()
        word.gap = gap
        word.start = position
        word.isNumber = true
        var hash = WordHash()
        // "1,3" behind a letter is two footnotes; elsewhere it is a number, as is "4.2".
        let isAttached = position > 0 && (text[position - 1].isASCIILetter || text[position - 1] >= 0x80)
        while position < text.count {
            let byte = text[position]
            let isPoint =
                !isAttached && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","))
                && position + 1 < text.count && text[position + 1].isASCIIDigit
            guard byte.isASCIIDigit || isPoint else { break }
            hash.add(byte)
            position += 1
        }
        word.hash = hash.value
        word.end = position
        word.length = position - word.start
        return true
    }

    private mutating func readLetters(in text: Span<UInt8>, into word: inout Word) -> Bool {
        let gap = word.gap
        word = Word()
        word.gap = gap
        word.start = position
        let first = text[position]
        word.isCapitalized = first.isASCIIUpper || first >= 0x80
        word.isUpper = true
        var hash = WordHash()
        readRun(in: text, hash: &hash, word: &word)
        if first >= 0x80 {
            let scalar = decode(text, word.start).scalar
            word.isCapitalized = !LetterCase.isLower(scalar)
            word.mayHaveProclitic = word.length > 3 && Proclitic.isOne(scalar)
        }
        word.hash = hash.value
        word.end = position
        // Most words end at a space or a comma, and nothing of what follows can be theirs.
        if position >= text.count || Self.endsWord(text[position]) { return true }
        readInitials(in: text, hash: &hash, word: &word)
        // The French article of "l'Algérie" is a word of its own; the "d" of "Côte d'Ivoire" is not.
        if word.length != 1 || first | 0x20 != UInt8(ascii: "l") {
            readPossessiveAndElision(in: text, hash: &hash, word: &word)
        }
        word.hash = hash.value
        word.end = position
        readContinuation(in: text, hash: hash, word: &word)
        return true
    }

    /// Whether a word is over before a byte that is no letter: no full stop of initials, apostrophe, hyphen or reference.
    @inline(__always)
    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "-"): false
        default: byte < 0x80
        }
    }

    /// Letters, combining marks and invisible signs, up to the first byte that is none of them.
    @inline(__always)
    private mutating func readRun(in text: Span<UInt8>, hash: inout WordHash, word: inout Word) {
        let count = text.count
        while position < count {
            // Letters of ASCII, which nearly all are.
            let run = LetterRun(in: text, at: position)
            if run.count > 0 {
                hash.add(run.letters, width: UInt64(truncatingIfNeeded: run.count &* 8))
                word.length &+= run.count
                word.isUpper = word.isUpper && !run.hasSmall
                position &+= run.count
                if run.count == 8 { continue }
            }
            guard position < count else { return }
            let byte = text[position]
            if byte < 0x80 {
                guard byte == UInt8(ascii: "&"), let reference = CharacterReference(in: text, at: position),
                    add(reference.scalar, reference.length, to: &hash, &word)
                else { return }
            } else {
                let (scalar, length) = decode(text, position)
                guard add(scalar, length, to: &hash, &word) else { return }
            }
        }
    }

    /// Reads a scalar outside ASCII, or one that a character reference stands for; false where it is no part of the word.
    private mutating func add(_ scalar: UInt32, _ length: Int, to hash: inout WordHash, _ word: inout Word) -> Bool {
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            guard byte.isASCIILetter else { return false }
            hash.add(byte | 0x20)
            word.isUpper = word.isUpper && byte.isASCIIUpper
            word.length += 1
        } else {
            switch folding.fold(scalar) {
            case .letters(var packed):
                if UInt8(truncatingIfNeeded: packed).isASCIIDigit { return false }
                while packed != 0 {
                    hash.add(UInt8(truncatingIfNeeded: packed))
                    packed >>= 8
                    word.length += 1
                }
            case .letter(let letter):
                // An ideograph is a word of its own: Chinese is written without spaces.
                if Script.isIdeograph(letter), word.length > 0 { return false }
                hash.add(scalar: letter)
                word.length += 1
                if word.isUpper, LetterCase.isLower(scalar) { word.isUpper = false }
                if Script.isIdeograph(letter) {
                    position += length
                    return false
                }
            case .nothing: break
            case .sign: return false
            }
        }
        position += length
        return true
    }

    /// `U.A.E.`, `P.D.R.`: single letters with full stops between are one word.
    private mutating func readInitials(in text: Span<UInt8>, hash: inout WordHash, word: inout Word) {
        guard word.length == 1 else { return }
        var wasRead = false
        while position + 1 < text.count, text[position] == UInt8(ascii: "."), text[position + 1].isASCIILetter,
            position + 2 >= text.count || !(text[position + 2].isASCIILetter || text[position + 2] >= 0xC3)
        {
            position += 1
            readRun(in: text, hash: &hash, word: &word)
            wasRead = true
        }
        if wasRead, position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
    }

    /// `People's`, `d'Ivoire`: an apostrophe between letters is left out of the word.
    private mutating func readPossessiveAndElision(in text: Span<UInt8>, hash: inout WordHash, word: inout Word) {
        while position < text.count, let length = apostrophe(in: text, at: position),
            startsLetter(in: text, at: position + length)
        {
            let stem = (hash: hash.value, end: position)
            position += length
            let start = position
            if word.elisionEnd == 0, isElided(word, in: text), !startsSmall(in: text, at: position) {
                word.elisionEnd = position
                word.mayHaveProclitic = true
            }
            readRun(in: text, hash: &hash, word: &word)
            if position == start + 1, text[start] | 0x20 == UInt8(ascii: "s") {
                word.stemHash = stem.hash
                word.stemEnd = stem.end
            }
            if position == start { break }
        }
    }

    /// Whether a word before an apostrophe may be an article or a preposition: `d'`, `qu'`, `dell'`, or `D'` where a
    /// sentence starts.
    private func isElided(_ word: Word, in text: Span<UInt8>) -> Bool {
        guard word.length <= 6 else { return false }
        let first = text[word.start]
        return first.isASCIILower || (word.length == 1 && first.isASCIIUpper && first != UInt8(ascii: "O"))
    }

    /// Whether a small letter stands at a position.
    private func startsSmall(in text: Span<UInt8>, at position: Int) -> Bool {
        text[position] < 0x80 ? text[position].isASCIILower : LetterCase.isLower(decode(text, position).scalar)
    }

    /// `Kazakh-⏎stan`: where a hyphen and white space stand before a small letter, the hash of both halves together.
    private func readContinuation(in text: Span<UInt8>, hash: WordHash, word: inout Word) {
        guard position + 2 < text.count, text[position] == UInt8(ascii: "-"), text[position + 1].isASCIISpace else {
            return
        }
        var rest = self
        rest.position += 1
        while rest.position < text.count, text[rest.position].isASCIISpace { rest.position += 1 }
        guard rest.position < text.count, text[rest.position].isASCIILower else { return }
        var joined = hash
        var half = Word()
        rest.readRun(in: text, hash: &joined, word: &half)
        word.joinedHash = joined.value
        word.joinedEnd = rest.position
    }

    // MARK: - Gaps

    /// Skips a character reference of a sign or space, as the sign itself would be; false where a word opens with it.
    private mutating func skip(_ reference: CharacterReference, in text: Span<UInt8>, gap: inout Gap) -> Bool {
        let scalar = reference.scalar
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            if byte.isASCIILetter || byte == UInt8(ascii: "&") { return false }
            addSign(byte, length: reference.length, in: text, to: &gap)
            return true
        }
        switch folding.fold(scalar) {
        case .letters(let packed) where UInt8(truncatingIfNeeded: packed).isASCIIDigit:
            gap.insert(.mark)
            position += reference.length
        case .letters, .letter: return false
        case .nothing: position += reference.length
        case .sign(let sign):
            if sign == UInt8(ascii: "&") { return false }
            addSign(sign, length: reference.length, in: text, to: &gap)
        }
        return true
    }

    private mutating func addSign(_ sign: UInt8, length: Int, in text: Span<UInt8>, to gap: inout Gap) {
        gap.add(sign)
        if sign == UInt8(ascii: "-"), position > 0, text[position - 1].isASCIISpace, position + length < text.count,
            text[position + length].isASCIISpace
        {
            gap.insert(.spacedHyphen)
        }
        position += length
    }

    /// Skips an HTML tag: nothing where it is inline, a cut where it is a block; false where `<` opens none.
    private mutating func skipTag(in text: Span<UInt8>, gap: inout Gap) -> Bool {
        var end = position + 1
        if end < text.count, text[end] == UInt8(ascii: "/") { end += 1 }
        let nameStart = end
        while end < text.count, text[end].isASCIILetter { end += 1 }
        let nameLength = end - nameStart
        guard nameLength > 0 else { return false }
        let limit = min(text.count, position + 400)
        while end < limit, text[end] != UInt8(ascii: ">") { end += 1 }
        guard end < limit else { return false }
        let first = text[nameStart] | 0x20
        let isInline: Bool
        switch nameLength {
        case 1: isInline = first != UInt8(ascii: "p")
        case 2: isInline = first == UInt8(ascii: "e")
        case 3: isInline = first == UInt8(ascii: "s")
        case 4: isInline = first == UInt8(ascii: "s") || first == UInt8(ascii: "f")
        case 6: isInline = first == UInt8(ascii: "s")
        default: isInline = false
        }
        if !isInline { gap.insert(.cut) }
        position = end + 1
        return true
    }

    // MARK: - Scalars

    private func apostrophe(in text: Span<UInt8>, at position: Int) -> Int? {
        let byte = text[position]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { return 1 }
        if byte == UInt8(ascii: "&"), let reference = CharacterReference(in: text, at: position) {
            let isApostrophe =
                reference.scalar == 0x27
                || (reference.scalar >= 0x80 && folding.fold(reference.scalar) == .sign(UInt8(ascii: "'")))
            return isApostrophe ? reference.length : nil
        }
        guard byte >= 0x80 else { return nil }
        let (scalar, length) = decode(text, position)
        return folding.fold(scalar) == .sign(UInt8(ascii: "'")) ? length : nil
    }

    private func startsLetter(in text: Span<UInt8>, at position: Int) -> Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        if byte < 0x80 { return byte.isASCIILetter }
        switch folding.fold(decode(text, position).scalar) {
        case .letters, .letter: return true
        case .sign, .nothing: return false
        }
    }
}
