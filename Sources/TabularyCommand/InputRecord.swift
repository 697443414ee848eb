internal import Tabulary
internal import TabularyConverters

/// One line of `--input jsonl`.
enum InputRecord {
    /// Why a line is none.
    struct Problem: Error {
        var message: String
    }

    /// The string of the field `input`.
    ///
    /// - Parameter line: The line's 1-based number, for messages.
    static func text(of bytes: ArraySlice<UInt8>, line: Int) throws(Problem) -> String {
        do {
            return try JSONLines.string("input", of: Array(bytes), line: line)
        } catch {
            let message = error.diagnostics.first?.message ?? "it could not be read"
            let place = message.contains("line \(line)") ? "" : ", line \(line)"
            throw Problem(message: "standard input\(place): \(message)")
        }
    }
}
