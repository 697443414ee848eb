internal import TabularyModel

/// What the normalizers hand on beside the dataset.
struct NormalizationDraft {
    /// What was noticed while the report was read, and since.
    var diagnostics: [Diagnostic]
    /// The names in lists that may be several places', in the order of the report.
    var openNames: [OpenName] = []
}
