// What users of the library need beside the extractor: the values, the gazetteer and the exporters.
@_exported public import TabularyExport
@_exported public import TabularyGazetteer
@_exported public import TabularyModel
