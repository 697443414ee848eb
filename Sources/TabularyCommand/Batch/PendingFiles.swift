internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The documents and tables of reports that are not committed yet: written under a name of their own, renamed after
/// their report when its turn has come.
struct PendingFiles {
    /// Why a file could not be written.
    struct Failure: Error {
        var path: String
        var code: Int32
    }

    /// The folder that they are left in.
    let folder: String
    private var count = 0

    init(folder: String) { self.folder = folder }

    /// Writes what a report adds beside its records. Returns the name under which it was left.
    mutating func write(_ exporter: inout ReportExporter) throws(Failure) -> String {
        count += 1
        let name = "\(getpid())-\(count)"
        if exporter.options.formats.contains(.json) {
            try exporter.withDocument { bytes throws(Failure) in try write(bytes, "\(folder)/\(name).json") }
        }
        try exporter.forEachTable { index, bytes throws(Failure) in
            try write(bytes, "\(folder)/\(name).\(index + 1).csv")
        }
        return name
    }

    /// Moves a report's files into the dataset's folder.
    func commit(_ head: ReportHead, id: String, to dataset: String) throws(Failure) {
        if head.documentLength != nil {
            try move("\(head.pendingName).json", "\(dataset)/documents/\(id).json")
        }
        for number in 1..<(head.tableLengths.count + 1) {
            try move("\(head.pendingName).\(number).csv", "\(dataset)/tables/\(id).\(number).csv")
        }
    }

    /// Removes a report's files.
    func discard(_ head: ReportHead) {
        _ = unsafe unlink("\(folder)/\(head.pendingName).json")
        for number in 1..<(head.tableLengths.count + 1) {
            _ = unsafe unlink("\(folder)/\(head.pendingName).\(number).csv")
        }
    }

    private func move(_ name: String, _ target: String) throws(Failure) {
        if unsafe rename("\(folder)/\(name)", target) != 0 { throw Failure(path: target, code: errno) }
    }

    private func write(_ bytes: Span<UInt8>, _ path: String) throws(Failure) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if file < 0 { throw Failure(path: path, code: errno) }
        defer { close(file) }
        do {
            try Descriptor.write(file, bytes)
        } catch {
            throw Failure(path: path, code: error.code)
        }
    }
}
