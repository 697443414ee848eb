import TabularyModel
import Testing

@testable import TabularyText

/// A value as tests write it: `number -1234.5 [US$ million] *`, `range 15..24`, `range ..<5`, `range 65.. [%]`.
func described(_ text: String, _ format: NumberFormat = .undecided) -> String? {
    let bytes = Array(text.utf8)
    guard let value = TypedValue(bytes.span, format) else { return nil }
    func canonical(_ number: Numeral?) -> String {
        guard let number else { return "" }
        var form: [UInt8] = []
        number.append(to: &form, of: bytes.span)
        if let range = number.verbatimRange(bytes.span) { #expect(Array(bytes[range]) == form) }
        return String(decoding: form, as: UTF8.self)
    }
    var description = value.kind.name
    if value.kind == .range {
        description += " " + canonical(value.lower) + (value.isEndOutside && value.upper == nil ? ">" : "") + ".."
        description += (value.isEndOutside && value.lower == nil ? "<" : "") + canonical(value.upper)
    } else if value.kind != .missing {
        description += " " + canonical(value.lower)
    }
    var unit: [UInt8] = []
    value.appendUnit(to: &unit, of: bytes.span)
    if !unit.isEmpty { description += " [\(String(decoding: unit, as: UTF8.self))]" }
    if !value.mark.isEmpty { description += " " + String(decoding: bytes[value.mark], as: UTF8.self) }
    return description
}

@Suite struct TypedValueTests {
    @Test(
        arguments: [
            ("18", "18"), ("0", "0"), ("1,234", "1234"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
            ("1 234", "1234"), ("1\u{A0}234", "1234"), ("1\u{202F}234,5", "1234.5"), ("1'234", "1234"),
            ("1’234", "1234"), ("1'234’567", "1234567"), ("1,234,567", "1234567"), ("1.234.567", "1234567"),
            ("1.234", "1.234"), ("3.2", "3.2"), ("3,25", "3.25"), ("0.50", "0.50"), ("4.10", "4.10"), ("4,5", "4.5"),
            ("0,123", "0.123"), ("1234,567", "1234.567"), ("12·5", "12.5"), (".05", "0.05"), ("2012", "2012"),
            ("-5", "-5"), ("−5", "-5"), ("– 5", nil), ("–5", "-5"), ("‑5", "-5"), ("− 5", "-5"), ("+5", "5"),
            ("-1,234.50", "-1234.50"), ("-.5", "-0.5"), ("(12)", "-12"), ("(1,200)", "-1200"), ("(-12)", "-12"),
            ("-0", "0"), ("(0.00)", "0.00"), ("12345678901234567890123", "12345678901234567890123"),
        ] as [(String, String?)])
    func numbersAreReadInCanonicalForm(text: String, canonical: String?) {
        #expect(described(text) == canonical.map { "number \($0)" })
    }

    @Test(
        arguments: [
            ("45%", "45 [%]"), ("45 %", "45 [%]"), ("12.5 per cent", "12.5 [per cent]"), ("12 p. 100", "12 [p. 100]"),
            ("5‰", "5 [‰]"), ("2 percentage points", "2 [percentage points]"), ("US$ 3.2", "3.2 [US$]"),
            ("US$3.2", "3.2 [US$]"), ("5 EUR", "5 [EUR]"), ("XOF 5 000", "5000 [XOF]"), ("$-5", "-5 [$]"),
            ("-$5", "-5 [$]"), ("€5", "5 [€]"), ("£ 3.2", "3.2 [£]"), ("5€", "5 [€]"), ("(US$ 12)", "-12 [US$]"),
            ("US$ (12)", "-12 [US$]"), ("(12%)", "-12 [%]"), ("(12) %", "-12 [%]"), ("1.5 million", "1.5 [million]"),
            ("US$ 3.2 million", "3.2 [US$ million]"), ("US$ 5m", "5 [US$ m]"), ("€3.2bn", "3.2 [€ bn]"),
            ("5m US$", "5 [m US$]"), ("12 '000", "12 ['000]"), ("3 milliards d'euros", "3 [milliards d'euros]"),
            ("3 mil millones de dólares", "3 [mil millones de dólares]"), ("12 per 1,000", "12 [per 1,000]"),
            ("12 pour 100 000", "12 [pour 100 000]"), ("3,5 millions de dollars", "3.5 [millions de dollars]"),
            ("R$ 5", "5 [R$]"), ("US$ 1,234.50 thousand", "1234.50 [US$ thousand]"),
        ])
    func unitsStandBesideTheNumber(text: String, value: String) {
        #expect(described(text) == "number \(value)")
    }

    @Test(
        arguments: [
            ("15–24", "15..24"), ("3-5", "3..5"), ("3 - 5", "3..5"), ("3 – 5 %", "3..5 [%]"), ("3%–5%", "3..5 [%]"),
            ("3% – 5", "3..5 [%]"), ("from 3 to 5", "3..5"), ("10 to 12", "10..12"), ("between 3 and 5", "3..5"),
            ("de 3 à 5", "3..5"), ("entre 3 et 5", "3..5"), ("entre 3 y 5", "3..5"), ("10 a 12", "10..12"),
            ("1,000–1,500", "1000..1500"), ("US$ 3–5 million", "3..5 [US$ million]"), ("US$ 3 – US$ 5", "3..5 [US$]"),
            ("−5 to 3", "-5..3"), ("–5–-3", "-5..-3"), ("0.5-1.5", "0.5..1.5"), ("500-1000", "500..1000"),
            ("<5", "..<5"), ("< 5", "..<5"), ("≤5", "..5"), (">95%", "95>.. [%]"), ("≥ 5", "5.."), ("65+", "65.."),
            ("65 and over", "65.."), ("5 or less", "..5"), ("5 ou plus", "5.."), ("65 y más", "65.."),
            ("less than 5", "..<5"), ("moins de 5", "..<5"), ("más de 5", "5>.."), ("at least 3", "3.."),
            ("up to 5 %", "..5 [%]"), ("US$ 500+", "500.. [US$]"),
        ])
    func rangesHaveTheirEnds(text: String, value: String) {
        #expect(described(text) == "range \(value)")
    }

    @Test(
        arguments: [
            ("~5", "5"), ("≈ 5", "5"), ("c. 5", "5"), ("about 5", "5"), ("environ 5 %", "5 [%]"),
            ("aprox. 1,5", "1.5"), ("approx. US$ 3 million", "3 [US$ million]"),
        ])
    func whatIsNotExactDoesNotLookExact(text: String, value: String) {
        #expect(described(text) == "approximate \(value)")
    }

    @Test(
        arguments: [
            ("3rd", "3"), ("2nd", "2"), ("1st", "1"), ("11th", "11"), ("21st", "21"), ("1er", "1"), ("1re", "1"),
            ("1ère", "1"), ("5e", "5"), ("2ème", "2"), ("2.º", "2"), ("2º", "2"), ("3.er", "3"), ("5ᵉ", "5"),
            ("4ᵗʰ", "4"), ("101st", "101"), ("12th*", "12 *"),
        ])
    func ordinalsAreNoNumbers(text: String, value: String) {
        #expect(described(text) == "ordinal \(value)")
    }

    @Test(
        arguments: [
            "–", "—", "-", "−", "--", "…", "...", "..", ".", ":", "n.a.", "N/A", "NA", "not available", "s.o.", "n.d.",
            "non disponible", "no disponible", "sans objet", "n. a.",
        ])
    func marksForMissingValuesHaveNone(text: String) {
        #expect(described(text) == (text == "n. a." ? nil : "missing"))
    }

    @Test(
        arguments: [
            ("12*", "number 12 *"), ("12 **", "number 12 **"), ("12†", "number 12 †"), ("12 a/", "number 12 a/"),
            ("12a/", "number 12 a/"), ("12 1/", "number 12 1/"), ("12ᵃ", "number 12 ᵃ"), ("12¹", "number 12 ¹"),
            ("10¹", "number 10 ¹"), ("12²³", "number 12 ²³"), ("12 1)", "number 12 1)"), ("12 a)", "number 12 a)"),
            ("12 (a)", "number 12 (a)"), ("12[1]", "number 12 [1]"), ("45%*", "number 45 [%] *"),
            ("12 * a/", "number 12 * a/"), ("– a/", "missing a/"), ("…¹", "missing ¹"), ("<5*", "range ..<5 *"),
            ("1 234 b/", "number 1234 b/"),
        ])
    func footnoteMarksStandApart(text: String, value: String) {
        #expect(described(text) == value)
    }

    @Test(
        arguments: [
            "", "%", "US$", "+", "(", "(-", "(+", "(+5)", "()", "*", "12 laws", "12 years", "15–24 years", "12a", "a12",
            "12 a", "2012–13", "2012-2013", "2010–2014", "from 2010 to 2014", "(2012)", "(12", "12)", "1)", "12 (5)",
            "(3–5)", "1.2.3", "1..2", "US$ 3 %", "US$ 3 EUR", "1 2", "18 member States", "4.1 Number", "twelve",
            "12,34,56", "1,23,456", "12 345 6", "1,234.567,8", "007", "00", "00.5", "-007", "0 123", "5-3", "3 -5",
            "3- 5", "1-2-3", "12-34-56", "3/5", "3:1", "12.05.2013", "2013-05-12", "12/05/2013", "10:30", "555-1234",
            "022 799 6111", "+41 22 799 61 11", "+41227996111", "+41 227 996 111", "192.168.0.1", "v1.2", "5.", ",5",
            "10²", "10⁶", "1.5e6", "5E", "1th", "11st", "2012th", "5m", "5k", "eur 5", "none", "nil", "–5–3–1", "- 5",
            "~3–5", "<", "< %", "12 % 3", "from 3", "between 3 to 5", "TOP 10", "CA$ 5 CHF", "½", "3½", "5-", "5 -",
            "1 million people", "per 1,000", "3% – 5 EUR", "12\u{A0}a",
        ])
    func whatIsNoSingleValueHasNone(text: String) {
        #expect(described(text) == nil)
    }

    @Test(
        arguments: [
            ("1,234", "1234", "1234", "1.234"), ("1.234", "1.234", "1.234", "1234"), ("12,5", "12.5", "12.5", "12.5"),
            ("0.5", "0.5", "0.5", "0.5"), ("1.234.567", "1234567", "1234567", "1234567"),
            ("1 234", "1234", "1234", "1234"), ("0,123", "0.123", "0.123", "0.123"),
        ])
    func theFormatDecidesWhatCanBeReadInTwoWays(text: String, undecided: String, point: String, comma: String) {
        #expect(described(text) == "number \(undecided)")
        #expect(described(text, .decimalPoint) == "number \(point)")
        #expect(described(text, .decimalComma) == "number \(comma)")
    }

    @Test func currencyBeforeADollarSignIsOne() { #expect(described("CA$ 5") == "number 5 [CA$]") }

    @Test func aTextIsReadUpToItsLongest() {
        #expect(described(String(repeating: "1", count: 64)) != nil)
        #expect(described(String(repeating: "1", count: 65)) == nil)
    }
}

@Suite struct TypedValuePropertyTests {
    /// Pieces that texts of values are made of, and bytes that no text has.
    static let pieces: [[UInt8]] =
        [
            "1", "12", "0", "007", "1,234", "1.234", "1 234,5", ",", ".", "'", "’", "·", " ", "\u{A0}", "-", "–", "−",
            "+",
            "(", ")", "[", "]", "%", "US$", "€", "million", "m", "per 1,000", "~", "<", "≤", "from", "to", "and",
            "between",
            "a/", "*", "¹", "ᵃ", "rd", "st", "º", "…", "n.a.", "laws", "de", "à", "or more", "2012",
        ].map { Array($0.utf8) } + [[0xE2], [0xC2], [0x80], [0xFF], [0xE2, 0x80], [0]]

    @Test func everyTextIsReadInEveryFormatAndItsPartsLieInIt() {
        var generator = Generator(state: 3)
        var found = 0
        for _ in 0..<10_000 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                text += Self.pieces.randomElement(using: &generator) ?? []
            }
            for format in NumberFormat.allCases {
                guard let value = TypedValue(text.span, format) else { continue }
                found += 1
                for range in [value.unit, value.unitRest, value.mark, value.lower?.range, value.upper?.range] {
                    if let range, !range.isEmpty { #expect(range.lowerBound >= 0 && range.upperBound <= text.count) }
                }
                for number in [value.lower, value.upper] {
                    guard let number else { continue }
                    var form: [UInt8] = []
                    number.append(to: &form, of: text.span)
                    let again = TypedValue(form.span, .decimalPoint)
                    var second: [UInt8] = []
                    again?.lower?.append(to: &second, of: form.span)
                    #expect(second == form, "\(String(decoding: text, as: UTF8.self))")
                }
                #expect((value.kind == .missing) == (value.lower == nil && value.upper == nil))
            }
            if let unit = HeaderUnit.range(in: text.span) { #expect(!unit.isEmpty && unit.upperBound <= text.count) }
            _ = NumberWords.match(text.span, at: 0, limit: text.count)
        }
        #expect(found > 1_000)
    }

    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
}
