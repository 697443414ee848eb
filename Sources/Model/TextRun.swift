/// Where a stretch of derived text comes from in the source.
///
/// Runs lie in the order of their text. Where `length` equals `sourceLength` the run is verbatim, byte by byte;
/// elsewhere it stands for its source as a whole, as `&` does for `&amp;`.
package struct TextRun: Sendable, Hashable {
    /// The offset of the text in the buffer.
    package var text: UInt32
    /// The offset of its source in the buffer.
    package var source: UInt32
    /// Bytes of text.
    package var length: UInt32
    /// Bytes of source.
    package var sourceLength: UInt32
    /// The 0-based cell of its line that the source stands in; 0 in prose.
    package var field: UInt32
    /// Whether the source before this run belongs to another place in the report, so that one range cannot hold both.
    package var beginsPiece: Bool

    package var textEnd: UInt32 { text + length }
    package var sourceEnd: UInt32 { source + sourceLength }
    package var isVerbatim: Bool { length == sourceLength }
}
