import TabularyModel

@testable import TabularyExport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of a test's own, removed with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/tabulary-export.XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw ExportError.system(.create, path: "/tmp", code: errno)
        }
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FolderRemoval.remove(path, shownAs: path) }

    /// A path in the folder.
    subscript(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ text: String) throws {
        let file = try OutputFile(self[name], shownAs: name, isHashed: false, isNew: false)
        try file.write(Array(text.utf8).span)
        try file.close()
    }

    func read(_ name: String) throws -> String {
        String(decoding: try SystemCall.read(self[name], limit: 1 << 20), as: UTF8.self)
    }

    func createFolder(_ name: String) throws { _ = try SystemCall.createFolder(self[name], shownAs: name) }

    func link(_ name: String, to target: String) -> Bool { unsafe symlink(target, self[name]) == 0 }

    /// The paths of all files below a folder, in order; links are not followed.
    func files(in name: String = ".") throws -> [String] {
        var files: [String] = []
        for inner in try SystemCall.names(in: self[name]) {
            let path = name == "." ? inner : name + "/" + inner
            if try SystemCall.entry(at: self[path]) == .folder {
                files += try self.files(in: path)
            } else {
                files.append(path)
            }
        }
        return files
    }

    /// Every file's text by its path.
    func contents(of name: String) throws -> [String: String] {
        var contents: [String: String] = [:]
        for file in try files(in: name) { contents[String(file.dropFirst(name.count + 1))] = try read(file) }
        return contents
    }

    /// Writes a dataset.
    func export(_ datasets: [Dataset], to name: String, options: ExportOptions = ExportOptions()) throws {
        var writer = try DatasetWriter(destination: self[name], options: options)
        for dataset in datasets { try writer.append(dataset) }
        try writer.finish()
    }
}
