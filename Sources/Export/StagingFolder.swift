import CTabularySystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder beside the destination in which a dataset is made: it takes the destination's place as a whole, or goes.
///
/// A class, as it owns a folder of the file system: what was not put in place is removed with its last owner.
final class StagingFolder {
    /// The folder's path.
    let path: String
    private let destination: Destination
    private let options: ExportOptions
    /// The folders above that were created for it, outermost first.
    private var createdFolders: [String] = []
    private var isInPlace = false
    /// Holds the folder's lock as long as this lives, so that others leave it alone; nil where there is none.
    private var lock: Int32?

    /// Creates the folder, and those above it that are missing.
    init(for destination: Destination, options: ExportOptions) throws(ExportError) {
        self.destination = destination
        self.options = options
        path = destination.parent + "/.\(destination.name).\(getpid()).partial"
        try createFolders(to: destination.parent)
        // What a process of the same number left behind.
        try FolderRemoval.remove(path, shownAs: path)
        Self.removeLeftovers(of: destination)
        _ = try SystemCall.createFolder(path, shownAs: destination.shownPath)
        lock = Self.lock(path)
    }

    /// Takes over a folder that is whole: it is not removed where it does not take the destination's place.
    init(adopting path: String, for destination: Destination, options: ExportOptions) {
        self.destination = destination
        self.options = options
        self.path = path
        isInPlace = true
    }

    deinit {
        if let lock { close(lock) }
        if isInPlace { return }
        // There is nobody left to tell.
        try? FolderRemoval.remove(path, shownAs: path)
        for folder in createdFolders.reversed() { _ = unsafe rmdir(folder) }
    }

    /// Removes what processes that were killed have left in the same place. What one is at work on is locked.
    private static func removeLeftovers(of destination: Destination) {
        let (start, end) = (".\(destination.name).", ".partial")
        let names = (try? SystemCall.names(in: destination.parent)) ?? []
        for name in names where name.hasPrefix(start) && name.hasSuffix(end) {
            guard Int32(name.dropFirst(start.count).dropLast(end.count)) != nil else { continue }
            let path = destination.parent + "/" + name
            guard let lock = lock(path) else { continue }
            try? FolderRemoval.remove(path, shownAs: path)
            close(lock)
        }
    }

    /// Locks a folder; nil where another process holds it, or it cannot be locked.
    private static func lock(_ path: String) -> Int32? {
        let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        if tabulary_lock(folder) == 0 { return folder }
        close(folder)
        return nil
    }

    private func createFolders(to folder: String) throws(ExportError) {
        var missing: [String] = []
        var folder = folder
        while try SystemCall.entry(at: folder, followsLinks: true) == .nothing {
            missing.append(folder)
            folder = Destination.split(folder).parent
        }
        for folder in missing.reversed() where try SystemCall.createFolder(folder, shownAs: folder) {
            createdFolders.append(folder)
        }
    }

    /// The path that messages show for a file of the dataset.
    func shownPath(_ name: String) -> String { destination.shownPath + "/" + name }

    /// Creates a folder in the dataset.
    func createFolder(_ name: String) throws(ExportError) {
        _ = try SystemCall.createFolder(path + "/" + name, shownAs: shownPath(name))
    }

    /// Creates a file in the dataset.
    func createFile(_ name: String, isHashed: Bool = false) throws(ExportError) -> OutputFile {
        try OutputFile(path + "/" + name, shownAs: shownPath(name), isHashed: isHashed)
    }

    /// Puts the dataset in place.
    ///
    /// - Parameter exchange: exchanges two paths in one step; 0 or the code of the failure.
    func putInPlace(
        exchange: (String, String) -> Int32 = { unsafe tabulary_exchange($0, $1) }
    ) throws(ExportError) {
        // Others may have written there since.
        let current = try Destination(destination.shownPath, options: options)
        guard current.isReplaced else {
            try SystemCall.rename(path, to: current.path, shownAs: current.shownPath)
            isInPlace = true
            return
        }
        switch exchange(path, current.path) {
        case 0:
            isInPlace = true
            try FolderRemoval.remove(path, shownAs: path)
        case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP:
            try replaceFiles(of: current)
        case let code:
            throw .system(.replace, path: current.shownPath, code: code)
        }
    }

    /// Replaces file by file. Until the new `datapackage.json` stands, the folder shows itself as unfinished.
    private func replaceFiles(of destination: Destination) throws(ExportError) {
        let old = try SystemCall.names(in: destination.path).filter { $0 != DataPackage.path }
        for name in [DataPackage.path] + old {
            try FolderRemoval.remove(destination.path + "/" + name, shownAs: shownPath(name))
        }
        let new = try SystemCall.names(in: path).filter { $0 != DataPackage.path }
        for name in new + [DataPackage.path] {
            try SystemCall.rename(
                path + "/" + name, to: destination.path + "/" + name, shownAs: shownPath(name))
        }
    }
}
