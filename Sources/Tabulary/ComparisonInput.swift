package import TabularyComparison
internal import TabularyText

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads one side of a comparison: a dataset's folder, a CSV file, a JSON document, or a report's text, which is extracted
/// on the way.
package struct ComparisonInput {
    private let extractor: Extractor
    /// The tables that are read; nil for all.
    private let only: Set<String>?
    /// Whether what has no name that tells it, such as standard input, is CSV.
    private let prefersCSV: Bool

    package init(extractor: Extractor = Extractor(), only: Set<String>? = nil, prefersCSV: Bool = false) {
        self.extractor = extractor
        self.only = only
        self.prefersCSV = prefersCSV
    }

    /// Reads what stands at a path.
    ///
    /// - Parameters:
    ///   - id: The id of a report that is extracted, so that both sides of a comparison have one.
    ///   - notes: Gathers what a person is told of a report that is extracted.
    /// - Throws: ``ReadingProblem``.
    package func read(_ path: String, id: String, _ notes: inout [String]) throws(ReadingProblem) -> ComparedDataset {
        if path == "/dev/null" { return .absent(name: path) }
        if path != "-" {
            var status = stat()
            if unsafe stat(path, &status) != 0 {
                throw ReadingProblem(path, "this does not exist: check the path")
            }
            if status.st_mode & S_IFMT == S_IFDIR { return try readFolder(path) }
        }
        let bytes = try bytes(of: path)
        let name = path.lowercased()
        let isNamed = InputFinder.extensions.contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
        if name.hasSuffix(".csv") || (prefersCSV && !isNamed) { return try readFile(bytes, path) }
        if DocumentTables.isDocument(bytes) { return try DocumentTables.read(bytes, path: path) }
        if name.hasSuffix("datapackage.json") { return try readFolder(Self.folder(of: path)) }
        return try extract(bytes, path, id: id, &notes)
    }

    /// The bytes of a file.
    package func bytes(of path: String) throws(ReadingProblem) -> [UInt8] {
        if let bytes = Self.whole(path) { return bytes }
        do { return try InputReader.bytes(of: path) } catch {
            throw ReadingProblem(path, "this cannot be read: \(error.reason)")
        }
    }

    /// The bytes of a regular file, read to where they stay; nil where they cannot be had so.
    private static func whole(_ path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = unsafe FileSource.read(file, base + count, size - count)
                if got <= 0 { break }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    // MARK: Datasets

    private func readFolder(_ path: String) throws(ReadingProblem) -> ComparedDataset {
        let file = Self.join(path, "datapackage.json")
        guard unsafe access(file, F_OK) == 0 else {
            throw ReadingProblem(
                path, "this folder is no dataset, or an unfinished one: it has no 'datapackage.json'")
        }
        let package = try DataPackageFile(try bytes(of: file), path: file)
        var tables: [ComparedDataset.Table] = []
        for resource in package.resources where only?.contains(resource.name) ?? true {
            let path = Self.join(path, resource.path)
            guard unsafe access(path, F_OK) == 0 else {
                throw ReadingProblem(path, "this file is missing: 'datapackage.json' names it")
            }
            tables.append(
                .init(
                    name: resource.name, table: try CSVTable(try bytes(of: path), path: path),
                    primaryKey: resource.primaryKey))
        }
        if tables.isEmpty, only == nil { throw ReadingProblem(file, "the dataset has no CSV files to compare") }
        return ComparedDataset(name: path, tables: tables, layout: package.layout)
    }

    /// A CSV file; where a data package beside it names it, with its primary key.
    private func readFile(_ bytes: [UInt8], _ path: String) throws(ReadingProblem) -> ComparedDataset {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let table = try CSVTable(bytes, path: path)
        return ComparedDataset(
            name: path,
            tables: [
                .init(
                    name: name.hasSuffix(".csv") ? String(name.dropLast(4)) : name, table: table,
                    primaryKey: primaryKey(ofFile: path))
            ],
            isSingleFile: true)
    }

    /// The primary key that a data package beside a CSV file names for it; empty where there is none.
    package func primaryKey(ofFile path: String) -> [String] {
        let file = Self.join(Self.folder(of: path), "datapackage.json")
        guard unsafe access(file, R_OK) == 0,
            let package = try? DataPackageFile(try bytes(of: file), path: file)
        else { return [] }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return package.resources.first { $0.path == name }?.primaryKey ?? []
    }

    // MARK: Reports

    private func extract(
        _ bytes: [UInt8], _ path: String, id: String, _ notes: inout [String]
    ) throws(ReadingProblem) -> ComparedDataset {
        let source = path.split(separator: "/").last.map(String.init) ?? path
        let dataset = extractor.dataset(of: bytes, source: source, id: id)
        if dataset.report.status == .failed {
            let message = dataset.diagnostics.first.map { dataset.message(of: $0) } ?? "the report cannot be read"
            throw ReadingProblem(path, message)
        }
        notes.append("\(path): extracted on the way: \(dataset.observations.count) observations")
        return try tables(of: dataset, path: path)
    }

    /// The tables of an extracted report.
    package func tables(of dataset: Dataset, path: String) throws(ReadingProblem) -> ComparedDataset {
        var tables: [ComparedDataset.Table] = []
        for file in DatasetFile.allCases where only?.contains(file.name) ?? true {
            let csv = ReportExporter.csv(file, of: dataset)
            tables.append(.init(name: file.name, table: try CSVTable(csv, path: "\(path)#\(file.name)")))
        }
        return ComparedDataset(name: path, tables: tables, layout: 1)
    }

    // MARK: Paths

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
