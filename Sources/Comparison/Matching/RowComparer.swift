/// Compares the values of two rows that are the same thing.
struct RowComparer {
    private let old: CSVTable
    private let new: CSVTable
    private let pairs: [ColumnPair]
    private let roles: [ColumnRole]
    private let fields: FieldComparer
    /// The columns in which names live: report and table.
    private let scope: [ColumnPair]
    private var oldFields: [CSVField]
    private var newFields: [CSVField]
    /// The columns of provenance that differed in the rows compared last, as positions among the pairs.
    private(set) var shifted: [Int] = []

    init(_ old: CSVTable, _ new: CSVTable, pairing: ColumnPairing, roles: [ColumnRole], tolerance: Double) {
        self.old = old
        self.new = new
        pairs = pairing.pairs
        self.roles = roles
        fields = FieldComparer(old: old, new: new, tolerance: tolerance)
        scope = ["report", "table"].compactMap { pairing.pair($0, old, new) }
        oldFields = old.emptyFields
        newFields = new.emptyFields
    }

    /// - Returns: The columns of data that differ, and whether provenance does.
    mutating func compare(
        _ oldRow: Int, _ newRow: Int, _ kind: RowChange.Kind, _ names: inout NameCollector
    ) -> (columns: [Int], isShifted: Bool) {
        old.read(oldRow, into: &oldFields)
        new.read(newRow, into: &newFields)
        var columns: [Int] = []
        var named: [Int] = []
        shifted.removeAll(keepingCapacity: true)
        for (position, pair) in pairs.enumerated() {
            let role = roles[position]
            if role == .ignored { continue }
            if fields.areSame(oldFields[pair.old], newFields[pair.new]) { continue }
            switch role {
            case .provenance: shifted.append(position)
            case .name(let group):
                // What was resolved or moved anew has other names of its own.
                let isOwn = kind == .reResolved && group == .place || kind == .moved && group == .column
                if isOwn { columns.append(position) } else { named.append(position) }
            case .message where fields.differInLinesOnly(oldFields[pair.old], newFields[pair.new]):
                shifted.append(position)
            default: columns.append(position)
            }
        }
        if !named.isEmpty { add(named, &names) }
        return (columns, !shifted.isEmpty)
    }

    private func add(_ named: [Int], _ names: inout NameCollector) {
        for group in NameGroup.allCases {
            let columns = named.filter { roles[$0] == .name(group) }
            if columns.isEmpty { continue }
            var hash: UInt64 = 0
            if group == .row || group == .column {
                for pair in scope { hash = Hashing.mix(hash, Hashing.hash(newFields[pair.new], of: new)) }
            }
            names.add(
                group, scope: hash,
                columns.map { (new.header[pairs[$0].new], oldFields[pairs[$0].old], newFields[pairs[$0].new]) },
                old, new)
        }
    }
}
