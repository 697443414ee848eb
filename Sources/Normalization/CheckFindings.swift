internal import TabularyModel

/// The diagnostics of checks: counts that differ, and listed places that the result does not count.
enum CheckFindings {
    /// The findings of one row.
    ///
    /// - Parameters:
    ///   - checks: The row's checks, with their positions in the dataset's.
    ///   - figures: The row's figures.
    static func diagnostics(of checks: ArraySlice<Check>, _ figures: [Figure], in dataset: Dataset) -> [Diagnostic] {
        // Where the result names no region at all, that it does not name one is nothing to tell.
        let namesRegions = checks.contains { $0.scope != .total && $0.stated != nil }
        return checks.indices.compactMap { index in
            let check = checks[index]
            switch check.status {
            case .ok: return nil
            case .unstated:
                guard check.counted > 0, namesRegions else { return nil }
                return diagnostic(.checkUnstated, check, at: index, figures, dataset)
            case .differs: return diagnostic(.checkDiffers, check, at: index, figures, dataset)
            }
        }
    }

    /// Points at the figure that the check is about, else at the row's result.
    private static func diagnostic(
        _ code: DiagnosticCode, _ check: Check, at index: Int, _ figures: [Figure], _ dataset: Dataset
    ) -> Diagnostic {
        let figure = figures.last { $0.scope == check.scope } ?? figures.last { $0.scope == .total }
        var piece: Provenance.Piece?
        if let figure {
            let table = dataset.document.tables[figure.table]
            let cell = table[table.headerRowCount + figure.row, figure.column]
            piece = dataset.document.buffer.provenance(of: figure.text, field: cell.field)?.first
        }
        return Diagnostic(
            .warning, code, .check(index), bytes: piece?.bytes, line: piece?.line, table: check.table + 1,
            row: check.row)
    }
}
