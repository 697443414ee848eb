internal import TabularyText

/// Says which fields an object has.
enum FieldNames {
    private static let most = 12

    /// The names in quotes, the first dozen of them.
    static func list(_ names: [String]) -> String {
        let told = names.prefix(most).map { "\"\(cut($0))\"" }.joined(separator: ", ")
        return names.count > most ? "\(told) and \(names.count - most) more" : told
    }

    /// What to say of a field that is not there.
    static func missing(_ name: String, among names: [String]) -> String {
        if names.isEmpty { return "the record has no field \"\(name)\": it has none at all" }
        let hint = Suggestion.nearest(to: name, among: names).map { "did you mean \"\(cut($0))\"? " } ?? ""
        return "the record has no field \"\(name)\": \(hint)it has \(list(names))"
    }

    private static func cut(_ name: String) -> String { name.count > 40 ? name.prefix(39) + "…" : name }
}
