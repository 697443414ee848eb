/// Names as paths of words, in flat arrays.
///
/// An edge is found by hashing its node and its word's hash into one open-addressing table, at most half full: one probe
/// a word. Node 0 is the root of the names of places; further roots are made by ``makeRoot()``.
struct NameTrie: Sendable {
    typealias Node = Int32

    /// The pseudo-word of a comma inside a name.
    static let comma: UInt64 = 1
    /// The pseudo-word of an opening bracket inside a name.
    static let open: UInt64 = 2
    static let root: Node = 0

    private var keys: [UInt64]
    private var children: [Node]
    private var edgeCount = 0
    /// The value at the end of a name, by node; -1 where no name ends.
    private var values: [Int32] = [-1]

    /// - Parameter capacity: how many edges find room before the table grows; a power of two.
    init(capacity: Int) {
        keys = [UInt64](repeating: 0, count: capacity * 2)
        children = [Node](repeating: -1, count: capacity * 2)
    }

    /// The node that the word leads to from `node`; nil where no name goes on with it.
    @inline(__always)
    func child(of node: Node, by word: UInt64) -> Node? {
        let key = Self.key(node, word)
        var slot = Int(truncatingIfNeeded: key >> 24) & (keys.count &- 1)
        while true {
            let found = keys[slot]
            if found == key { return children[slot] }
            if found == 0 { return nil }
            slot = (slot &+ 1) & (keys.count &- 1)
        }
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
        if let child = child(of: node, by: word) { return child }
        if edgeCount * 2 >= keys.count { grow() }
        let child = makeRoot()
        store(Self.key(node, word), child)
        edgeCount += 1
        return child
    }

    private mutating func store(_ key: UInt64, _ child: Node) {
        var slot = Int(truncatingIfNeeded: key >> 24) & (keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
    }

    private mutating func grow() {
        let old = zip(keys, children).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        children = [Node](repeating: -1, count: keys.count)
        for (key, child) in old { store(key, child) }
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
