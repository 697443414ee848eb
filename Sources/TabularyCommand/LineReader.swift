internal import Tabulary

/// Cuts standard input into lines as they come.
struct LineReader {
    private var bytes: [UInt8] = []
    private var position = 0
    /// Up to where no line break was found.
    private var searched = 0
    private var isAtEnd = false

    /// The next line without its line break; nil at the end of the input. Amortised O(line).
    ///
    /// - Parameter beforeWaiting: Called before more input is read, which may take as long as its writer likes.
    mutating func next(beforeWaiting: () throws -> Void) throws -> ArraySlice<UInt8>? {
        while true {
            if let end = bytes[searched...].firstIndex(of: 0x0A) {
                defer {
                    position = end + 1
                    searched = end + 1
                }
                return bytes[position..<(end > position && bytes[end - 1] == 0x0D ? end - 1 : end)]
            }
            searched = bytes.count
            if isAtEnd {
                defer { position = bytes.count }
                return position < bytes.count ? bytes[position...] : nil
            }
            try beforeWaiting()
            bytes.removeSubrange(..<position)
            searched -= position
            position = 0
            let part = try InputReader.nextBytes(ofStandardInputUpTo: 1 << 16)
            isAtEnd = part.isEmpty
            bytes += part
        }
    }
}
