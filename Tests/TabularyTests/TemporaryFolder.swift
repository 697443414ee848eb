import Foundation

/// A folder of its own for one test, removed with all that it holds.
final class TemporaryFolder {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "tabulary-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The paths of a folder's files, at any depth, in order.
    static func files(of folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            let type = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.type]
            return type as? FileAttributeType == .typeRegular
        }.sorted()
    }
}
