/// A word that may stand between the names of a list without being left over.
enum Filler: Int {
    /// Parts two names: `and`.
    case conjunction
    /// Leads a name: `the`.
    case article
    /// Leads a name: `in`.
    case preposition
    /// Leads or ends the names: `including`, `etc.`
    case lead
    /// Counts places together with a number: `member States`, `of which`.
    case count
    /// Says that the list is empty: `none`.
    case rest
    /// Opens a remark in brackets on what does not belong to the place before it: `excluding`.
    case exclusion
    /// Parts two names behind a name, and is left over elsewhere: `with`.
    case link

    /// Whether it may stand anywhere.
    var isFree: Bool { self != .count && self != .rest && self != .exclusion }

    init?(named name: String) {
        switch name {
        case "conjunction": self = .conjunction
        case "article": self = .article
        case "preposition": self = .preposition
        case "count": self = .count
        case "rest": self = .rest
        case "lead": self = .lead
        case "exclusion": self = .exclusion
        case "link": self = .link
        default: return nil
        }
    }
}
