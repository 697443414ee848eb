/// What normalization read a body cell as.
package struct CellReading: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its paragraphs and bullets are items.
    package static let items = CellReading(rawValue: 1)
    /// It is a number, which stands in ``TableHeaders/numbers``.
    package static let number = CellReading(rawValue: 2)
    /// Its number is a figure.
    package static let figure = CellReading(rawValue: 4)
    /// It is a sentence of counts, whose figures stand in ``Dataset/statedFigures``.
    package static let sentence = CellReading(rawValue: 8)
    /// It is a list of places.
    package static let places = CellReading(rawValue: 16)
}
