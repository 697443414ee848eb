/// Puts a dataset together of finished bytes, over one run of a program or several.
///
/// Its folder stands beside the dataset's own until it is whole. Records are appended in order, and can be taken back to
/// where a report began; what becomes of the folder when a run ends early is for the caller to say.
package struct DatasetAssembly: ~Copyable {
    /// The folder in which the dataset is made.
    package let folder: String
    private let shownPath: String
    private let options: ExportOptions
    /// Indexed by ``DatasetFile/rawValue``; nil for files that are not written.
    private var files: [GrowingFile?] = []

    /// Creates a dataset's files, or opens those of an earlier run.
    ///
    /// - Parameters:
    ///   - folder: where the dataset is made; it must exist.
    ///   - shown: the dataset's path, for messages.
    ///   - lengths: how many bytes of each file are kept; nil for a new dataset.
    package init(
        folder: String, shownAs shown: String, options: ExportOptions, lengths: [Int]? = nil
    ) throws(ExportError) {
        self.folder = folder
        self.options = options
        shownPath = shown
        if options.formats.contains(.json) {
            _ = try SystemCall.createFolder(folder + "/documents", shownAs: shown + "/documents")
        }
        if options.writesTables { _ = try SystemCall.createFolder(folder + "/tables", shownAs: shown + "/tables") }
        for file in DatasetFile.allCases {
            guard options.files.contains(file) else {
                files.append(nil)
                continue
            }
            let length = file == .places ? nil : lengths?[file.rawValue]
            let target = try GrowingFile(
                folder + "/" + file.path, shownAs: shown + "/" + file.path, length: length ?? 0)
            if length == nil {
                var sink = CSVSink(target: MemoryTarget(), profile: options.profile)
                sink.header(file.schema.fields.map(\.name))
                try target.append(sink.buffer.bytes.span)
            }
            files.append(target)
        }
    }

    /// The length of each file, indexed by ``DatasetFile/rawValue``; 0 for those that are not written.
    package var lengths: [Int] { files.map { $0?.byteCount ?? 0 } }

    /// Appends records to a file, line breaks included.
    package mutating func append(_ bytes: Span<UInt8>, to file: Int) throws(ExportError) {
        try files[file]?.append(bytes)
    }

    /// Takes back all that was appended since the files had these lengths.
    package mutating func takeBack(to lengths: [Int]) throws(ExportError) {
        for (file, length) in zip(files, lengths) { try file?.takeBack(to: length) }
    }

    /// Hands what was gathered to the system.
    package mutating func flush() throws(ExportError) {
        for file in files { try file?.flush() }
    }

    /// Waits until all that was handed over stands on the disk, other files of its file system included.
    package func synchronize() throws(ExportError) {
        for case let file? in files { return try file.synchronizeFileSystem() }
    }

    /// Writes `places.csv` and `datapackage.json`; from then on the folder is a dataset.
    ///
    /// - Parameter places: the records of the places in use, by code.
    /// - Returns: the bytes of `datapackage.json`.
    package mutating func finish(places: [String: [UInt8]]) throws(ExportError) -> [UInt8] {
        for code in places.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if let record = places[code] { try append(record.span, to: DatasetFile.places.rawValue) }
        }
        try flush()
        var resources: [DataPackage.Resource] = []
        for file in options.files {
            guard let target = files[file.rawValue] else { continue }
            resources.append(DataPackage.Resource(file: file, byteCount: target.byteCount, digest: target.digest))
        }
        let bytes = DataPackage(resources: resources, options: options).bytes
        let path = folder + "/" + DataPackage.path
        let package = try GrowingFile(path, shownAs: shownPath + "/" + DataPackage.path, length: 0)
        try package.append(bytes.span)
        try package.flush()
        return bytes
    }

    /// Puts a folder that is a whole dataset in the place of a dataset's path, in one step where the system can, and
    /// removes what stood there.
    package static func put(_ folder: String, at destination: String, options: ExportOptions) throws(ExportError) {
        let place = try Destination(destination, options: options)
        try StagingFolder(adopting: folder, for: place, options: options).putInPlace()
    }

    /// The path of a dataset's folder with links resolved; it need not exist.
    ///
    /// - Throws: ``ExportError/refused(path:_:)`` where no dataset must stand there.
    package static func path(of destination: String, options: ExportOptions) throws(ExportError) -> String {
        try Destination(destination, options: options).path
    }

    /// Removes a folder with all that it holds; nothing where there is none.
    package static func remove(_ folder: String) throws(ExportError) {
        try FolderRemoval.remove(folder, shownAs: folder)
    }
}
