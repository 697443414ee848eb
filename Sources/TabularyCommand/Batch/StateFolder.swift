internal import CTabularySystem
internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// `OUT.tabulary/` beside a dataset: its journal, its lock, and the dataset while it is being made.
///
/// | name | what it is |
/// |---|---|
/// | `journal` | what is in the dataset that stands |
/// | `lock` | held by the run at work |
/// | `work/` | the dataset that is being made, and its journal |
/// | `kept-N/` | what an earlier run made, of which reports are taken over |
/// | `worker.log` | what workers said before they crashed |
///
/// A class, as it holds a lock.
final class StateFolder {
    /// Why it cannot be used.
    enum Problem: Error, CustomStringConvertible {
        /// Another run has it; what that run says of itself.
        case isHeld(output: String, holder: String)

        var description: String {
            switch self {
            case .isHeld(let output, let holder): "another run is at work on '\(output)': \(holder)"
            }
        }
    }

    let path: String
    private var lock: Int32 = -1

    /// Creates the folder beside a dataset and locks it.
    init(beside dataset: String, shownAs output: String) throws {
        path = dataset + ".tabulary"
        try Self.create(path)
        lock = unsafe open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        if lock < 0 { throw ExportError.system(.create, path: path + "/lock", code: errno) }
        // A run that was killed a moment ago may not be gone yet.
        var attempts = 4
        while tabulary_lock(lock) != 0, attempts > 0 {
            attempts -= 1
            usleep(50_000)
        }
        if tabulary_lock(lock) != 0 {
            var holder: [UInt8] = []
            try? Descriptor.read(lock, into: &holder, upTo: 256)
            throw Problem.isHeld(output: output, holder: String(decoding: holder, as: UTF8.self))
        }
        _ = ftruncate(lock, 0)
        try? Descriptor.write(lock, Array("process \(getpid()) on \(Self.hostName)".utf8).span)
    }

    deinit { if lock >= 0 { _ = close(lock) } }

    var journal: String { path + "/journal" }
    var work: String { path + "/work" }
    var workJournal: String { work + "/journal" }
    var workDataset: String { work + "/dataset" }
    var pending: String { work + "/pending" }
    var workerLog: String { path + "/worker.log" }

    /// What tells this start of the machine from every other.
    static var boot: String {
        var bytes: [UInt8] = []
        let file = unsafe open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        if file < 0 { return "" }
        defer { _ = close(file) }
        try? Descriptor.read(file, into: &bytes, upTo: 64)
        return String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
    }

    /// Creates the folders in which a dataset is made.
    func createWork() throws {
        for folder in [work, workDataset, pending] { try Self.create(folder) }
    }

    /// The folders of what earlier runs made, the newest first.
    var kept: [String] {
        var found: [String] = []
        while Self.exists("\(path)/kept-\(found.count + 1)") { found.append("\(path)/kept-\(found.count + 1)") }
        return found.reversed()
    }

    /// Puts the work of an earlier run aside, so that reports can be taken over from it.
    func keepWork() throws { try Self.move(work, "\(path)/kept-\(kept.count + 1)") }

    /// Removes all but the journal of the dataset that stands.
    func tidy() throws {
        for folder in kept { try DatasetAssembly.remove(folder) }
        try DatasetAssembly.remove(work)
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    static func move(_ old: String, _ new: String) throws {
        if unsafe rename(old, new) != 0 { throw ExportError.system(.replace, path: new, code: errno) }
    }

    private static func create(_ folder: String) throws {
        if unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            try create(String(folder[..<slash]))
            return try create(folder)
        }
        throw ExportError.system(.create, path: folder, code: errno)
    }

    private static var hostName: String {
        var system = utsname()
        guard unsafe uname(&system) == 0 else { return "an unknown host" }
        return unsafe withUnsafeBytes(of: &system.nodename) {
            unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
