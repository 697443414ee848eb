/// A report's identity and how its reading ended.
public struct Report: Sendable, Hashable {
    /// How reading a report ended.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It was read.
        case ok
        /// It could not be read as text, or passes a limit; a diagnostic says why.
        case failed
    }

    /// What the report's text was taken from.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// The file itself.
        case text
        /// A record of a JSON Lines file.
        case jsonLines = "JSON Lines"
        /// A Docling document.
        case docling = "Docling document"
        /// MinerU's content list.
        case mineru = "MinerU content list"
        /// Unstructured's elements.
        case unstructured = "Unstructured elements"
        /// Marker's JSON.
        case marker = "Marker document"
        /// A JSON object with its text in one field.
        case json = "JSON object"
    }

    /// The id that every row of the dataset carries: a slug of the path, unique in its dataset.
    public var id: String
    /// The path relative to the folder that was given; `-` for standard input. Never absolute.
    public var source: String
    /// SHA-256 of the input's bytes, as 64 hex digits; empty where they could not be read.
    public var sha256: String
    /// The size of the input in bytes.
    public var byteCount: Int
    /// How reading ended.
    public var status: Status
    /// What its text was taken from.
    public var form: Form = .text
    /// The 1-based line of its file that holds it, for a record of JSON Lines.
    public var line: Int?

    package init(id: String, source: String, sha256: String, byteCount: Int, status: Status) {
        self.id = id
        self.source = source
        self.sha256 = sha256
        self.byteCount = byteCount
        self.status = status
    }
}
