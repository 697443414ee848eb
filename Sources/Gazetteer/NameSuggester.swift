import TabularyModel

/// Finds the name nearest to a damaged one.
///
/// Near is one edit for names under 8 letters, two under 14, else three; an edit is a letter put in, left out, changed, or
/// two neighbours exchanged. Names are first weighed by length and by the set of their letters, so that most cost no more
/// than a few operations.
struct NameSuggester: Sendable {
    private struct Candidate {
        var start: Int32
        var length: Int32
        var letters: UInt32
        var place: PlaceIndex
    }

    private static let longest = 48

    private var candidates: [Candidate] = []
    private var bytes: [UInt8] = []

    mutating func add(_ name: String, for place: PlaceIndex, _ folding: FoldingTable) {
        let start = bytes.count
        let utf8 = Array(name.utf8)
        Self.fold(utf8.span, folding, into: &bytes)
        let length = bytes.count - start
        guard length > 3, length <= Self.longest else {
            bytes.removeSubrange(start...)
            return
        }
        candidates.append(
            Candidate(
                start: Int32(start), length: Int32(length), letters: Self.letters(of: bytes[start...]), place: place))
    }

    /// The places of the names nearest to `text`, in the order of the places; empty where none is near.
    func nearest(to text: Span<UInt8>, _ folding: FoldingTable) -> [PlaceIndex] {
        guard text.count <= Self.longest * 2 else { return [] }
        var query: [UInt8] = []
        query.reserveCapacity(text.count)
        Self.fold(text, folding, into: &query)
        guard query.count > 3, query.count <= Self.longest else { return [] }
        let limit = query.count < 8 ? 1 : query.count < 14 ? 2 : 3
        let letters = Self.letters(of: query[...])
        var best = limit
        var places: Set<PlaceIndex> = []
        for candidate in candidates {
            let length = Int(candidate.length)
            guard abs(length - query.count) <= best,
                (candidate.letters ^ letters).nonzeroBitCount <= 2 * best
            else { continue }
            let start = Int(candidate.start)
            let distance = Self.distance(query, bytes[start..<start + length], limit: best)
            if distance < best {
                best = distance
                places = [candidate.place]
            } else if distance == best {
                places.insert(candidate.place)
            }
        }
        return places.sorted()
    }

    private static func letters(of bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Appends the folded letters and digits of `text`.
    private static func fold(_ text: Span<UInt8>, _ folding: FoldingTable, into bytes: inout [UInt8]) {
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                if byte.isASCIILetter { bytes.append(byte | 0x20) } else if byte.isASCIIDigit { bytes.append(byte) }
                position += 1
                continue
            }
            let (scalar, length) = decode(text, position)
            position += length
            guard case .letters(var packed) = folding.fold(scalar) else { continue }
            while packed != 0 {
                bytes.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        }
    }

    /// The edits between two words, neighbours exchanged counting one; more than `limit` where they are further apart.
    private static func distance(_ left: [UInt8], _ right: ArraySlice<UInt8>, limit: Int) -> Int {
        let right = Array(right)
        var before = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var row = last
        for i in 1...left.count {
            row[0] = i
            var least = i
            for j in 1...right.count {
                var cost = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                cost = min(cost, last[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    cost = min(cost, before[j - 2] + 1)
                }
                row[j] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            (before, last, row) = (last, row, before)
        }
        return last[right.count]
    }
}
