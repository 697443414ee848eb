internal import TabularyConverters

/// What a comparison takes from a `datapackage.json` (Data Package v2): the CSV files and their primary keys.
package struct DataPackageFile: Sendable, Hashable {
    /// A resource that is a CSV file.
    package struct Resource: Sendable, Hashable {
        package var name: String
        /// Relative to the folder of the package.
        package var path: String
        package var primaryKey: [String]
    }

    package var resources: [Resource] = []
    /// The layout of a dataset of Tabulary; nil for other packages.
    package var layout: Int?

    /// Reads the bytes of a `datapackage.json`.
    ///
    /// - Throws: ``ReadingProblem`` where it is no JSON, no package, or names a file outside its folder.
    package init(_ bytes: [UInt8], path: String) throws(ReadingProblem) {
        var text = try JSONFile.scan(bytes, path: path)
        guard text.kind(text.root) == .object, let list = text.value("resources", of: text.root),
            text.kind(list) == .array
        else { throw ReadingProblem(path, "this is no data package: expected an object with 'resources'") }
        if let tabulary = text.value("tabulary", of: text.root) {
            guard let number = text.integer("layout", of: tabulary) else {
                throw ReadingProblem(path, "'tabulary' has no 'layout': expected a whole number")
            }
            layout = number
        }
        for element in text.elements(of: list) {
            let file = text.text("path", of: element)
            if !file.lowercased().hasSuffix(".csv") { continue }
            if file.hasPrefix("/") || file.split(separator: "/").contains("..") || file.contains("://") {
                throw ReadingProblem(path, "the resource '\(file)' is outside the folder, which is not read")
            }
            var key: [String] = []
            if let schema = text.value("schema", of: element), let names = text.value("primaryKey", of: schema) {
                key =
                    text.kind(names) == .string
                    ? [text.string(names)] : text.elements(of: names).map { text.string($0) }
            }
            resources.append(Resource(name: String(file.dropLast(4)), path: file, primaryKey: key))
        }
    }
}
