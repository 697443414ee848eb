internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A dataset of an earlier run, whole or not, from which reports that have not changed are taken over.
///
/// A class, as it holds open files.
final class EarlierDataset {
    /// What is taken over of an input.
    struct Part {
        var input = JournalEntry.Input()
        var reports: [JournalEntry.Report] = []
        var sha256 = ""
    }

    let folder: String
    let scan: JournalScan
    private let reader: JournalReader
    /// The positions of inputs in the scan, by name: gathered when the first is asked for.
    private lazy var inputs = {
        var positions: [Int: Int] = [:]
        positions.reserveCapacity(scan.inputs.count)
        for (position, input) in scan.inputs.enumerated() where input.isWhole { positions[input.name] = position }
        return positions
    }()
    private var files: [Int32] = []

    /// Opens a dataset; nil where its journal cannot be read.
    init?(folder: String, journal: String) {
        guard let scan = JournalScan(journal), let reader = JournalReader(journal) else { return nil }
        self.folder = folder
        self.scan = scan
        self.reader = reader
        for file in DatasetFile.allCases { files.append(unsafe open("\(folder)/\(file.path)", O_RDONLY | O_CLOEXEC)) }
    }

    deinit { for file in files where file >= 0 { _ = close(file) } }

    /// What it holds of an input that has not changed since; nil where it has, or where a file of it is missing.
    func part(of input: BatchInput, stamp: FileStamp) -> Part? {
        guard let position = inputs[NameHash.of(input.source, input.id)] else { return nil }
        let found = scan.inputs[position]
        guard let part = part(at: found.position), part.input.source == input.source, part.input.id == input.id
        else { return nil }
        if found.stamp != stamp, !Self.holds(input.path, part, size: stamp.size) { return nil }
        return hasFiles(part) ? part : nil
    }

    /// Whether a file holds what it held when it was read, though its times differ.
    static func holds(_ path: String, _ part: Part, size: Int) -> Bool {
        size == part.input.stamp.size && !part.sha256.isEmpty && Extractor.sha256(ofFile: path) == part.sha256
    }

    /// The entries of an input; nil where it is not whole.
    func part(at position: Int) -> Part? {
        reader.seek(to: position)
        guard case .input(let input) = reader.next() else { return nil }
        var part = Part(input: input)
        while let entry = reader.next() {
            switch entry {
            case .report(let report): part.reports.append(report)
            case .end(let sha256):
                part.sha256 = sha256
                return part
            case .place, .checkpoint: continue
            default: return nil
            }
        }
        return nil
    }

    /// Whether the documents and tables of reports are there, in their sizes.
    private func hasFiles(_ part: Part) -> Bool {
        part.reports.allSatisfy { report in
            if let length = report.documentLength,
                FileStamp("\(folder)/documents/\(report.id).json")?.size != length
            {
                return false
            }
            return report.tableLengths.enumerated().allSatisfy { index, length in
                FileStamp("\(folder)/tables/\(report.id).\(index + 1).csv")?.size == length
            }
        }
    }

    /// Calls `body` with bytes of a CSV file, piece by piece.
    func read(
        _ file: Int, _ range: Range<Int>, _ body: (Span<UInt8>) throws(ExportError) -> Void
    ) throws(ExportError) {
        var position = range.lowerBound
        var piece: [UInt8] = []
        while position < range.upperBound {
            let room = min(1 << 18, range.upperBound - position)
            let descriptor = files[file]
            piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                filled = unsafe max(0, pread(descriptor, buffer.baseAddress, room, off_t(position)))
            }
            if piece.isEmpty { throw .system(.read, path: "\(folder)/\(DatasetFile.allCases[file].path)", code: EIO) }
            try body(piece.span)
            position += piece.count
        }
    }

    /// Puts a file into the folder of another dataset: a second name for it, or a copy where there can be none.
    func share(_ name: String, with target: String) throws(ExportError) {
        let (old, new) = ("\(folder)/\(name)", "\(target)/\(name)")
        _ = unsafe unlink(new)
        if unsafe link(old, new) == 0 { return }
        do {
            let bytes = try InputReader.bytes(of: old)
            let file = unsafe open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            if file < 0 { throw ExportError.system(.create, path: new, code: errno) }
            defer { _ = close(file) }
            try Descriptor.write(file, bytes.span)
        } catch let failure as Descriptor.Failure {
            throw .system(.write, path: new, code: failure.code)
        } catch let failure as ExportError {
            throw failure
        } catch {
            throw .system(.read, path: old, code: EIO)
        }
    }
}
