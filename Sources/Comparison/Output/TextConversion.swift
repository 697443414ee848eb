/// Writes a CSV file for git's `textconv`: a record a line, each value with its column, without what is empty and without
/// provenance, so that git's own diff shows changes of the data alone.
package enum TextConversion {
    package static func write(_ table: CSVTable) -> [UInt8] {
        let layout = TableLayout.find(table.header)
        let columns = table.header.indices.filter { column in
            let name = table.header[column]
            if let layout { return layout.role(of: name) != .provenance }
            return !TableLayout.provenance.contains(name)
        }
        var text: [UInt8] = []
        for row in 0..<table.rowCount {
            let values = table.values(row)
            let parts = columns.filter { !values[$0].isEmpty }.map {
                "\(table.header[$0]): \(Printable.line(values[$0]))"
            }
            text.append(contentsOf: parts.joined(separator: " | ").utf8)
            text.append(0x0A)
        }
        return text
    }
}
