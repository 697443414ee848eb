import TabularyConverters

/// What a `datapackage.json` says of a dataset's files (Frictionless Data Package v2).
package struct DatasetDescriptor: Sendable {
    /// A column.
    package struct Field: Sendable {
        package var name = ""
        /// `string`, `integer`, `number` or `boolean`.
        package var type = "string"
        package var isRequired = false
        /// The values it can have; empty where they are open.
        package var values: Set<String> = []
        package var minimum: Int?
        package var pattern: String?
    }

    /// Fields whose values stand as a key in another file.
    package struct Reference: Sendable {
        /// The positions of the fields.
        package var fields: [Int] = []
        /// The name of the other file's resource.
        package var resource = ""
    }

    /// A CSV file.
    package struct Resource: Sendable {
        package var name = ""
        package var path = ""
        package var byteCount: Int?
        /// SHA-256, as 64 hex digits.
        package var sha256: String?
        package var fields: [Field] = []
        /// The positions of the fields that tell one record from every other.
        package var primaryKey: [Int] = []
        package var references: [Reference] = []

        /// The position of a field; nil where there is none of this name.
        package func position(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
    }

    package var resources: [Resource] = []
    /// Whether there is a document a report, and a file a table.
    package var hasDocuments = false
    package var hasTables = false

    /// Reads a descriptor; nil where it is none of a dataset of ours.
    package init?(_ bytes: [UInt8]) {
        guard let tree = try? JSONTree(bytes), let layout = tree["tabulary"], layout["layout"]?.integer == 1 else {
            return nil
        }
        hasDocuments = layout["documents"] != nil
        hasTables = layout["tables"] != nil
        for entry in tree["resources"]?.elements ?? [] { resources.append(Self.resource(entry)) }
    }

    private static func resource(_ tree: JSONTree) -> Resource {
        var resource = Resource()
        resource.name = tree["name"]?.text ?? ""
        resource.path = tree["path"]?.text ?? ""
        resource.byteCount = tree["bytes"]?.integer
        if let hash = tree["hash"]?.text, hash.hasPrefix("sha256:") { resource.sha256 = String(hash.dropFirst(7)) }
        resource.fields = (tree["schema"]?["fields"]?.elements ?? []).map(field)
        resource.primaryKey = positions(tree["schema"]?["primaryKey"], resource)
        for key in tree["schema"]?["foreignKeys"]?.elements ?? [] {
            resource.references.append(
                Reference(
                    fields: positions(key["fields"], resource), resource: key["reference"]?["resource"]?.text ?? ""))
        }
        return resource
    }

    private static func field(_ tree: JSONTree) -> Field {
        var field = Field()
        field.name = tree["name"]?.text ?? ""
        field.type = tree["type"]?.text ?? "string"
        let constraints = tree["constraints"]
        if case .literal("true") = constraints?["required"] { field.isRequired = true }
        field.values = Set((constraints?["enum"]?.elements ?? []).compactMap(\.text))
        field.minimum = constraints?["minimum"]?.integer
        field.pattern = constraints?["pattern"]?.text
        return field
    }

    private static func positions(_ names: JSONTree?, _ resource: Resource) -> [Int] {
        (names?.elements ?? []).compactMap { $0.text.flatMap(resource.position) }
    }
}
