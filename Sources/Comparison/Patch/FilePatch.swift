/// What makes the new bytes of a file of its old ones, line by line: runs of old lines, and lines that are new.
package struct FilePatch: Sendable, Hashable {
    /// A part of the new file.
    package enum Step: Sendable, Hashable {
        /// Lines of the old file: the first, 0-based, and how many.
        case copy(Int, Int)
        /// Bytes that the old file does not have.
        case insert([UInt8])
    }

    /// Relative to the dataset; empty where the two are single files.
    package var path: String
    /// SHA-256 of the old bytes, as hex digits; nil where the file is new.
    package var oldDigest: String?
    /// SHA-256 of the new bytes; nil where the file is gone.
    package var newDigest: String?
    package var steps: [Step]

    package init(path: String, oldDigest: String?, newDigest: String?, steps: [Step]) {
        self.path = path
        self.oldDigest = oldDigest
        self.newDigest = newDigest
        self.steps = steps
    }

    /// The steps from old bytes to new ones. O(bytes).
    package static func steps(from old: [UInt8], to new: [UInt8]) -> [Step] {
        let oldStarts = lineStarts(old)
        let newStarts = lineStarts(new)
        var places: [UInt64: Int] = [:]
        places.reserveCapacity(oldStarts.count)
        for line in stride(from: oldStarts.count - 2, through: 0, by: -1) {
            places[Hashing.hash(old.span, oldStarts[line]..<oldStarts[line + 1])] = line
        }
        var steps: [Step] = []
        // The old line behind the one that was copied last.
        var next = 0
        var inserted: [UInt8] = []
        for line in newStarts.indices.dropLast() {
            let range = newStarts[line]..<newStarts[line + 1]
            var found: Int?
            if isLine(next, oldStarts, old, new, range) {
                found = next
            } else if let place = places[Hashing.hash(new.span, range)], isLine(place, oldStarts, old, new, range) {
                found = place
            }
            guard let found else {
                inserted += new[range]
                continue
            }
            if !inserted.isEmpty { steps.append(.insert(inserted)) }
            if inserted.isEmpty, case .copy(let start, let count) = steps.last, start + count == found {
                steps[steps.count - 1] = .copy(start, count + 1)
            } else {
                steps.append(.copy(found, 1))
            }
            inserted.removeAll()
            next = found + 1
        }
        if !inserted.isEmpty { steps.append(.insert(inserted)) }
        return steps
    }

    /// The new bytes; nil where the steps are none of these old bytes. O(bytes).
    package func apply(to old: [UInt8]) -> [UInt8]? {
        let starts = Self.lineStarts(old)
        var new: [UInt8] = []
        for step in steps {
            switch step {
            case .insert(let bytes): new += bytes
            case .copy(let start, let count):
                guard start >= 0, count >= 0, count < starts.count, start < starts.count - count else { return nil }
                new += old[starts[start]..<starts[start + count]]
            }
        }
        return new
    }

    private static func isLine(
        _ line: Int, _ starts: [Int], _ old: [UInt8], _ new: [UInt8], _ range: Range<Int>
    ) -> Bool {
        line < starts.count - 1
            && Hashing.areEqual(old.span, starts[line]..<starts[line + 1], new.span, range)
    }

    /// Where lines start, and at last where the last one ends. A line holds its line feed.
    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for position in bytes.indices where bytes[position] == 0x0A && position + 1 < bytes.count {
            starts.append(position + 1)
        }
        if !bytes.isEmpty { starts.append(bytes.count) }
        return starts
    }
}
