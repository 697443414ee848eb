internal import TabularyModel

/// What the normalizers hand on beside the dataset.
struct NormalizationDraft {
    var diagnostics: [Diagnostic] = []
}
