/// What normalization read a body cell as.
package struct CellReading: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its paragraphs and bullets are items.
    package static let items = CellReading(rawValue: 1)
    /// It is an exact number, which stands in ``TableHeaders/numbers``.
    package static let number = CellReading(rawValue: 2)
    /// Its number is a figure.
    package static let figure = CellReading(rawValue: 4)
    /// It is a sentence of counts, whose figures stand in ``Dataset/statedFigures``.
    package static let sentence = CellReading(rawValue: 8)
    /// It is a list of places.
    package static let places = CellReading(rawValue: 16)
    /// It says that a value is missing.
    package static let missing = CellReading(rawValue: 32)
    /// It has a value that is no exact number, or a number with a unit of its own: in ``TableHeaders/extras``.
    package static let extra = CellReading(rawValue: 64)

    /// What a cell is read as a whole: such a cell is neither a list of places nor items.
    package static let settled: CellReading = [.figure, .sentence, .places, .missing]
}
