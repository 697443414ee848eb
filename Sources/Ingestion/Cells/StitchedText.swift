internal import TabularyText

/// Stretches of the source put together for the parser, a line break between two of them: the lines of a cell that is drawn,
/// or of a block quote. Maps the events of their parse back to the source.
struct StitchedText {
    private(set) var bytes: [UInt8] = []
    /// The stretches, apart and ascending.
    private let pieces: [Range<Int>]
    /// Where each stands in ``bytes``.
    private var starts: [Int] = []
    /// The piece that the last text stood in; nil before the first.
    private var lastPiece: Int?

    init(_ pieces: [Range<Int>], in source: [UInt8]) {
        self.pieces = pieces
        for piece in pieces {
            starts.append(bytes.count)
            bytes += source[piece]
            bytes.append(0x0A)
        }
        bytes = FragmentMask.masked(bytes, bytes.indices) ?? bytes
    }

    /// Where a position in ``bytes`` stands in the source. O(log pieces).
    func source(of position: Int) -> Int {
        let piece = piece(at: position)
        return min(pieces[piece].lowerBound + position - starts[piece], pieces[piece].upperBound)
    }

    /// Events as those of the source: a text over several pieces is several, with a gap before each that opens another piece.
    mutating func mapped(_ events: [FragmentEvent]) -> [FragmentEvent] {
        var mapped: [FragmentEvent] = []
        var tables: [Int] = []
        mapped.reserveCapacity(events.count)
        for event in events {
            if event.kind == .text {
                append(event, to: &mapped)
                continue
            }
            let range = event.source
            let start = self.source(of: range.lowerBound)
            let end = range.isEmpty ? start : max(start, self.source(of: range.upperBound - 1) + 1)
            if event.kind == .reference { openGap(range.lowerBound, to: &mapped) }
            mapped.append(event.standing(for: start..<end))
            // Tables tell how many events they have, which is no longer the same.
            guard event.tag == .table else { continue }
            if event.kind == .start {
                mapped[mapped.count - 1].tableLength = 0
                tables.append(mapped.count - 1)
            } else if let open = tables.popLast() {
                mapped[open].tableLength = mapped.count - open
            }
        }
        return mapped
    }

    private mutating func append(_ text: FragmentEvent, to events: inout [FragmentEvent]) {
        var position = text.source.lowerBound
        while position < text.source.upperBound {
            let piece = piece(at: position)
            let end = min(text.source.upperBound, starts[piece] + pieces[piece].count)
            if position < end {
                openGap(position, to: &events)
                let start = source(of: position)
                events.append(FragmentEvent(text: start..<(start + end - position)))
            }
            // The line break between two pieces stands in none.
            position = starts[piece] + pieces[piece].count + 1
        }
    }

    private mutating func openGap(_ position: Int, to events: inout [FragmentEvent]) {
        let piece = piece(at: position)
        if let last = lastPiece, last < piece {
            let isParagraph =
                pieces[(last + 1)..<piece].contains(where: \.isEmpty)
                || (position == starts[piece]
                    && BulletSign.length(bytes.span, position, limit: position + pieces[piece].count) > 0)
            events.append(FragmentEvent(gapAt: pieces[piece].lowerBound, partsParagraphs: isParagraph))
        }
        lastPiece = piece
    }

    private func piece(at position: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }
}
