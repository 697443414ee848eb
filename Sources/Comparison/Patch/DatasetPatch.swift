internal import TabularyConverters

/// What makes a new dataset of an old one, byte for byte.
package struct DatasetPatch: Sendable, Hashable {
    /// The files that differ; those that are not named stay.
    package var files: [FilePatch]

    package init(files: [FilePatch]) { self.files = files }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("files")
        json.beginArray()
        for file in files {
            json.breakLine()
            json.beginObject()
            json.member("path", file.path)
            if let digest = file.oldDigest { json.member("old_sha256", digest) }
            if let digest = file.newDigest { json.member("new_sha256", digest) }
            json.key("steps")
            json.beginArray()
            for step in file.steps { Self.write(step, &json) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private static func write(_ step: FilePatch.Step, _ json: inout JSONWriter) {
        switch step {
        case .copy(let start, let count):
            json.beginArray()
            json.integer(start + 1)
            json.integer(count)
            json.endArray()
        case .insert(let bytes):
            if let text = String(validating: bytes, as: UTF8.self) {
                json.string(text)
            } else {
                json.beginObject()
                json.member("hex", bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
                json.endObject()
            }
        }
    }
}

// MARK: - Reading

extension DatasetPatch {
    /// Reads the patch of a difference in JSON.
    ///
    /// - Throws: ``ReadingProblem`` where it is no JSON, no difference, or has no patch.
    package init(_ bytes: [UInt8], path: String) throws(ReadingProblem) {
        var text = try JSONFile.scan(bytes, path: path)
        guard text.text("schema", of: text.root) == DifferenceJSON.schema else {
            throw ReadingProblem(path, "this is no difference: expected what 'diff --format json' writes")
        }
        guard let patch = text.value("patch", of: text.root), let list = text.value("files", of: patch) else {
            throw ReadingProblem(path, "this difference has no patch: it was not made of two datasets or two CSV files")
        }
        files = []
        for element in text.elements(of: list) {
            guard let name = text.stringValue("path", of: element).map({ text.string($0) }),
                let steps = text.value("steps", of: element)
            else { throw ReadingProblem(path, "a file of the patch has no 'path' or no 'steps'") }
            if name.hasPrefix("/") || name.split(separator: "/").contains("..") {
                throw ReadingProblem(path, "the patch names '\(name)', which is outside the dataset")
            }
            var file = FilePatch(
                path: name, oldDigest: text.stringValue("old_sha256", of: element).map { text.string($0) },
                newDigest: text.stringValue("new_sha256", of: element).map { text.string($0) }, steps: [])
            for step in text.elements(of: steps) { file.steps.append(try Self.step(step, &text, path)) }
            files.append(file)
        }
    }

    private static func step(
        _ value: JSONValue, _ text: inout JSONText, _ path: String
    ) throws(ReadingProblem) -> FilePatch.Step {
        let problem = ReadingProblem(path, "a step of the patch is neither lines, nor text, nor hex digits")
        switch text.kind(value) {
        case .string: return .insert(Array(text.string(value).utf8))
        case .array:
            let numbers = text.elements(of: value).compactMap { Int(text.string($0)) }
            guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else { throw problem }
            return .copy(numbers[0] - 1, numbers[1])
        default:
            let digits = Array(text.text("hex", of: value).utf8)
            guard digits.count % 2 == 0 else { throw problem }
            var bytes: [UInt8] = []
            for position in stride(from: 0, to: digits.count, by: 2) {
                guard let byte = UInt8(String(decoding: digits[position...(position + 1)], as: UTF8.self), radix: 16)
                else { throw problem }
                bytes.append(byte)
            }
            return .insert(bytes)
        }
    }
}
