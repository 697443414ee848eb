internal import TabularyModel
internal import TabularyText

// Cells and quotes over several lines.
extension CellReader {
    /// Reads lines as one text. An empty stretch parts paragraphs, and a bullet's sign begins a bullet.
    ///
    /// - Parameter pieces: What each line has of it: trimmed, apart, ascending.
    func read(
        pieces: [Range<Int>], field: Int, into buffer: inout TextBuffer, _ diagnostics: inout [Diagnostic]
    ) -> Reading {
        guard let first = pieces.first, let last = pieces.last else { return Reading() }
        if pieces.count == 1 { return read(first, field: field, into: &buffer, &diagnostics) }
        if !pieces.contains(where: { Self.hasMarkup(buffer.bytes.span, $0) }) {
            return read(plain: pieces, field: field, into: &buffer)
        }
        parser.parse(pieces, in: buffer.bytes)
        var addresses: [Range<Int>] = []
        var signs: [Range<Int>] = []
        for event in parser.events where event.kind == .text {
            if InlineMarkdown.isCandidate(buffer.bytes.span, event.source) {
                signs += InlineMarkdown.signs(buffer.bytes.span, event.source, links, addresses: &addresses)
            }
        }
        let marks = takesFootnotes ? addFootnotes(pieces, to: &signs, in: buffer) : []
        var reading = read(events: parser.events[...], signs: signs, field: field, into: &buffer)
        reading.marks = (marks + reading.marks).sorted { $0.lowerBound < $1.lowerBound }
        reading.addresses = addresses
        report(first.lowerBound..<last.upperBound, reading.depth, in: buffer, &diagnostics)
        return reading
    }

    private func read(plain pieces: [Range<Int>], field: Int, into buffer: inout TextBuffer) -> Reading {
        // Markdown's signs may open in one line and close in another.
        var stitched: [UInt8] = []
        var starts: [Int] = []
        for piece in pieces {
            starts.append(stitched.count)
            stitched += buffer.bytes[piece]
            stitched.append(0x0A)
        }
        var addresses: [Range<Int>] = []
        let signs =
            InlineMarkdown.isCandidate(stitched.span, stitched.indices)
            ? InlineMarkdown.signs(stitched.span, stitched.indices, links, addresses: &addresses) : []
        var reading = Reading()
        var folder = TextFolder(field: field, in: buffer)
        var sign = 0
        var address = 0
        for (piece, start) in zip(pieces, starts) {
            if piece.isEmpty || BulletSign.length(buffer.bytes.span, piece.lowerBound, limit: piece.upperBound) > 0 {
                folder.beginBlock(.paragraph, level: 0, in: buffer)
            }
            if piece.isEmpty { continue }
            folder.space()
            folder.gap()
            let shift = piece.lowerBound - start
            while address < addresses.count, addresses[address].lowerBound + shift < piece.upperBound {
                reading.addresses.append(
                    (addresses[address].lowerBound + shift)..<(addresses[address].upperBound + shift))
                address += 1
            }
            var position = piece.lowerBound
            while position < piece.upperBound {
                while sign < signs.count, signs[sign].upperBound + shift <= position { sign += 1 }
                guard sign < signs.count, signs[sign].lowerBound + shift < piece.upperBound else { break }
                if signs[sign].lowerBound + shift > position {
                    folder.add(position..<(signs[sign].lowerBound + shift), to: &buffer)
                }
                let end = min(piece.upperBound, signs[sign].upperBound + shift)
                let target = max(position, signs[sign].lowerBound + shift)..<end
                if target.count > 2, buffer.bytes[target.lowerBound] == UInt8(ascii: "]") {
                    reading.targets.append(target)
                }
                position = end
            }
            folder.add(position..<piece.upperBound, to: &buffer)
        }
        (reading.text, reading.blocks) = folder.finish(in: &buffer)
        return reading
    }
}
