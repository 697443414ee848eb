/// A pattern for paths: `*` stands for any signs but `/`, `**` for any at all, `?` for one but `/`, `[a-z]` for one of
/// them, `[!a-z]` for one of the others.
struct GlobPattern {
    private enum Part {
        case sign(UInt8)
        case anySign
        case anyOf([ClosedRange<UInt8>], isNegated: Bool)
        case run(crossesSlashes: Bool)
    }

    private var parts: [Part] = []
    /// Whether it has no slash, and so is a pattern for names in any folder.
    private let isForNames: Bool

    /// Whether a text has signs of a pattern.
    static func isPattern(_ text: String) -> Bool { text.utf8.contains { "*?[".utf8.contains($0) } }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        isForNames = !bytes.contains(UInt8(ascii: "/"))
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "*"):
                var crosses = false
                while position < bytes.count, bytes[position] == byte {
                    crosses = true
                    position += 1
                }
                // "a/**/b" is "a/b" as well.
                if crosses, position < bytes.count, bytes[position] == UInt8(ascii: "/"),
                    position < 3 || bytes[position - 3] == UInt8(ascii: "/")
                {
                    position += 1
                }
                parts.append(.run(crossesSlashes: crosses))
            case UInt8(ascii: "?"): parts.append(.anySign)
            case UInt8(ascii: "["):
                if let (part, end) = Self.bracket(bytes, position) {
                    parts.append(part)
                    position = end
                } else {
                    parts.append(.sign(byte))
                }
            default: parts.append(.sign(byte))
            }
        }
    }

    private static func bracket(_ bytes: [UInt8], _ start: Int) -> (Part, end: Int)? {
        var position = start
        let isNegated = position < bytes.count && (bytes[position] == 0x21 || bytes[position] == 0x5E)
        if isNegated { position += 1 }
        let first = position
        var ranges: [ClosedRange<UInt8>] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "]") || position == first {
            let low = bytes[position]
            if position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "-"),
                bytes[position + 2] != UInt8(ascii: "]")
            {
                ranges.append(min(low, bytes[position + 2])...max(low, bytes[position + 2]))
                position += 3
            } else {
                ranges.append(low...low)
                position += 1
            }
        }
        return position < bytes.count ? (.anyOf(ranges, isNegated: isNegated), position + 1) : nil
    }

    /// Whether a path, or its name where the pattern is for names, is as the pattern says. O(path × pattern).
    func matches(_ path: String) -> Bool {
        var text = Array(path.utf8)
        if isForNames, let slash = text.lastIndex(of: UInt8(ascii: "/")) { text.removeFirst(slash + 1) }
        // Which parts may stand before the sign at hand.
        var states = [Bool](repeating: false, count: parts.count + 1)
        states[0] = true
        passRuns(&states)
        for byte in text {
            var next = [Bool](repeating: false, count: states.count)
            for (index, part) in parts.enumerated() where states[index] {
                switch part {
                case .sign(let sign): if sign == byte { next[index + 1] = true }
                case .anySign: if byte != UInt8(ascii: "/") { next[index + 1] = true }
                case .anyOf(let ranges, let isNegated):
                    if byte != UInt8(ascii: "/"), ranges.contains(where: { $0.contains(byte) }) != isNegated {
                        next[index + 1] = true
                    }
                case .run(let crosses): if crosses || byte != UInt8(ascii: "/") { next[index] = true }
                }
            }
            passRuns(&next)
            states = next
        }
        return states[parts.count]
    }

    /// A run may be of no sign at all.
    private func passRuns(_ states: inout [Bool]) {
        for (index, part) in parts.enumerated() {
            if case .run = part, states[index] { states[index + 1] = true }
        }
    }
}
