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

    private let storedTable: UInt32
    private let storedRow: UInt32
    private let storedCounted: UInt32
    /// A region's number, or -1 for the total.
    private let storedScope: Int32
    private let storedTarget: Int64
    private let storedStated: Int64

    private static let none = Int64.min

    package init(table: Int, row: Int, scope: Scope, target: Int?, stated: Int?, counted: Int) {
        storedTable = UInt32(table)
        storedRow = UInt32(row)
        storedCounted = UInt32(counted)
        if case .region(let region) = scope { storedScope = Int32(region) } else { storedScope = -1 }
        storedTarget = target.map { Int64($0) } ?? Self.none
        storedStated = stated.map { Int64($0) } ?? Self.none
    }

    /// The 0-based table.
    public var table: Int { Int(storedTable) }
    /// The 0-based body row.
    public var row: Int { Int(storedRow) }
    /// `total` or a region.
    public var scope: Scope { storedScope < 0 ? .total : .region(Int(storedScope)) }
    /// The target's figure; nil where it names none.
    public var target: Int? { storedTarget == Self.none ? nil : Int(storedTarget) }
    /// The result's figure; nil where it names none.
    public var stated: Int? { storedStated == Self.none ? nil : Int(storedStated) }
    /// Distinct places listed in the row.
    public var counted: Int { Int(storedCounted) }

    /// Counted less stated; nil where nothing is stated.
    public var difference: Int? { stated.map { counted - $0 } }

    /// How it came out.
    public var status: Status {
        guard let stated else { return .unstated }
        return stated == counted ? .ok : .differs
    }
}
