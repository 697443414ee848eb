#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `datapackage.json`: what the dataset's files hold (Frictionless Data Package v2).
struct DataPackage {
    /// A CSV file as it was written.
    struct Resource {
        let file: DatasetFile
        let byteCount: Int
        /// SHA-256, as 64 hex digits.
        let digest: String
    }

    /// The file's name; a folder without it is no dataset, or an unfinished one.
    static let path = "datapackage.json"
    /// The folders of a dataset, and how the names of their files end.
    static let folders = ["documents": ".json", "tables": ".csv"]

    let resources: [Resource]
    let options: ExportOptions

    /// The file's bytes.
    var bytes: [UInt8] {
        var layout: [(key: String, value: JSONValue)] = [("layout", .integer(1))]
        if options.formats.contains(.json) { layout.append(("documents", .string("documents/*.json"))) }
        if options.writesTables { layout.append(("tables", .string("tables/*.csv"))) }
        layout.append(("profile", .string(options.profile.rawValue)))
        let package = JSONValue.object([
            ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            ("tabulary", .object(layout)),
            ("resources", .array(resources.map(describe))),
        ])
        return package.bytes(linesToDepth: 5)
    }

    private func describe(_ resource: Resource) -> JSONValue {
        let file = resource.file
        var pairs: [(key: String, value: JSONValue)] = [
            ("name", .string(file.name)),
            ("title", .string(file.title)),
            ("path", .string(file.path)),
            ("type", .string("table")),
            ("format", .string("csv")),
            ("mediatype", .string("text/csv")),
            ("encoding", .string("utf-8")),
            ("bytes", .integer(resource.byteCount)),
            ("hash", .string("sha256:" + resource.digest)),
        ]
        if options.profile == .excel {
            pairs.append(("dialect", .object([("lineTerminator", .string("\r\n"))])))
        }
        pairs.append(("schema", describe(file.schema)))
        return .object(pairs)
    }

    private func describe(_ schema: FileSchema) -> JSONValue {
        let written = Set(resources.map(\.file))
        let foreignKeys = schema.foreignKeys.filter { written.contains($0.file) }.map { key in
            JSONValue.object([
                ("fields", names(key.fields)),
                (
                    "reference",
                    .object([("resource", .string(key.file.name)), ("fields", names(key.fields))])
                ),
            ])
        }
        var pairs: [(key: String, value: JSONValue)] = [
            ("fieldsMatch", .string("exact")),
            ("fields", .array(schema.fields.map(describe))),
            ("missingValues", names([""])),
            ("primaryKey", names(schema.primaryKey)),
        ]
        if !foreignKeys.isEmpty { pairs.append(("foreignKeys", .array(foreignKeys))) }
        return .object(pairs)
    }

    private func describe(_ field: FieldSchema) -> JSONValue {
        var constraints: [(key: String, value: JSONValue)] = []
        if field.isRequired { constraints.append(("required", .boolean(true))) }
        if !field.values.isEmpty { constraints.append(("enum", names(field.values))) }
        if let pattern = field.pattern { constraints.append(("pattern", .string(pattern))) }
        if let minimum = field.minimum { constraints.append(("minimum", .integer(minimum))) }
        var pairs: [(key: String, value: JSONValue)] = [
            ("name", .string(field.name)),
            ("type", .string(field.kind.rawValue)),
            ("description", .string(field.description)),
        ]
        if !constraints.isEmpty { pairs.append(("constraints", .object(constraints))) }
        return .object(pairs)
    }

    private func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }

    /// Whether a file is the description of a dataset of ours: whether it has `tabulary.layout`.
    ///
    /// False where there is no such file. Only the first 64 KiB are read; we write the key at the top.
    static func isOurs(_ path: String) throws(ExportError) -> Bool {
        if try SystemCall.entry(at: path) != .file { return false }
        let text = try SystemCall.read(path, limit: 1 << 16)
        var rest = text[...]
        while let quote = rest.firstIndex(of: 0x22) {
            rest = rest[(quote + 1)...]
            if rest.starts(with: "tabulary\"".utf8) {
                let after = rest.dropFirst(9).filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
                if after.starts(with: ":{\"layout\":".utf8) { return true }
            }
        }
        return false
    }
}
