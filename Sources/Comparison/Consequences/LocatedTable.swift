/// A file of a dataset on both sides, and where its rows stand.
struct LocatedTable {
    /// Its position among the difference's tables.
    let position: Int
    let old: CSVTable
    let new: CSVTable
    private let pairing: ColumnPairing
    private let layout: TableLayout
    private let oldTranslation: EntityTranslation
    private let newTranslation: EntityTranslation
    private let oldLevels: [Int]
    private let newLevels: [Int]

    init(_ difference: TableDifference, _ layout: TableLayout, at position: Int, entities: [UInt64: UInt64]) {
        self.position = position
        self.layout = layout
        old = difference.old
        new = difference.new
        pairing = difference.columns
        let columns = EntityLevel.allCases.map { difference.columns.pair($0.keyColumn, difference.old, difference.new) }
        oldLevels = columns.map { $0?.old ?? -1 }
        newLevels = columns.map { $0?.new ?? -1 }
        oldTranslation = EntityTranslation(columns: oldLevels, names: entities)
        newTranslation = EntityTranslation(columns: newLevels, names: [:])
    }

    /// Where a row of one side stands.
    func location(of row: Int, isOld: Bool) -> ChangeLocation {
        let table = isOld ? old : new
        let levels = isOld ? oldLevels : newLevels
        var fields = table.emptyFields
        table.read(row, into: &fields)
        let hashes = (isOld ? oldTranslation : newTranslation).entities(of: fields, in: table)
        func named(_ level: EntityLevel) -> UInt64? {
            let column = levels[level.rawValue]
            return column < 0 || fields[column].isEmpty ? nil : hashes[level.rawValue]
        }
        let row = hashes[EntityLevel.row.rawValue]
        return ChangeLocation(
            report: hashes[EntityLevel.report.rawValue], table: hashes[EntityLevel.table.rawValue], row: named(.row),
            column: named(.column), cell: Hashing.mix(row, hashes[EntityLevel.column.rawValue]), anyRow: row)
    }

    /// Where a change stands: the old row's place and the new row's, as many as there are.
    func locations(of change: RowChange) -> [ChangeLocation] {
        var locations: [ChangeLocation] = []
        if let row = change.old { locations.append(location(of: row, isOld: true)) }
        if let row = change.new { locations.append(location(of: row, isOld: false)) }
        return locations
    }

    /// The value of a column in a row of one side, the column by its name in the contract; empty where there is none.
    func value(_ name: String, of row: Int?, isOld: Bool) -> [UInt8] {
        guard let row, let column = column(name, isOld: isOld) else { return [] }
        let table = isOld ? old : new
        var fields = table.emptyFields
        table.read(row, into: &fields)
        return table.value(fields[column])
    }

    /// The old and the new value of a column in a change.
    func values(_ name: String, of change: RowChange) -> (old: [UInt8], new: [UInt8]) {
        (value(name, of: change.old, isOld: true), value(name, of: change.new, isOld: false))
    }

    /// The columns that differ in a pair of rows, by their names in the contract.
    func differing(_ change: RowChange) -> Set<String> {
        var names = Set<String>()
        for position in change.columns {
            let pair = pairing.pairs[position]
            let name = new.header[pair.new]
            names.insert(layout.columns.contains(name) ? name : old.header[pair.old])
        }
        return names
    }

    private func column(_ name: String, isOld: Bool) -> Int? {
        if let pair = pairing.pair(name, old, new) { return isOld ? pair.old : pair.new }
        return isOld ? old.column(name) : new.column(name)
    }
}
