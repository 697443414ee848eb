/// A stated count held against the places that a row lists.
public struct Check: Sendable, Hashable {
    /// How a check came out.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The stated count is the counted one.
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
