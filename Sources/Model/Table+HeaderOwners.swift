extension Table {
    /// What the cells of the header span: the 0-based column whose text in a header row stands over each cell; nil where none
    /// does.
    ///
    /// Where the dialect writes spans, they say it. A flattened header keeps a spanning cell's text at its top left only: an
    /// empty header cell to the right of a filled one belongs to it where a lower header row goes on below the empty cell, and
    /// both lie under the same cell above.
    ///
    /// **Shape**: header rows × columns, row-major.
    package func headerOwners() -> [Int?] { spans.isEmpty ? flattenedOwners() : spannedOwners() }

    private func spannedOwners() -> [Int?] {
        var owners: [Int?] = []
        owners.reserveCapacity(headerRowCount * columnCount)
        for row in 0..<headerRowCount {
            for column in 0..<columnCount { owners.append(self[row, column].text.isEmpty ? nil : column) }
        }
        for span in spans {
            let (row, column) = (Int(span.cell) / columnCount, Int(span.cell) % columnCount)
            guard row < headerRowCount else { break }
            if cells[Int(span.cell)].text.isEmpty { continue }
            // A cell that reaches down says its text once, in its first row.
            for covered in column..<min(column + Int(span.columns), columnCount) {
                owners[row * columnCount + covered] = column
            }
        }
        return owners
    }

    private func flattenedOwners() -> [Int?] {
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
        if !spans.isEmpty { return }
        let owners = headerOwners()
        var isSpannedFromAbove = [Bool](repeating: false, count: columnCount)
        for row in 0..<headerRowCount {
            for column in 0..<columnCount {
                let position = row * columnCount + column
                if owners[position] != nil { isSpannedFromAbove[column] = true }
                if isSpannedFromAbove[column], cells[position].kind == .blank { cells[position].kind = .covered }
            }
        }
    }

    /// The row whose first cell labels each body row: the row itself, unless a cell above covers its first cell.
    ///
    /// - Returns: 0-based rows of the grid, one a body row; nil where no first cell covers others.
    package func labelRows() -> [Int]? {
        var rows: [Int]?
        for span in spans where span.rows > 1 && Int(span.cell) % columnCount == 0 {
            let first = Int(span.cell) / columnCount
            if rows == nil { rows = Array(headerRowCount..<rowCount) }
            let end = min(first + Int(span.rows), rowCount)
            // One that ends in the header labels no body row.
            guard end > headerRowCount else { continue }
            for row in max(first, headerRowCount)..<end { rows?[row - headerRowCount] = first }
        }
        return rows
    }
}
