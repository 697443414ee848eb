internal import TabularyModel

/// The diagnostics of checks: counts that differ, and listed places that the result does not count.
enum CheckFindings {
    /// The findings of one row.
    ///
    /// - Parameters:
    ///   - checks: The row's checks.
    ///   - figures: The row's figures.
    static func diagnostics(
        of checks: ArraySlice<Check>, _ figures: [Figure], in dataset: Dataset
    ) -> [Diagnostic] {
        // Where the result names no region at all, that it does not name one is nothing to tell.
        let namesRegions = checks.contains { $0.scope != .total && $0.stated != nil }
        return checks.compactMap { check in
            let listed = check.counted == 1 ? "1 place is listed" : "\(check.counted) places are listed"
            switch check.status {
            case .ok: return nil
            case .unstated:
                guard check.counted > 0, namesRegions else { return nil }
                let message = "\(listed) for \(name(check.scope, dataset)), and the result states none"
                return diagnostic(.checkUnstated, check, figures, dataset, message)
            case .differs:
                let message = "the result states \(check.stated ?? 0) \(subject(check.scope, dataset)), and \(listed)"
                return diagnostic(.checkDiffers, check, figures, dataset, message)
            }
        }
    }

    private static func subject(_ scope: Scope, _ dataset: Dataset) -> String {
        scope == .total ? "in total" : "for \(name(scope, dataset))"
    }

    private static func name(_ scope: Scope, _ dataset: Dataset) -> String {
        if case .region(let region) = scope { return dataset.regions[region] }
        return "the total"
    }

    /// Points at the figure that the check is about, else at the row's result.
    private static func diagnostic(
        _ code: DiagnosticCode, _ check: Check, _ figures: [Figure], _ dataset: Dataset, _ message: String
    ) -> Diagnostic {
        let figure = figures.last { $0.scope == check.scope } ?? figures.last { $0.scope == .total }
        var piece: Provenance.Piece?
        if let figure {
            let table = dataset.document.tables[figure.table]
            let cell = table[table.headerRowCount + figure.row, figure.column]
            piece = dataset.document.buffer.provenance(of: figure.text, field: cell.field)?.first
        }
        return Diagnostic(
            .warning, code, message, bytes: piece?.bytes, line: piece?.line, table: check.table + 1,
            rowKey: dataset.rowKey(check.table, check.row))
    }
}
