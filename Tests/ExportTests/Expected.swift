@testable import TabularyExport

/// The dataset that stands beside the tests: what the fixture's reports come out as.
enum Expected {
    /// Every file's text by its path.
    static func contents() throws -> [String: String] {
        let root = Destination.split(#filePath).parent + "/Expected"
        var contents: [String: String] = [:]
        for name in try SystemCall.names(in: root) {
            if try SystemCall.entry(at: root + "/" + name) == .folder {
                for inner in try SystemCall.names(in: root + "/" + name) {
                    contents[name + "/" + inner] = try read(root + "/" + name + "/" + inner)
                }
            } else {
                contents[name] = try read(root + "/" + name)
            }
        }
        return contents
    }

    private static func read(_ path: String) throws -> String {
        String(decoding: try SystemCall.read(path, limit: 1 << 20), as: UTF8.self)
    }
}
