internal import ArgumentParser
internal import Tabulary
internal import TabularyText

/// Reads the values of options, with "did you mean" for those that are none.
enum Choices {
    static func regionScheme(_ text: String) throws -> RegionScheme {
        try choice(text, among: RegionScheme.allCases, "scheme of regions")
    }

    static func profile(_ text: String) throws -> ExportOptions.Profile {
        try choice(text, among: ExportOptions.Profile.allCases, "profile")
    }

    static func formats(_ text: String) throws -> Set<ExportOptions.Format> {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Set(try names.map { try choice($0, among: ExportOptions.Format.allCases, "format") })
    }

    private static func choice<Choice: RawRepresentable<String>>(
        _ text: String, among choices: [Choice], _ what: String
    ) throws -> Choice {
        if let choice = Choice(rawValue: text.lowercased()) { return choice }
        let names = choices.map(\.rawValue)
        let hint = Suggestion.nearest(to: text, among: names).map { "did you mean '\($0)'? " } ?? ""
        throw ValidationError("'\(text)' is no \(what): \(hint)expected \(names.joined(separator: ", "))")
    }
}
