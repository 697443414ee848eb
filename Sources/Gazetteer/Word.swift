/// One word of a text, folded to a hash: a run of letters, a run of digits, or `&`.
///
/// Offsets are bytes of the text. A word is scanned once and never copied: equal folded words have equal hashes, and two
/// different words sharing all 64 bits is not provided for.
struct Word {
    /// The hash of the folded word: `Côte` as `cote`, `People's` as `peoples`, `U.A.E.` as `uae`, `&` as `and`.
    var hash: UInt64 = 0
    /// The hash without a final `'s`; 0 where the word has none.
    var stemHash: UInt64 = 0
    /// The hash together with the next word, where a hyphen and white space broke the word; 0 elsewhere.
    var joinedHash: UInt64 = 0
    var start = 0
    var end = 0
    /// Where the word ends without its `'s`.
    var stemEnd = 0
    /// Where the next word ends, of a broken word.
    var joinedEnd = 0
    /// Where the letters end that an apostrophe parts from the rest: behind the `d'` of "d'Haïti"; 0 elsewhere.
    var elisionEnd = 0
    /// How many letters or digits the word has, folded.
    var length = 0
    /// What stands between the word before and this one.
    var gap: Gap = []
    /// Whether it starts with a capital, or with a letter of a script that this build does not know the case of.
    var isCapitalized = false
    /// Whether all its letters are capitals.
    var isUpper = false
    var isNumber = false
    /// Whether it opens with letters that may be a word of their own, as the "and" of `ولبنان` and the `d'` of "d'Haïti".
    var mayHaveProclitic = false
    /// Whether it is a number that marks the word before it: `1` of "Cameroon1", `3` of "Viet Nam1,3".
    var isFootnote = false

    /// Whether it is a footnote's number behind another word.
    func followsAsFootnote(_ previous: Word?) -> Bool {
        guard isNumber, let previous else { return false }
        if gap.isEmpty || gap == .mark { return true }
        return gap == .comma && previous.isNumber && previous.isFootnote
    }
}
