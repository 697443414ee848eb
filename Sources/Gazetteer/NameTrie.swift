/// Names as paths of words, in flat arrays.
///
/// An edge is found by hashing its node and its word's hash into one open-addressing table, at most three quarters full:
/// hardly more than one probe a word. Node 0 is the root of the names of places; further roots are made by ``makeRoot()``. Most words of a text open
/// no name: a filter of 8 kB says so without a look at the table.
struct NameTrie: Sendable {
    typealias Node = Int32

    /// The pseudo-word of a comma inside a name.
    static let comma: UInt64 = 1
    /// The pseudo-word of an opening bracket inside a name.
    static let open: UInt64 = 2
    static let root: Node = 0

    /// The key of each edge; 0 marks a free slot.
    private var keys: [UInt64]
    /// Where each edge leads, by the slot of its key.
    private var children: [Node]
    private var edgeCount = 0
    /// The value at the end of a name, by node; -1 where no name ends.
    private var values: [Int32] = [-1]
    /// One bit for the hash of a word that leads away from the root.
    private var openers = [UInt64](repeating: 0, count: 1024)

    /// - Parameter capacity: how many slots for edges there are before the table grows; a power of two.
    init(capacity: Int) {
        keys = [UInt64](repeating: 0, count: capacity)
        children = [Node](repeating: -1, count: capacity)
        values.reserveCapacity(capacity / 2)
    }

    /// The node that the word leads to from `node`; nil where no name goes on with it.
    @inline(__always)
    func child(of node: Node, by word: UInt64) -> Node? {
        if node == Self.root, openers[Int(truncatingIfNeeded: word >> 22) & 1023] & (1 << (word >> 16 & 63)) == 0 {
            return nil
        }
        return find(Self.key(node, word))
    }

    /// The value of the name that ends at `node`; nil where none ends.
    @inline(__always)
    func value(at node: Node) -> Int? {
        let value = values[Int(node)]
        return value < 0 ? nil : Int(value)
    }

    mutating func setValue(_ value: Int, at node: Node) { values[Int(node)] = Int32(value) }

    mutating func makeRoot() -> Node {
        values.append(-1)
        return Node(values.count - 1)
    }

    /// The node that the word leads to from `node`, made where it is not there.
    mutating func insert(_ word: UInt64, after node: Node) -> Node {
        let key = Self.key(node, word)
        let slot = slot(of: key)
        if keys[slot] == key { return children[slot] }
        let child = makeRoot()
        if node == Self.root { openers[Int(truncatingIfNeeded: word >> 22) & 1023] |= 1 << (word >> 16 & 63) }
        keys[slot] = key
        children[slot] = child
        edgeCount += 1
        if edgeCount * 4 > keys.count * 3 { grow() }
        return child
    }

    @inline(__always)
    private func find(_ key: UInt64) -> Node? {
        let slot = slot(of: key)
        return keys[slot] == key ? children[slot] : nil
    }

    /// The slot that holds the key, or the free one that it would be put into.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let keys = keys.span
        var slot = Int(truncatingIfNeeded: key >> 24) & (keys.count &- 1)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot &+ 1) & (keys.count &- 1) }
        return slot
    }

    private mutating func grow() {
        let old = (keys: keys, children: children)
        keys = [UInt64](repeating: 0, count: old.keys.count * 2)
        children = [Node](repeating: -1, count: keys.count)
        for (key, child) in zip(old.keys, old.children) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            children[slot] = child
        }
    }

    /// The finalizer of MurmurHash3; never 0, which marks a free slot.
    @inline(__always)
    private static func key(_ node: Node, _ word: UInt64) -> UInt64 {
        var key = word ^ (UInt64(UInt32(bitPattern: node)) &* 0x9e37_79b9_7f4a_7c15)
        key = (key ^ (key >> 33)) &* 0xff51_afd7_ed55_8ccd
        key = (key ^ (key >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return (key ^ (key >> 33)) | 1
    }
}
