/// Rows by the hash of their keys: open addressing over one flat array. Rows of one key stand in a chain, in the order of
/// their table.
///
/// A slot holds the upper half of a hash and a row, so that bytes are compared only where the halves agree.
struct RowIndex {
    private static let free = UInt64.max
    private var slots: [UInt64]
    private let mask: Int
    /// The next row of the same key; -1 at the end. Empty while no key stands twice.
    private var next: [Int32] = []
    private let rowCount: Int

    /// - Parameters:
    ///   - count: The most rows that will be put in.
    ///   - rowCount: The number of rows of the table.
    init(count: Int, rowCount: Int) {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        slots = [UInt64](repeating: Self.free, count: capacity)
        mask = capacity - 1
        self.rowCount = rowCount
    }

    /// Puts a row in; rows come from the last to the first.
    ///
    /// - Returns: The row of the same key that stood there; nil where the key is new.
    @inline(__always)
    mutating func insert(_ row: Int, _ hash: UInt64, isEqual: (Int) -> Bool) -> Int? {
        var position = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let slot = slots[position]
            if slot == Self.free {
                slots[position] = tag << 32 | UInt64(row)
                return nil
            }
            if slot >> 32 == tag {
                let other = Int(slot & 0xFFFF_FFFF)
                if isEqual(other) {
                    if next.isEmpty { next = [Int32](repeating: -1, count: rowCount) }
                    next[row] = Int32(other)
                    slots[position] = tag << 32 | UInt64(row)
                    return other
                }
            }
            position = (position + 1) & mask
        }
    }

    /// Asks for the slot of a hash before it is needed.
    @inline(__always)
    func prefetch(_ hash: UInt64) { Hashing.prefetch(slots, Int(truncatingIfNeeded: hash) & mask) }

    /// A row that likely has the key; -1 where none has.
    @inline(__always)
    func candidate(_ hash: UInt64) -> Int {
        var position = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let slot = slots[position]
            if slot == Self.free { return -1 }
            if slot >> 32 == tag {
                let row = Int(slot & 0xFFFF_FFFF)
                return row == Self.taken ? -1 : row
            }
            position = (position + 1) & mask
        }
    }

    /// The first row of a key; nil where there is none.
    @inline(__always)
    func first(_ hash: UInt64, isEqual: (Int) -> Bool) -> Int? {
        var position = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let slot = slots[position]
            if slot == Self.free { return nil }
            if slot >> 32 == tag {
                let row = Int(slot & 0xFFFF_FFFF)
                if row != Self.taken, isEqual(row) { return row }
            }
            position = (position + 1) & mask
        }
    }

    /// Takes the first row of a key out; nil where there is none left.
    @inline(__always)
    mutating func take(_ hash: UInt64, isEqual: (Int) -> Bool) -> Int? {
        var position = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let slot = slots[position]
            if slot == Self.free { return nil }
            if slot >> 32 == tag {
                let row = Int(slot & 0xFFFF_FFFF)
                if row != Self.taken, isEqual(row) {
                    let following = next.isEmpty ? -1 : Int(next[row])
                    slots[position] = tag << 32 | UInt64(following < 0 ? Self.taken : following)
                    return row
                }
            }
            position = (position + 1) & mask
        }
    }

    /// A slot whose rows were all taken; with a tag of ones it must not look free.
    private static let taken = 0xFFFF_FFFE
}
