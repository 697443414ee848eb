internal import TabularyText

/// Tells how many places a cell lists, for the reader who has no gazetteer of its own.
///
/// Whether a row of short texts is a header or a body often hangs on nothing else: "Rail, Kenya" against "Field, Country".
package struct PlaceJudge: Sendable {
    private let count: @Sendable (Span<UInt8>) -> Int

    /// A judge that counts the places of a cell, 0 where the cell is no list of places.
    package init(_ count: @escaping @Sendable (Span<UInt8>) -> Int) { self.count = count }

    /// A judge that knows no place.
    package static let ignorant = PlaceJudge { _ in 0 }

    /// How many places a whole cell lists. Long texts are not looked at: they are no header's.
    ///
    /// - Parameter least: How many are asked for; one word is never two places.
    func places(in text: Span<UInt8>, atLeast least: Int = 1) -> Int {
        if text.count > 400 { return 0 }
        if least > 1, (0..<text.count).allSatisfy({ Bytes.isWord(text, $0) }) { return 0 }
        return count(text)
    }
}
