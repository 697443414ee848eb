/// Why an input of a comparison cannot be read, or two cannot be compared.
public struct ReadingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder, as it was named.
    public var path: String
    /// The 1-based line; nil where it is about the whole.
    public var line: Int?
    /// What is wrong and what was expected: lower-case, without a full stop.
    public var message: String

    package init(_ path: String, line: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    /// One line: `file:line: message`.
    public var description: String { line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)" }
}
