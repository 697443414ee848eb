#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Removes files and folders with all that they hold. A link is removed itself, never what it leads to.
enum FolderRemoval {
    /// Removes what stands at a path; nothing where nothing stands there.
    static func remove(_ path: String, shownAs shown: String) throws(ExportError) {
        let code = unsafe remove(path, in: AT_FDCWD)
        if code != 0, code != ENOENT { throw .system(.remove, path: shown, code: code) }
    }

    /// Returns 0 or the code of the first failure.
    private static func remove(_ name: UnsafePointer<CChar>, in folder: Int32) -> Int32 {
        if unsafe unlinkat(folder, name, 0) == 0 { return 0 }
        // Linux says EISDIR for a folder, others EPERM.
        guard errno == EISDIR || errno == EPERM else { return errno }
        let refusal = errno
        let descriptor = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 { return errno == ENOTDIR ? refusal : errno }
        guard let stream = unsafe fdopendir(descriptor) else {
            let code = errno
            close(descriptor)
            return code
        }
        let code = unsafe empty(stream)
        unsafe closedir(stream)
        if code != 0 { return code }
        return unsafe unlinkat(folder, name, AT_REMOVEDIR) == 0 ? 0 : errno
    }

    #if canImport(Darwin)
        private typealias Stream = UnsafeMutablePointer<DIR>
    #else
        private typealias Stream = OpaquePointer
    #endif

    /// Removes all that a folder holds. Names are read anew until none is left: a system may skip some of them
    /// while others are removed.
    private static func empty(_ stream: Stream) -> Int32 {
        var removed = true
        while removed {
            removed = false
            unsafe rewinddir(stream)
            while let entry = unsafe readdir(stream) {
                let name = unsafe SystemCall.name(of: entry)
                if unsafe strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
                let code = unsafe remove(name, in: dirfd(stream))
                if code != 0 { return code }
                removed = true
            }
        }
        return 0
    }
}
