internal import CBytes

/// Hashes some columns of a table's records, in an order that is the key's and not the file's.
///
/// The hash is that of the values, parted by commas. Where the columns stand side by side in the key's order and nothing is
/// quoted, that is a stretch of the record as it is: 64 bytes are looked at at a time, and no field is taken apart.
struct KeyHasher {
    /// The columns, in the key's order.
    private let columns: [Int]
    /// The number of columns up to the last one of the key.
    private let width: Int
    /// Whether the columns stand side by side, in the key's order.
    private let isStretch: Bool
    private let translation: EntityTranslation?
    // Rooms for a record that must be taken apart.
    private var fields: [CSVField]
    private var key: [UInt8] = []

    /// - Parameters:
    ///   - columns: 0-based columns, in the key's order.
    ///   - translation: The names that are other names of the other side; nil where there are none.
    init(_ columns: [Int], of table: CSVTable, translation: EntityTranslation? = nil) {
        self.columns = columns
        self.translation = translation
        width = (columns.max() ?? -1) + 1
        isStretch = translation == nil && zip(columns, columns.dropFirst()).allSatisfy { $0 + 1 == $1 }
        fields = table.emptyFields
    }

    /// The hash of a record's key.
    @inline(__always)
    mutating func hash(_ row: Int, of table: borrowing CSVTable) -> UInt64 {
        if isStretch, let stretch = stretch(of: table.record(row), in: table.bytes.span) {
            return Hashing.hash(table.bytes.span, stretch)
        }
        return hashFields(row, of: table)
    }

    /// The bytes of the key; nil where a quotation mark stands in or before them.
    @inline(__always)
    private func stretch(of record: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
        unsafe text.withUnsafeBufferPointer { buffer -> Range<Int>? in
            guard let base = buffer.baseAddress, let first = columns.first else { return nil }
            var start = first == 0 ? record.lowerBound : -1
            // Commas before the key's first column, and before the one behind its last.
            var column = 0
            var position = record.lowerBound
            while position < record.upperBound {
                let signs = unsafe cbytes_record_signs(base + position, min(64, record.upperBound - position))
                var commas = signs.commas
                let quote = signs.quotes.trailingZeroBitCount
                while commas != 0 {
                    let bit = commas.trailingZeroBitCount
                    if bit > quote { return nil }
                    column += 1
                    if column == first { start = position + bit + 1 }
                    if column == width { return start..<(position + bit) }
                    commas &= commas - 1
                }
                if signs.quotes != 0 { return nil }
                position += 64
            }
            // The key's last column is the record's last.
            var end = record.upperBound
            if end > record.lowerBound, unsafe base[end - 1] == 0x0A { end -= 1 }
            if end > record.lowerBound, unsafe base[end - 1] == 0x0D { end -= 1 }
            return start..<max(start, end)
        }
    }

    private mutating func hashFields(_ row: Int, of table: borrowing CSVTable) -> UInt64 {
        table.read(row, into: &fields)
        key.removeAll(keepingCapacity: true)
        var names: UInt64 = 0
        let entities = translation?.entities(of: fields, in: table)
        for (slot, column) in columns.enumerated() {
            if slot > 0 { key.append(0x2C) }
            if let entities, let level = translation?.level(of: column) {
                names = Hashing.mix(names, entities[level.rawValue])
                continue
            }
            let field = fields[column]
            if field.isEscaped {
                key.append(contentsOf: table.value(field))
            } else {
                key.append(contentsOf: table.bytes[field.bounds])
            }
        }
        let hash = Hashing.hash(key.span, 0..<key.count)
        return translation == nil ? hash : Hashing.mix(hash, names)
    }
}
