extension Table {
    /// What the cells of a flattened header span: the 0-based column whose text in a header row stands over each cell;
    /// nil where none does.
    ///
    /// A converter keeps a spanning cell's text at its top left only. An empty header cell to the right of a filled one
    /// belongs to it where a lower header row goes on below the empty cell, and both lie under the same cell above.
    ///
    /// **Shape**: header rows × columns, row-major.
    package func headerOwners() -> [Int?] {
        var owners: [Int?] = []
        owners.reserveCapacity(headerRowCount * columnCount)
        // The last header row that has text in each column.
        var lowest = [Int](repeating: -1, count: columnCount)
        for row in 0..<headerRowCount {
            for column in 0..<columnCount where !self[row, column].text.isEmpty { lowest[column] = row }
        }
        for row in 0..<headerRowCount {
            var filled: Int?
            for column in 0..<columnCount {
                if !self[row, column].text.isEmpty {
                    filled = column
                } else if let owner = filled {
                    let above = (row - 1) * columnCount
                    let isUnderSame = row == 0 || owners[above + column] == owners[above + owner]
                    if lowest[column] <= row || !isUnderSame { filled = nil }
                }
                owners.append(filled)
            }
        }
        return owners
    }

    /// Marks the blank header cells that another cell spans, from the left or from above, as covered.
    package mutating func coverHeader() {
        let owners = headerOwners()
        for row in 0..<headerRowCount {
            for column in 0..<columnCount where cells[row * columnCount + column].kind == .blank {
                let isSpannedFromAbove = (0..<row).contains { owners[$0 * columnCount + column] != nil }
                if owners[row * columnCount + column] != nil || isSpannedFromAbove {
                    cells[row * columnCount + column].kind = .covered
                }
            }
        }
    }
}
