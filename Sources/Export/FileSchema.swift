/// What a file of the dataset holds: its fields in order and its keys (Frictionless Table Schema).
package struct FileSchema: Sendable, Hashable {
    /// Fields whose values stand as a key in another file.
    package struct ForeignKey: Sendable, Hashable {
        /// The fields of this file.
        package let fields: [String]
        /// The file that holds them as its primary key.
        package let file: DatasetFile
    }

    /// The fields, in the order of their columns.
    package let fields: [FieldSchema]
    /// The names of the fields that tell one record from every other.
    package let primaryKey: [String]
    /// The keys into other files.
    package let foreignKeys: [ForeignKey]
}
