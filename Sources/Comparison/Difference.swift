/// What changed from one dataset to another, and what it means.
///
/// Changes in the data, changes in the columns, and rows that only stand elsewhere are kept apart. What follows from another
/// change, such as the counts of a row whose list of places lost one, does not count.
public struct Difference: Sendable {
    /// A change of a row.
    public struct Change: Sendable, Hashable {
        /// What happened to a row.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Only the new dataset has it.
            case added
            /// Only the old dataset has it.
            case removed
            /// Both have it, with other values.
            case changed
            /// The same text in the same cell was resolved to another place.
            case reResolved = "re-resolved"
            /// It stands in another column of its report's table.
            case moved
        }

        /// A column and its value.
        public struct Value: Sendable, Hashable {
            public var column: String
            public var value: String
        }

        /// A column of which the value differs.
        public struct ChangedValue: Sendable, Hashable {
            public var column: String
            public var old: String
            public var new: String
        }

        public var kind: Kind
        /// The file without `.csv`, such as `observations`.
        public var table: String
        /// The columns that tell the row, with their values; all columns where no key is known.
        public var key: [Value]
        /// The columns that differ; none of a row that was added or removed.
        public var values: [ChangedValue]
        /// The 0-based record of the old file; nil for an added row.
        public var oldRow: Int?
        /// The 0-based record of the new file; nil for a removed row.
        public var newRow: Int?
        /// Whether it follows from another change, and so does not count.
        public var isConsequence: Bool
    }

    private let whole: DatasetDifference

    package init(_ whole: DatasetDifference) { self.whole = whole }

    /// `2 changes in the data, 2 in the columns, 93 rows shifted`, or `no differences`.
    public var headline: String { whole.headline }
    /// Whether nothing differs, not even where rows stand.
    public var isEmpty: Bool { whole.isEmpty }
    /// The changes in the data: rows, each once, and names, each once.
    public var dataCount: Int { whole.dataCount }
    /// The changes in the columns; a file that only one side has is one.
    public var columnCount: Int { whole.schemaCount }
    /// The rows that only stand elsewhere.
    public var shiftedCount: Int { whole.shiftedCount }
    /// Reports, rows, columns and places that have another name, each once.
    public var names: [NameChange] { whole.names }
    /// What was inferred, such as a key.
    public var notes: [String] { whole.notes }

    /// The changes of rows, table by table, with those that follow from others. O(changes).
    public var changes: [Change] {
        whole.tables.flatMap { table in
            table.changes.map { change in
                let texts = RowTexts(change, of: table)
                let key = texts.key.isEmpty ? texts.whole : texts.key
                return Change(
                    kind: Change.Kind(rawValue: change.kind.rawValue) ?? .changed, table: table.name,
                    key: key.map { Change.Value(column: $0.column, value: $0.value) },
                    values: texts.values.map { Change.ChangedValue(column: $0.column, old: $0.old, new: $0.new) },
                    oldRow: change.old.map { table.oldPlace($0) }, newRow: change.new.map { table.newPlace($0) },
                    isConsequence: change.cause != nil)
            }
        }
    }

    /// The changes of a file's columns; none where the file is not on both sides.
    public func columnChanges(of table: String) -> [ColumnChange] {
        whole.tables.first { $0.name == table }?.columns.changes ?? []
    }

    /// The difference as a person reads it, the headline first.
    ///
    /// - Parameter limit: The most rows that are told of each kind and file.
    public func text(limit: Int = 50) -> String {
        var text = DifferenceText()
        text.limit = limit
        return text.describe(whole)
    }

    /// The difference as JSON, `tabulary-diff/1`, without a patch. O(changes).
    public var json: [UInt8] { DifferenceJSON.write(whole) }

    /// The difference as one HTML page that needs nothing else. O(changes).
    public var html: [UInt8] { DifferenceHTML.write(whole) }
}
