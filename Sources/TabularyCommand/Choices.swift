internal import ArgumentParser
internal import Tabulary
internal import TabularyComparison
internal import TabularyText

/// Reads the values of options, with "did you mean" for those that are none.
enum Choices {
    static func regionScheme(_ text: String) throws -> RegionScheme {
        try choice(text, among: RegionScheme.allCases, "scheme of regions")
    }

    /// The names of the schemes of regions, for help texts.
    static var regionSchemes: String { RegionScheme.allCases.map(\.rawValue).joined(separator: ", ") }

    static func reading(_ text: String) throws -> Reading { try choice(text, among: Reading.allCases, "reading") }

    static func inputForm(_ text: String) throws -> InputForm {
        try choice(text, among: InputForm.allCases, "form of input")
    }

    static func answerFormat(_ text: String) throws -> AnswerFormat {
        try choice(text, among: AnswerFormat.allCases, "format")
    }

    static func tableFormat(_ text: String) throws -> PlaceTable.Format {
        try choice(text, among: PlaceTable.Format.allCases, "format")
    }

    static func placeKind(_ text: String) throws -> PlaceKind {
        try choice(text, among: PlaceKind.allCases.filter { $0 != .demonym }, "kind of place")
    }

    static func profile(_ text: String) throws -> ExportOptions.Profile {
        try choice(text, among: ExportOptions.Profile.allCases, "profile")
    }

    static func formats(_ text: String) throws -> Set<ExportOptions.Format> {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Set(try names.map { try choice($0, among: ExportOptions.Format.allCases, "format") })
    }

    static func progress(_ text: String) throws -> ProgressPrinter.Form {
        try choice(text, among: ProgressPrinter.Form.allCases, "form of progress")
    }

    // MARK: Shares

    /// A share of the inputs.
    struct Shard {
        /// 1-based.
        var number: Int
        var count: Int
    }

    /// `I/N`, where I is one of 1 to N.
    static func shard(_ text: String) throws -> Shard {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { digitsValue(String($0)) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1, number <= count,
            count <= 1_000_000
        else { throw ValidationError("'\(text)' is no share: expected one such as 1/4, up to 4/4") }
        return Shard(number: number, count: count)
    }

    /// A time in seconds, more than 0.
    static func seconds(_ text: String) throws -> Double {
        guard let seconds = Double(text), seconds > 0, seconds <= 1e6 else {
            throw ValidationError("'\(text)' is no time: expected seconds, such as 60 or 0.5")
        }
        return seconds
    }

    /// Several of the choices, parted by commas.
    static func list<Choice: RawRepresentable<String>>(
        _ text: String, among choices: [Choice], _ what: String
    ) throws -> [Choice] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map {
            try choice(String($0), among: choices, what)
        }
    }

    /// Names of columns, parted by commas and quoted as in CSV where they hold one.
    static func names(_ text: String) throws -> [String] {
        if text.isEmpty { return [] }
        do {
            let list = try CSVTable(Array(text.utf8), path: text)
            if list.rowCount == 0 { return list.header.filter { !$0.isEmpty } }
        } catch {
            throw ValidationError("'\(text)' is no list of columns: \(error.message)")
        }
        throw ValidationError("'\(text)' is no list of columns: it has a line break outside quotation marks")
    }

    /// A difference between numbers: 0 or more.
    static func tolerance(_ text: String) throws -> Double {
        guard let number = Double(text), number >= 0, number.isFinite else {
            throw ValidationError("'\(text)' is no tolerance: expected a number such as 0.01")
        }
        return number
    }

    // MARK: Limits

    static let defaults = Extractor.Options()

    /// A number of bytes: digits, with `k`, `M` or `G` behind them for 1024, 1024² or 1024³ bytes.
    static func size(_ text: String, upTo most: Int) throws -> Int {
        let factors: [Character: Int] = ["k": 1 << 10, "m": 1 << 20, "g": 1 << 30]
        let factor = text.last.flatMap { factors[Character($0.lowercased())] }
        let digits = factor == nil ? text : String(text.dropLast())
        guard let number = digitsValue(digits), number > 0 else {
            throw ValidationError("'\(text)' is no size: expected a number of bytes such as 65536, 64k, 256M or 1G")
        }
        let (bytes, overflows) = number.multipliedReportingOverflow(by: factor ?? 1)
        guard !overflows, bytes <= most else {
            throw ValidationError("'\(text)' is too large: expected at most \(most) bytes")
        }
        return bytes
    }

    /// A whole number, 0 or more.
    static func count(_ text: String) throws -> Int {
        guard let number = digitsValue(text), number <= Int(UInt32.max) else {
            throw ValidationError("'\(text)' is no count: expected a whole number, 0 or more")
        }
        return number
    }

    /// A whole number, 1 or more.
    static func positiveCount(_ text: String) throws -> Int { try positiveCount(text, upTo: Int(UInt32.max)) }

    /// A whole number between 1 and the greatest one.
    static func positiveCount(_ text: String, upTo most: Int) throws -> Int {
        guard let number = digitsValue(text), number > 0, number <= most else {
            throw ValidationError("'\(text)' is no count: expected a whole number from 1 to \(most)")
        }
        return number
    }

    /// The value of plain digits; nil for anything else.
    private static func digitsValue(_ text: String) -> Int? {
        text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
    }

    static func choice<Choice: RawRepresentable<String>>(
        _ text: String, among choices: [Choice], _ what: String
    ) throws -> Choice {
        if let choice = Choice(rawValue: text.lowercased()) { return choice }
        let names = choices.map(\.rawValue)
        let hint = Suggestion.nearest(to: text, among: names).map { "did you mean '\($0)'? " } ?? ""
        throw ValidationError("'\(text)' is no \(what): \(hint)expected \(names.joined(separator: ", "))")
    }
}
