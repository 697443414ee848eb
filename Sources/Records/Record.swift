import TabularyComparison

/// A record of a CSV file: its fields' bytes, without quotes.
package struct Record: Sendable {
    /// The fields, end to end.
    package private(set) var bytes: [UInt8] = []
    /// Where each field ends.
    private var ends: [Int] = []
    /// The 1-based line of the file at which it starts.
    package internal(set) var line = 1

    package init() {}

    /// How many fields it has.
    package var count: Int { ends.count }

    /// The bytes of a field; none where it is null, or where the record has too few.
    package func bounds(_ field: Int) -> Range<Int> {
        if field >= ends.count { return 0..<0 }
        return (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    /// A field's bytes; none where it is null.
    func field(_ field: Int) -> ArraySlice<UInt8> { bytes[bounds(field)] }

    /// A field's text; empty where it is null.
    package func text(_ field: Int) -> String { String(decoding: bytes[bounds(field)], as: UTF8.self) }

    /// A hash of some fields: the same for the same texts, in every record and run.
    package func hash(_ fields: [Int]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for field in fields {
            for position in bounds(field) { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01b3 }
            // No byte of UTF-8: where a field ends counts too.
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        return hash ^ hash >> 29
    }

    /// Takes in a record of a table.
    ///
    /// - Parameter line: The 1-based line of the file at which it starts.
    mutating func read(_ row: Int, of table: CSVTable, line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        table.append(row, to: &bytes, ends: &ends)
        self.line = line
    }
}
