internal import TabularyModel

/// The report's title: its first heading or bold line.
enum TitleNormalizer {
    static func run(_ dataset: inout Dataset) {
        if let heading = dataset.document.blocks.first(where: { $0.kind == .heading }) { dataset.title = heading.text }
    }
}
