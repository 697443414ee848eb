/// Writes fields of CSV (RFC 4180 § 2).
enum CSVText {
    /// Appends a value, quoted where it must be.
    static func append(_ value: String, to csv: inout [UInt8]) {
        let mustQuote = value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if !mustQuote {
            csv.append(contentsOf: value.utf8)
            return
        }
        csv.append(0x22)
        for byte in value.utf8 {
            if byte == 0x22 { csv.append(0x22) }
            csv.append(byte)
        }
        csv.append(0x22)
    }
}
