internal import TabularyModel

/// What the normalizers tell each other about body cells.
struct NormalizationDraft {
    /// What a body cell was read as.
    enum Reading: UInt8 {
        case unread, figure, places
    }

    /// What each cell was read as, a table at a time, in the order of the table's cells.
    var readings: [[Reading]] = []
    var diagnostics: [Diagnostic] = []
}
