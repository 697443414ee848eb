/// A word that may stand between the names of a list without being left over.
enum Filler: Int {
    /// Parts two names: `and`.
    case conjunction
    /// Leads a name: `the`.
    case article
    /// Leads a name: `in`.
    case preposition
    /// Counts places together with a number: `member States`, `of which`.
    case count
    /// Says that the list goes on, or is empty: `etc`, `others`, `none`.
    case rest

    /// Whether it may stand anywhere.
    var isFree: Bool { self != .count && self != .rest }

    init?(named name: String) {
        switch name {
        case "conjunction": self = .conjunction
        case "article": self = .article
        case "preposition": self = .preposition
        case "count": self = .count
        case "rest": self = .rest
        default: return nil
        }
    }
}
