// What users of the library need beside the extractor: the values, the gazetteer, the exporters and the comparison.
@_exported public import TabularyComparison
@_exported public import TabularyExport
@_exported public import TabularyGazetteer
@_exported public import TabularyModel
