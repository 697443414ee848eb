internal import Crypto
package import TabularyComparison

/// Makes what turns one dataset into another, byte for byte, and replays it.
package enum DatasetPatcher {
    /// The patch between two folders, or between two files. O(bytes).
    ///
    /// - Returns: nil where one is a folder and the other a file.
    package static func patch(from old: String, to new: String) throws(ReadingProblem) -> DatasetPatch? {
        let input = ComparisonInput()
        switch (FolderListing.isFolder(old), FolderListing.isFolder(new)) {
        case (false, false):
            let file = file("", try input.bytes(of: old), try input.bytes(of: new))
            return DatasetPatch(files: [file])
        case (true, true): break
        default: return nil
        }
        let oldFiles = try files(in: old)
        let newFiles = try files(in: new)
        var patch = DatasetPatch(files: [])
        let kept = Set(newFiles)
        for name in oldFiles where !kept.contains(name) {
            patch.files.append(file(name, try input.bytes(of: "\(old)/\(name)"), nil))
        }
        let known = Set(oldFiles)
        for name in newFiles {
            let before = known.contains(name) ? try input.bytes(of: "\(old)/\(name)") : nil
            let after = try input.bytes(of: "\(new)/\(name)")
            if before != after { patch.files.append(file(name, before, after)) }
        }
        return patch
    }

    private static func file(_ path: String, _ old: [UInt8]?, _ new: [UInt8]?) -> FilePatch {
        FilePatch(
            path: path, oldDigest: old.map { digest($0) }, newDigest: new.map { digest($0) },
            steps: new.map { FilePatch.steps(from: old ?? [], to: $0) } ?? [])
    }

    /// Replays a patch on a dataset's folder, or on a file.
    ///
    /// - Throws: ``ReadingProblem`` where a file is not the one that the patch was made of; ``ExportError`` where the result
    ///   cannot be written. Nothing is written then.
    package static func apply(
        _ patch: DatasetPatch, to old: String, output: String, options: ExportOptions = ExportOptions()
    ) throws {
        let input = ComparisonInput()
        guard FolderListing.isFolder(old) else {
            guard patch.files.count == 1, let file = patch.files.first, file.path.isEmpty else {
                throw ReadingProblem(old, "this is a file, and the patch was made of two datasets: name a folder")
            }
            guard let bytes = try apply(file, to: try input.bytes(of: old), path: old) else { return }
            return try FolderListing.write(bytes, to: output)
        }
        if patch.files.contains(where: \.path.isEmpty) {
            throw ReadingProblem(old, "this is a folder, and the patch was made of two files: name a file")
        }
        var changes: [String: FilePatch] = [:]
        for file in patch.files { changes[file.path] = file }
        var results: [(name: String, bytes: [UInt8])] = []
        for name in try files(in: old) {
            let bytes = try input.bytes(of: "\(old)/\(name)")
            guard let change = changes.removeValue(forKey: name) else {
                results.append((name, bytes))
                continue
            }
            if let bytes = try apply(change, to: bytes, path: "\(old)/\(name)") { results.append((name, bytes)) }
        }
        for change in changes.values.sorted(by: { $0.path < $1.path }) {
            guard change.oldDigest == nil else {
                throw ReadingProblem("\(old)/\(change.path)", "this file is missing, and the patch changes it")
            }
            if let bytes = try apply(change, to: [], path: "\(old)/\(change.path)") {
                results.append((change.path, bytes))
            }
        }
        var writer = try FolderWriter(destination: output, options: options)
        for (name, bytes) in results { try writer.write(bytes, to: name) }
        try writer.finish()
    }

    /// The new bytes of a file; nil where it is gone.
    private static func apply(_ file: FilePatch, to bytes: [UInt8], path: String) throws(ReadingProblem) -> [UInt8]? {
        if let expected = file.oldDigest, digest(bytes) != expected {
            throw ReadingProblem(path, "this is not the file that the patch was made of: its SHA-256 differs")
        }
        if file.oldDigest == nil, !bytes.isEmpty {
            throw ReadingProblem(path, "this file stands here already, and the patch makes it")
        }
        guard let expected = file.newDigest else { return nil }
        guard let new = file.apply(to: bytes), digest(new) == expected else {
            throw ReadingProblem(path, "the patch does not give the file that it names: it was changed or cut")
        }
        return new
    }

    private static func files(in path: String) throws(ReadingProblem) -> [String] {
        do { return try FolderListing.files(in: path) } catch { throw ReadingProblem(path, "\(error)") }
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
