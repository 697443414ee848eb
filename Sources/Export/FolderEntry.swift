#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A name in a folder, and what it names.
package struct FolderEntry: Sendable {
    /// What a name stands for.
    package enum Kind: Sendable {
        case file
        case folder
        /// A link, wherever it leads.
        case link
        /// A pipe, a socket or a device: there is no telling when reading it ends.
        case special
    }

    package let name: String
    package let kind: Kind

    /// All that stands in a folder but `.` and `..`, in no order. O(names): what a name stands for is told by the folder
    /// itself on most file systems, and only looked up on the others.
    package static func entries(in path: String) throws(ExportError) -> [FolderEntry] {
        guard let folder = unsafe opendir(path) else { throw .system(.read, path: path, code: errno) }
        defer { unsafe closedir(folder) }
        var entries: [FolderEntry] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe String(cString: SystemCall.name(of: entry))
            if name == "." || name == ".." { continue }
            // An entry is shorter than its type: only this field is read.
            let offset = MemoryLayout<dirent>.offset(of: \.d_type) ?? 0
            let type = unsafe UnsafeRawPointer(entry).load(fromByteOffset: offset, as: UInt8.self)
            guard let kind = kind(ofType: Int(type)) ?? kind(at: path + "/" + name) else { continue }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        return entries
    }

    /// nil where the folder does not tell.
    private static func kind(ofType type: Int) -> Kind? {
        switch type {
        case Int(DT_UNKNOWN): nil
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        default: .special
        }
    }

    /// nil where nothing stands there any more.
    private static func kind(at path: String) -> Kind? {
        var status = stat()
        if unsafe lstat(path, &status) != 0 { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }
}
