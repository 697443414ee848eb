/// A word that may stand between the names of a list without being left over.
enum Filler: Int {
    /// Parts two names: `and`.
    case conjunction
    /// Leads a name: `the`.
    case article
    /// Leads a name: `in`.
    case preposition

    init?(named name: String) {
        switch name {
        case "conjunction": self = .conjunction
        case "article": self = .article
        case "preposition": self = .preposition
        default: return nil
        }
    }
}
