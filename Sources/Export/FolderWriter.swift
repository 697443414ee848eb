/// Writes files into a folder that appears whole or not at all, under the rules of a dataset's folder.
package struct FolderWriter: ~Copyable {
    private let staging: StagingFolder
    private var folders: Set<String> = []

    /// - Throws: ``ExportError/refused(path:_:)`` where no dataset must stand at the destination.
    package init(destination: String, options: ExportOptions = ExportOptions()) throws(ExportError) {
        staging = try StagingFolder(for: Destination(destination, options: options), options: options)
    }

    /// Writes a file.
    ///
    /// - Parameter name: Relative to the folder; the folders in it are created.
    package mutating func write(_ bytes: [UInt8], to name: String) throws(ExportError) {
        var folder = ""
        for part in name.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? String(part) : "/" + part
            if folders.insert(folder).inserted { try staging.createFolder(folder) }
        }
        let file = try staging.createFile(name)
        try file.write(bytes.span)
        try file.close()
    }

    /// Puts the folder in place.
    package consuming func finish() throws(ExportError) { try staging.putInPlace() }
}
