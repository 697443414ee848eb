import Foundation

/// Holds JSON against the parts of JSON Schema that our schemas use (draft 2020-12).
struct JSONSchema {
    private let root: [String: Any]

    init(path: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
        root = value as? [String: Any] ?? [:]
    }

    /// What is wrong with a text; nothing where it is valid.
    func problems(with text: String) -> [String] {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
            return ["no JSON"]
        }
        return problems(value, root, "$")
    }

    private func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var schema = schema
        if let reference = schema["$ref"] as? String { schema = find(reference) }
        var found: [String] = []
        for (keyword, wanted) in schema {
            switch keyword {
            case "oneOf":
                let all = (wanted as? [[String: Any]] ?? []).map { problems(value, $0, path) }
                if all.count(where: \.isEmpty) != 1 { found += ["\(path) is none of those"] + all.joined() }
            case "type":
                let types = wanted as? [String] ?? [wanted as? String ?? ""]
                if !types.contains(Self.type(of: value)) { found.append("\(path) is \(Self.type(of: value))") }
            case "const":
                if (value as? String) != (wanted as? String) { found.append("\(path) is not \(wanted)") }
            case "required":
                for key in wanted as? [String] ?? [] where (value as? [String: Any])?[key] == nil {
                    found.append("\(path) has no \(key)")
                }
            case "properties":
                for (key, inner) in wanted as? [String: [String: Any]] ?? [:] {
                    if let member = (value as? [String: Any])?[key] {
                        found += problems(member, inner, "\(path).\(key)")
                    }
                }
            case "additionalProperties":
                let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
                for key in (value as? [String: Any] ?? [:]).keys where !known.contains(key) {
                    found.append("\(path) has \(key)")
                }
            case "items":
                for (index, element) in (value as? [Any] ?? []).enumerated() {
                    found += problems(element, wanted as? [String: Any] ?? [:], "\(path)[\(index)]")
                }
            default: break
            }
        }
        return found
    }

    private func find(_ reference: String) -> [String: Any] {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] as? [String: Any] ?? [:] }
    }

    private static func type(of value: Any) -> String {
        switch value {
        case is String: "string"
        case is NSNull: "null"
        case is [Any]: "array"
        case is [String: Any]: "object"
        default: "number"
        }
    }
}
