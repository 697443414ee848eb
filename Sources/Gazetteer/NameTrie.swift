/// Names as paths of words, in flat arrays.
///
/// An edge is found by hashing its node and its word's hash into one open-addressing table, at most half full: one probe
/// a word. Node 0 is the root of the names of places; further roots are made by ``makeRoot()``. Most words of a text open
/// no name: a filter of 8 kB says so without a look at the table.
struct NameTrie: Sendable {
    typealias Node = Int32

    private struct Edge {
        /// 0 marks a free slot.
        var key: UInt64 = 0
        var child: Node = -1
    }

    /// The pseudo-word of a comma inside a name.
    static let comma: UInt64 = 1
    /// The pseudo-word of an opening bracket inside a name.
    static let open: UInt64 = 2
    static let root: Node = 0

    private var edges: [Edge]
    private var edgeCount = 0
    /// The value at the end of a name, by node; -1 where no name ends.
    private var values: [Int32] = [-1]
    /// One bit for the hash of a word that leads away from the root.
    private var openers = [UInt64](repeating: 0, count: 1024)

    /// - Parameter capacity: how many edges find room before the table grows; a power of two.
    init(capacity: Int) {
        edges = [Edge](repeating: Edge(), count: capacity * 2)
        values.reserveCapacity(capacity)
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
        var slot = Int(truncatingIfNeeded: key >> 24) & (edges.count &- 1)
        while edges[slot].key != 0 {
            if edges[slot].key == key { return edges[slot].child }
            slot = (slot &+ 1) & (edges.count &- 1)
        }
        let child = makeRoot()
        if node == Self.root { openers[Int(truncatingIfNeeded: word >> 22) & 1023] |= 1 << (word >> 16 & 63) }
        edgeCount += 1
        if edgeCount * 2 > edges.count {
            grow()
            store(Edge(key: key, child: child))
        } else {
            edges[slot] = Edge(key: key, child: child)
        }
        return child
    }

    @inline(__always)
    private func find(_ key: UInt64) -> Node? {
        let edges = edges.span
        var slot = Int(truncatingIfNeeded: key >> 24) & (edges.count &- 1)
        while true {
            let edge = edges[slot]
            if edge.key == key { return edge.child }
            if edge.key == 0 { return nil }
            slot = (slot &+ 1) & (edges.count &- 1)
        }
    }

    private mutating func store(_ edge: Edge) {
        var slot = Int(truncatingIfNeeded: edge.key >> 24) & (edges.count - 1)
        while edges[slot].key != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        for edge in old where edge.key != 0 { store(edge) }
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
