internal import TabularyComparison

/// A random table and a second one made of it by edits that are known.
package struct RandomEdits {
    package private(set) var old = ""
    package private(set) var new = ""
    package private(set) var removed = 0
    package private(set) var added = 0
    package private(set) var changed = 0
    package private(set) var columnChanges = 0
    package private(set) var shifted = 0

    package init(_ random: inout SeededGenerator) {
        let count = Int.random(in: 8...60, using: &random)
        var header = ["country", "year", "value", "note", "line"]
        var rows = (0..<count).map { number in
            [
                "C\(number / 4)", "\(2000 + number % 4)", "\(Int.random(in: 0...9999, using: &random))",
                Self.note(&random), "\(number + 2)",
            ]
        }
        old = Self.text(header, rows, &random)
        let isShifted = Bool.random(using: &random)
        var touched = Set<Int>()
        for row in rows.indices {
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                touched.insert(row)
                removed += 1
                rows[row][0] = ""
            case 1:
                touched.insert(row)
                changed += 1
                rows[row][3] += " more"
            default: break
            }
            if isShifted { rows[row][4] = "\((Int(rows[row][4]) ?? 0) + 7)" }
        }
        if isShifted { shifted = count - touched.count }
        rows.removeAll { $0[0].isEmpty }
        for number in 0..<Int.random(in: 0...3, using: &random) {
            rows.append(["New \(number)", "1999", "5", Self.note(&random), "1"])
            added += 1
        }
        if Bool.random(using: &random) { rows.shuffle(using: &random) }
        if Bool.random(using: &random) {
            header[2] = "amount"
            columnChanges += 1
        }
        if Bool.random(using: &random) {
            header.insert("source", at: 1)
            for row in rows.indices { rows[row].insert("s\(row % 3)", at: 1) }
            columnChanges += 1
        }
        new = Self.text(header, rows, &random)
    }

    package var headline: String {
        var difference = DatasetDifference(oldName: "", newName: "")
        difference.notes = []
        let data = removed + added + changed
        if data + columnChanges + shifted == 0 { return difference.headline }
        return "\(data) \(data == 1 ? "change" : "changes") in the data, \(columnChanges) in the columns, "
            + "\(shifted) \(shifted == 1 ? "row" : "rows") shifted"
    }

    private static func note(_ random: inout SeededGenerator) -> String {
        ["plain", "with, comma", "with \"quotes\"", "two\nlines", "", "ü – é"].randomElement(using: &random) ?? ""
    }

    /// CSV in a random style: quoted or not, LF or CR LF, with or without a byte order mark and a last line break.
    private static func text(_ header: [String], _ rows: [[String]], _ random: inout SeededGenerator) -> String {
        let quotesAll = Bool.random(using: &random)
        let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
        var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
        text += ([header] + rows).map { row in
            row.map { value in
                let mustQuote = value.utf8.contains { [0x0A, 0x22, 0x2C].contains($0) }
                return quotesAll || mustQuote
                    ? "\""
                        + value.split(separator: "\"", omittingEmptySubsequences: false)
                        .joined(separator: "\"\"") + "\"" : value
            }.joined(separator: ",")
        }.joined(separator: lineBreak)
        return Bool.random(using: &random) ? text + lineBreak : text
    }
}
