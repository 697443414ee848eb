#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder that a dataset is to stand in, found fit for it.
struct Destination: Sendable {
    /// The path as it was given, without slashes at its end.
    let shownPath: String
    /// The path with links resolved.
    let path: String
    /// Whether a folder that is not empty stands there and is to be replaced.
    let isReplaced: Bool

    /// Finds out what stands at a path. Nothing is changed.
    ///
    /// - Throws: ``ExportError/refused(path:_:)`` where a dataset must not stand there.
    init(_ given: String, options: ExportOptions) throws(ExportError) {
        var shown = given
        while shown.count > 1, shown.hasSuffix("/") { shown.removeLast() }
        shownPath = shown
        if shown.isEmpty { throw .refused(path: shown, .isNameless) }
        switch try Self.entry(at: shown) {
        case .nothing:
            let (parent, name) = Self.split(shown)
            if name == "." || name == ".." { throw .system(.read, path: shown, code: ENOENT) }
            try Self.checkParent(parent, of: shown)
            path = (SystemCall.resolve(parent) ?? parent) + "/" + name
            isReplaced = false
        case .file:
            throw .refused(path: shown, .isFile)
        case .folder, .link:
            guard let resolved = SystemCall.resolve(shown) else { throw .system(.read, path: shown, code: errno) }
            if try SystemCall.entry(at: resolved) != .folder { throw .refused(path: shown, .isFile) }
            let current = SystemCall.resolve(".") ?? "/"
            if resolved == "/" || current == resolved || current.hasPrefix(resolved + "/") {
                throw .refused(path: shown, .holdsCurrentFolder)
            }
            path = resolved
            isReplaced = try Self.inspect(resolved, shownAs: shown, options: options)
            try Self.checkParent(Self.split(resolved).parent, of: shown)
        }
    }

    /// The folder that the dataset's folder stands in.
    var parent: String { Self.split(path).parent }
    /// The name of the dataset's folder.
    var name: String { Self.split(path).name }

    /// A path without its last name, and that name.
    static func split(_ path: String) -> (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        var parent = path[..<slash]
        while parent.count > 1, parent.hasSuffix("/") { parent.removeLast() }
        return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
    }

    private static func entry(at path: String) throws(ExportError) -> SystemCall.Entry {
        do {
            return try SystemCall.entry(at: path)
        } catch .system(_, _, ENOTDIR) {
            throw .refused(path: path, .parentIsFile)
        }
    }

    /// Checks that folders can be created below the nearest folder above that exists.
    private static func checkParent(_ parent: String, of shown: String) throws(ExportError) {
        var parent = parent
        while try SystemCall.entry(at: parent, followsLinks: true) == .nothing { parent = split(parent).parent }
        if try SystemCall.entry(at: parent, followsLinks: true) != .folder {
            throw .refused(path: shown, .parentIsFile)
        }
        if !SystemCall.isWritable(parent) { throw .refused(path: shown, .parentIsNotWritable) }
    }

    /// Whether a folder holds anything. Refuses it where that is not a dataset and nothing else.
    private static func inspect(
        _ path: String, shownAs shown: String, options: ExportOptions
    ) throws(ExportError) -> Bool {
        let entries = try FolderEntry.entries(in: path)
        if entries.isEmpty { return false }
        if options.replacesOtherFiles { return true }
        if try !DataPackage.isOurs(path + "/" + DataPackage.path) { throw .refused(path: shown, .isOtherFolder) }
        let files = Set(DatasetFile.allCases.map(\.path) + [DataPackage.path])
        // The first name is told, whatever the order in which the folder has them.
        var other: String?
        func note(_ name: String) {
            if let known = other, !name.precedesInBytes(known) { return }
            other = name
        }
        for entry in entries where !(entry.kind == .file && files.contains(entry.name)) {
            guard entry.kind == .folder, let end = DataPackage.folders[entry.name] else {
                note(entry.name)
                continue
            }
            for inner in try FolderEntry.entries(in: path + "/" + entry.name)
            where inner.kind != .file || !inner.name.hasSuffix(end) {
                note(entry.name + "/" + inner.name)
            }
        }
        if let other { throw .refused(path: shown, .holdsOtherFile(other)) }
        return true
    }
}
