/// Reads CSV after RFC 4180, to hold what was written against what was meant.
package enum CSVReader {
    /// The records' fields.
    package static func records(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x22 where !isQuoted: isQuoted = true
            case 0x22 where index < bytes.count && bytes[index] == 0x22:
                field.append(0x22)
                index += 1
            case 0x22: isQuoted = false
            case 0x2C where !isQuoted, 0x0A where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 0x0A {
                    records.append(record)
                    record = []
                }
            default: field.append(byte)
            }
        }
        return records
    }
}
