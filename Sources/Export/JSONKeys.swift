/// The keys of a record as they stand in JSON, made once: `{"report":`, `,"table":` ….
struct JSONKeys: Sendable {
    /// All keys, end to end.
    let bytes: [UInt8]
    /// The position in `bytes` at which each key starts, and the end.
    let bounds: [Int]

    /// - Parameter names: the fields' names; letters, digits and `_` only, so that nothing need be escaped.
    init(_ names: [String]) {
        var bytes: [UInt8] = []
        var bounds = [0]
        for name in names {
            bytes.append(contentsOf: (bytes.isEmpty ? "{\"" : ",\"").utf8)
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: "\":".utf8)
            bounds.append(bytes.count)
        }
        self.bytes = bytes
        self.bounds = bounds
    }

    /// The number of fields.
    var count: Int { bounds.count - 1 }

    /// Appends the key of a field.
    @inline(__always)
    func append(_ field: Int, to buffer: inout ByteBuffer) {
        buffer.append(bytes.span.extracting(bounds[field]..<bounds[field + 1]))
    }

    /// The keys of each file's records, indexed by ``DatasetFile/rawValue``.
    static let files = DatasetFile.allCases.map { JSONKeys($0.schema.fields.map(\.name)) }
    /// The keys of a document's blocks.
    static let blocks = JSONKeys(["kind", "level", "line", "table", "text"])
    /// The keys of links.
    static let links = JSONKeys(["line", "text", "target"])
}
