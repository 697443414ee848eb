/// What a column's values must be, made ready to be held against millions of them.
struct FieldRule {
    private enum Pattern {
        /// Numbers joined by `;`.
        case numberList
        case other(String)
    }

    private let field: DatasetDescriptor.Field
    private let pattern: Pattern?

    init(_ field: DatasetDescriptor.Field) {
        self.field = field
        pattern = field.pattern.map { $0 == #"^\d+(;\d+)*$"# ? .numberList : .other($0) }
    }

    /// What is wrong with a value; nil where nothing is.
    func problem(with value: ArraySlice<UInt8>) -> String? {
        if value.isEmpty { return field.isRequired ? "is empty, and must not be" : nil }
        switch field.type {
        case "integer":
            guard let number = Self.integer(value) else { return "\(Self.shown(value)) is no integer" }
            if let minimum = field.minimum, number < minimum { return "\(number) is less than \(minimum)" }
        case "number": if !Self.isNumber(value) { return "\(Self.shown(value)) is no number" }
        case "boolean":
            if !value.elementsEqual("true".utf8), !value.elementsEqual("false".utf8) {
                return "\(Self.shown(value)) is neither true nor false"
            }
        default: break
        }
        if !field.values.isEmpty, !field.values.contains(String(decoding: value, as: UTF8.self)) {
            return "\(Self.shown(value)) is none of \(field.values.sorted().joined(separator: ", "))"
        }
        switch pattern {
        case .numberList where !Self.isNumberList(value): return "\(Self.shown(value)) is no list of numbers"
        case .other(let pattern) where !Self.matches(value, pattern): return "\(Self.shown(value)) is not as \(pattern)"
        default: return nil
        }
    }

    /// A value in quotes, cut where it is long.
    static func shown(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value.prefix(60), as: UTF8.self)
        return "\"\(text)\(value.count > 60 ? "…" : "")\""
    }

    /// The value of digits with or without a sign; nil for anything else.
    static func integer(_ value: ArraySlice<UInt8>) -> Int? {
        let digits = value.first == 0x2D ? value.dropFirst() : value
        if digits.isEmpty || digits.count > 18 { return nil }
        var number = 0
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return value.first == 0x2D ? -number : number
    }

    private static func isNumber(_ value: ArraySlice<UInt8>) -> Bool {
        let unsigned = value.first == 0x2D ? value.dropFirst() : value
        let parts = unsigned.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    }

    private static func isNumberList(_ value: ArraySlice<UInt8>) -> Bool {
        var hasDigit = false
        for byte in value {
            if byte == 0x3B {
                if !hasDigit { return false }
                hasDigit = false
            } else if byte >= 0x30, byte <= 0x39 {
                hasDigit = true
            } else {
                return false
            }
        }
        return hasDigit
    }

    /// Whether a value is as a pattern of our own descriptors says; a pattern that is none of theirs is not held
    /// against it.
    private static func matches(_ value: ArraySlice<UInt8>, _ pattern: String) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
        switch pattern {
        case "^[0-9a-f]{64}$":
            return value.count == 64 && value.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
        case "^[A-Z]{2}$": return value.count == 2 && value.allSatisfy(isUpper)
        case "^[A-Z]{3}$": return value.count == 3 && value.allSatisfy(isUpper)
        case "^[0-9]{3}$": return value.count == 3 && value.allSatisfy(isDigit)
        case #"^\d+/\d+/\d+$"#:
            let parts = value.split(separator: 0x2F, omittingEmptySubsequences: false)
            return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        default: return true
        }
    }
}
