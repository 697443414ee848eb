package import TabularyModel
internal import TabularyText

/// Decodes the bytes of a report to UTF-8 without byte order mark. No byte is lost: what is no UTF-8 is read in its
/// likely legacy encoding, and said.
package enum TextDecoder {
    /// A decoded report.
    package struct Decoded {
        /// UTF-8, without byte order mark.
        package var bytes: [UInt8]
        /// `utf-8`, `utf-16le`, `utf-32be` …, or a legacy encoding by its name in the Encoding Standard: `windows-1252`.
        package var encoding: String
        package var diagnostics: [Diagnostic]
        /// Where the bytes stand in the file, for those that a converter's file became.
        package var map: SourceMap?
    }

    /// Decodes a report. O(length).
    package static func decode(_ input: consuming [UInt8]) -> Decoded {
        if let wide = WideEncoding.encoding(of: input) { return decode(input, as: wide) }
        if input.starts(with: [0xEF, 0xBB, 0xBF]) { input.removeFirst(3) }
        var decoded = Decoded(bytes: [], encoding: "utf-8", diagnostics: [])
        let malformed = firstMalformed(input.span, from: 0)
        decoded.bytes = malformed == nil ? input : decodeLegacy(input, &decoded)
        replaceNULs(&decoded)
        return decoded
    }

    // MARK: UTF-8

    /// The first byte from `start` on that is no part of well-formed UTF-8 (Unicode 16, table 3-7).
    private static func firstMalformed(_ text: Span<UInt8>, from start: Int) -> Int? {
        var position = start
        while position < text.count {
            position = Bytes.firstWide(text, from: position)
            if position == text.count { return nil }
            let length = sequenceLength(text, position)
            if length == 0 { return position }
            position += length
        }
        return nil
    }

    /// The length of the well-formed sequence at `position`; 0 where there is none.
    private static func sequenceLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        func trail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            position + offset < text.count && range.contains(text[position + offset])
        }
        switch text[position] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return trail(1) ? 2 : 0
        case 0xE0: return trail(1, 0xA0...0xBF) && trail(2) ? 3 : 0
        case 0xED: return trail(1, 0x80...0x9F) && trail(2) ? 3 : 0
        case 0xE1...0xEF: return trail(1) && trail(2) ? 3 : 0
        case 0xF0: return trail(1, 0x90...0xBF) && trail(2) && trail(3) ? 4 : 0
        case 0xF1...0xF3: return trail(1) && trail(2) && trail(3) ? 4 : 0
        case 0xF4: return trail(1, 0x80...0x8F) && trail(2) && trail(3) ? 4 : 0
        default: return 0
        }
    }

    // MARK: Legacy encodings

    /// Reads what is no UTF-8 byte by byte: all of the report where it has hardly any UTF-8, else just those bytes.
    private static func decodeLegacy(_ input: [UInt8], _ decoded: inout Decoded) -> [UInt8] {
        let text = input.span
        var wellFormed = 0
        var malformed = 0
        var cyrillic = 0
        var first = 0
        var position = 0
        while position < text.count {
            if text[position] < 0x80 {
                position += 1
                continue
            }
            let length = sequenceLength(text, position)
            if length > 0 {
                wellFormed += 1
                position += length
            } else {
                if malformed == 0 { first = position }
                malformed += 1
                // Cyrillic text has runs of high letters; Western text has single ones between ASCII letters.
                if text[position] >= 0xC0, position > 0, text[position - 1] >= 0xC0 { cyrillic += 1 }
                position += 1
            }
        }
        let label = DeclaredEncoding.label(text)
        let declared = label.flatMap { LegacyEncodings.named($0) }
        let likely =
            cyrillic * 2 > malformed
            ? ("windows-1251", LegacyEncodings.windows1251) : ("windows-1252", LegacyEncodings.windows1252)
        let (name, table) = declared ?? likely
        // A legacy encoding has hardly a sequence that is UTF-8 by chance.
        let isMixed = wellFormed > 0 && (declared == nil ? wellFormed * 4 >= malformed : wellFormed > malformed * 4)
        var output: [UInt8] = []
        output.reserveCapacity(input.count + malformed * 2)
        var outputFirst = 0
        var line = 1
        position = 0
        while position < text.count {
            let byte = text[position]
            if position == first { outputFirst = output.count }
            if byte == 0x0A, position < first { line += 1 }
            let length = byte < 0x80 ? 1 : isMixed ? sequenceLength(text, position) : 0
            if length > 0 {
                for offset in 0..<length { output.append(text[position + offset]) }
                position += length
            } else {
                output.append(contentsOf: String(table[Int(byte) - 0x80]).utf8)
                position += 1
            }
        }
        let bytes = malformed == 1 ? "1 byte is" : "\(malformed) bytes are"
        let unknown =
            declared == nil && label != nil && label != "utf-8" ? ", not as the \"\(label ?? "")\" it declares" : ""
        let message =
            isMixed
            ? "\(bytes) no UTF-8, the first is 0x\(hex(input[first])); each was read as \(name)\(unknown)"
            : declared != nil
                ? "the report is \(name), as it declares; byte ranges count in its UTF-8 form"
                : "\(bytes) no UTF-8, the first is 0x\(hex(input[first])); the report was read as \(name)\(unknown)"
        decoded.encoding = isMixed ? "utf-8" : name
        decoded.diagnostics.append(
            Diagnostic(
                declared != nil && !isMixed ? .note : .warning, isMixed ? .encodingMixed : .encodingLegacy, message,
                bytes: outputFirst..<(outputFirst + String(table[Int(input[first]) - 0x80]).utf8.count), line: line))
        return output
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    // MARK: UTF-16 and UTF-32

    private static func decode(_ input: [UInt8], as encoding: WideEncoding) -> Decoded {
        let (bytes, isMalformed) = encoding.decode(input)
        var decoded = Decoded(bytes: bytes, encoding: encoding.name, diagnostics: [])
        decoded.diagnostics.append(
            Diagnostic(
                isMalformed ? .warning : .note, encoding.width == 2 ? .encodingUTF16 : .encodingUTF32,
                "the report is \(encoding.name); byte ranges count in its UTF-8 form"
                    + (isMalformed ? ", and lone surrogates or a cut last unit were read as U+FFFD" : "")))
        replaceNULs(&decoded)
        return decoded
    }

    /// A NUL ends a text for C; it is read as a space, so that offsets stay.
    private static func replaceNULs(_ decoded: inout Decoded) {
        guard let first = Bytes.firstNUL(decoded.bytes.span) else { return }
        var count = 0
        for position in first..<decoded.bytes.count where decoded.bytes[position] == 0 {
            decoded.bytes[position] = 0x20
            count += 1
        }
        let line = 1 + decoded.bytes[..<first].count { $0 == 0x0A }
        decoded.diagnostics.append(
            Diagnostic(
                .warning, .encodingNUL,
                "\(count == 1 ? "1 NUL byte was" : "\(count) NUL bytes were") read as white space",
                bytes: first..<(first + 1), line: line))
    }
}
