import Foundation

/// The part of JSON Schema (2020-12) that the project's schemas use.
struct JSONSchema {
    private let root: [String: Any]

    struct Malformed: Error {}

    init(_ text: String) throws {
        guard let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw Malformed()
        }
        self.root = root
    }

    init(path: String) throws { try self.init(String(contentsOf: URL(filePath: path), encoding: .utf8)) }

    /// What of a text is not as the schema says; it is one where it is no JSON.
    func problems(with text: String) -> [String] {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
            return ["no JSON"]
        }
        return problems(of: value)
    }

    /// What of a value is not as the schema says, each with its place.
    func problems(of value: Any) -> [String] { problems(of: value, root, at: "") }

    private func problems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        var problems: [String] = []
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
            let other = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
        {
            problems += self.problems(of: value, other, at: place)
        }
        let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, !types.contains(where: { Self.isValue(value, of: $0) }) {
            return ["\(place): expected \(types.joined(separator: " or "))"]
        }
        if let constant = schema["const"] as? String, value as? String != constant {
            problems.append("\(place): const")
        }
        if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
            problems.append("\(place): enum")
        }
        if let forms = schema["oneOf"] as? [[String: Any]] {
            let count = forms.count { self.problems(of: value, $0, at: place).isEmpty }
            if count != 1 { problems.append("\(place): \(count) of its forms") }
        }
        if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
            problems.append("\(place): below \(minimum)")
        }
        if let object = value as? [String: Any] { problems += self.problems(ofObject: object, schema, at: place) }
        if let list = value as? [Any] {
            if let least = schema["minItems"] as? Int, list.count < least { problems.append("\(place): too short") }
            if let most = schema["maxItems"] as? Int, list.count > most { problems.append("\(place): too long") }
            if let items = schema["items"] as? [String: Any] {
                for (index, item) in list.enumerated() {
                    problems += self.problems(of: item, items, at: "\(place)/\(index)")
                }
            }
        }
        return problems
    }

    private func problems(ofObject object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
        var problems: [String] = []
        let properties = schema["properties"] as? [String: Any] ?? [:]
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            problems.append("\(place): no \(name)")
        }
        for (name, value) in object {
            if let property = properties[name] as? [String: Any] {
                problems += self.problems(of: value, property, at: "\(place)/\(name)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                problems += self.problems(of: value, others, at: "\(place)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                problems.append("\(place): \(name) is not known")
            }
        }
        return problems
    }

    private static func isValue(_ value: Any, of type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "integer": value is Int
        case "number": value is Double
        case "null": value is NSNull
        default: false
        }
    }
}
