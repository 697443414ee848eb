/// The project's own files, for the tests.
enum Project {
    /// The folder of Package.swift, without a slash at its end.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")
}
