/// "This body cell lists this place."
public struct Observation: Sendable, Hashable {
    /// The 0-based table.
    public package(set) var table: Int
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// The place; nil where the name stands unresolved.
    public package(set) var place: PlaceIndex?
    /// How the name was matched.
    public package(set) var match: PlaceMatch
    /// The name as written.
    public package(set) var text: TextRange
    /// 1-based among the cell's observations of the same place and text.
    public package(set) var occurrence: Int

    package init(
        table: Int, row: Int, column: Int, place: PlaceIndex?, match: PlaceMatch, text: TextRange, occurrence: Int
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.place = place
        self.match = match
        self.text = text
        self.occurrence = occurrence
    }
}

/// A number that a body cell states.
public struct Figure: Sendable, Hashable {
    /// The 0-based table.
    public package(set) var table: Int
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// What it counts.
    public package(set) var scope: Scope
    /// The number in canonical decimal form: `18`, `-1234.5`.
    public package(set) var number: TextRange
    /// What it counts or measures in, as written: `member States`, `%`; empty where it has none.
    public package(set) var unit: TextRange
    /// The words that state it: `7 in Africa`.
    public package(set) var text: TextRange

    package init(
        table: Int, row: Int, column: Int, scope: Scope, number: TextRange, unit: TextRange, text: TextRange
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.scope = scope
        self.number = number
        self.unit = unit
        self.text = text
    }
}

/// What a figure or a check is about.
public enum Scope: Sendable, Hashable {
    /// Everything.
    case total
    /// The region at this position of the scheme's regions.
    case region(Int)
    /// A region that the scheme does not have, as written.
    case unknownRegion(TextRange)
    /// One place.
    case place(PlaceIndex)

    /// The name of its kind in exports.
    public var kindName: String {
        switch self {
        case .total: "total"
        case .region, .unknownRegion: "region"
        case .place: "place"
        }
    }
}

/// A paragraph or bullet of a body cell or of the prose outside tables.
public struct Item: Sendable, Hashable {
    /// What part an item plays.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// A paragraph that opens a list.
        case lead
        case bullet
        case paragraph
    }

    /// The 0-based table; nil in prose.
    public package(set) var table: Int?
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// The heading above it, in prose.
    public package(set) var section: TextRange
    /// 1-based in its cell; in prose, in its section.
    public package(set) var sequence: Int
    public package(set) var role: Role
    /// 1 for an outer bullet, 0 for paragraphs.
    public package(set) var level: Int
    public package(set) var text: TextRange

    package init(
        table: Int?, row: Int, column: Int, section: TextRange, sequence: Int, role: Role, level: Int, text: TextRange
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.section = section
        self.sequence = sequence
        self.role = role
        self.level = level
        self.text = text
    }
}

/// "This item mentions this place."
public struct Mention: Sendable, Hashable {
    /// The 0-based item.
    public package(set) var item: Int
    public package(set) var place: PlaceIndex
    public package(set) var kind: PlaceKind
    /// The name as written.
    public package(set) var text: TextRange
    /// Half-open range in Unicode scalars of the item's text.
    public package(set) var characters: Range<Int>

    package init(item: Int, place: PlaceIndex, kind: PlaceKind, text: TextRange, characters: Range<Int>) {
        self.item = item
        self.place = place
        self.kind = kind
        self.text = text
        self.characters = characters
    }
}

/// A stated count held against the places that a row lists.
public struct Check: Sendable, Hashable {
    /// How a check came out.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case ok
        /// The stated count is not the counted one; a finding about the report.
        case differs
        /// The result states nothing for this region.
        case unstated
    }

    /// The 0-based table.
    public package(set) var table: Int
    /// The 0-based body row.
    public package(set) var row: Int
    /// `total` or a region.
    public package(set) var scope: Scope
    /// The target's figure; nil where it names none.
    public package(set) var target: Int?
    /// The result's figure; nil where it names none.
    public package(set) var stated: Int?
    /// Distinct places listed in the row.
    public package(set) var counted: Int

    package init(table: Int, row: Int, scope: Scope, target: Int?, stated: Int?, counted: Int) {
        self.table = table
        self.row = row
        self.scope = scope
        self.target = target
        self.stated = stated
        self.counted = counted
    }

    /// Counted less stated; nil where nothing is stated.
    public var difference: Int? { stated.map { counted - $0 } }

    /// How it came out.
    public var status: Status {
        guard let stated else { return .unstated }
        return stated == counted ? .ok : .differs
    }
}
