internal import TabularyModel

/// What a reader left out of the report's text on purpose, counted by kind: told in one note.
struct LeftOut {
    private var kinds: [(name: String, count: Int)] = []

    /// Counts one more of a kind, named in the singular.
    mutating func add(_ name: String) {
        if let index = kinds.firstIndex(where: { $0.name == name }) {
            kinds[index].count += 1
        } else {
            kinds.append((name, 1))
        }
    }

    /// The note; nil where nothing was left out.
    var diagnostic: Diagnostic? {
        if kinds.isEmpty { return nil }
        let parts = kinds.map { $0.count == 1 ? "1 \($0.name)" : "\($0.count) × \($0.name)" }
        return Diagnostic(.note, .converterLeftOut, "left out of the report's text: \(parts.joined(separator: ", "))")
    }
}
