/// The files of a folder.
package enum FolderListing {
    /// The paths of all files below a folder, relative to it and in the order of their bytes; hidden ones and links are left
    /// out. O(files).
    package static func files(in path: String) throws(ExportError) -> [String] {
        var files: [String] = []
        for name in try SystemCall.names(in: path) where !name.hasPrefix(".") {
            switch try SystemCall.entry(at: path + "/" + name) {
            case .file: files.append(name)
            case .folder: files += try Self.files(in: path + "/" + name).map { name + "/" + $0 }
            case .link, .nothing: continue
            }
        }
        return files
    }

    /// Whether a folder stands at a path.
    package static func isFolder(_ path: String) -> Bool {
        (try? SystemCall.entry(at: path, followsLinks: true)) == .folder
    }

    /// Writes a file as a whole: it takes its place in one step.
    package static func write(_ bytes: [UInt8], to path: String) throws(ExportError) {
        let partial = path + ".partial"
        // What another run left behind.
        try FolderRemoval.remove(partial, shownAs: path)
        let file = try OutputFile(partial, shownAs: path, isHashed: false)
        do {
            try file.write(bytes.span)
            try file.close()
            try SystemCall.rename(partial, to: path, shownAs: path)
        } catch {
            try? FolderRemoval.remove(partial, shownAs: path)
            throw error
        }
    }
}
