/// A field of a file: its name, its type, what it means, and what it must hold (Frictionless Table Schema).
package struct FieldSchema: Sendable, Hashable {
    /// The type of a field's values.
    package enum Kind: String, Sendable, Hashable {
        case string
        case integer
        case number
        case boolean
    }

    /// The column's name in CSV and the key in JSON.
    package let name: String
    /// The type of its values.
    package let kind: Kind
    /// What it means, with unit and base.
    package let description: String
    /// Whether every record has a value.
    package var isRequired = false
    /// The values it can have; empty where they are open.
    package var values: [String] = []
    /// A regular expression that every value matches.
    package var pattern: String?
    /// The least value.
    package var minimum: Int?

    /// A text.
    static func text(
        _ name: String, _ description: String, isRequired: Bool = false, values: [String] = [], pattern: String? = nil
    ) -> FieldSchema {
        FieldSchema(
            name: name, kind: .string, description: description, isRequired: isRequired, values: values,
            pattern: pattern)
    }

    /// A whole number that counts from `minimum`.
    static func integer(
        _ name: String, _ description: String, isRequired: Bool = false, minimum: Int? = nil
    ) -> FieldSchema {
        FieldSchema(name: name, kind: .integer, description: description, isRequired: isRequired, minimum: minimum)
    }

    /// A decimal number.
    static func number(_ name: String, _ description: String, isRequired: Bool = false) -> FieldSchema {
        FieldSchema(name: name, kind: .number, description: description, isRequired: isRequired)
    }

    /// `true` or `false`.
    static func boolean(_ name: String, _ description: String) -> FieldSchema {
        FieldSchema(name: name, kind: .boolean, description: description, isRequired: true)
    }

    /// Numbers joined by `;`, one a piece of a joined value: `17`, `17;19`.
    static func list(_ name: String, _ description: String) -> FieldSchema {
        FieldSchema(name: name, kind: .string, description: description, pattern: #"^\d+(;\d+)*$"#)
    }
}
