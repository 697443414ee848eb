internal import TabularyText

/// UTF-16 and UTF-32, with a byte order mark or without.
struct WideEncoding {
    /// Bytes a unit: 2 or 4.
    let width: Int
    let isLittleEndian: Bool
    /// How many bytes the byte order mark has; 0 without one.
    let markLength: Int

    /// `utf-16le`, `utf-32be` ….
    var name: String { "utf-\(width * 8)\(isLittleEndian ? "le" : "be")" }

    /// The encoding of a file by its mark, or else by where its first bytes have zeros; nil where it is neither.
    static func encoding(of input: borrowing [UInt8]) -> WideEncoding? {
        func starts(with mark: [UInt8]) -> Bool {
            input.count >= mark.count && mark.indices.allSatisfy { input[$0] == mark[$0] }
        }
        let isWhole = input.count.isMultiple(of: 4)
        if isWhole, starts(with: [0xFF, 0xFE, 0, 0]), input.count > 4 {
            return WideEncoding(width: 4, isLittleEndian: true, markLength: 4)
        }
        if isWhole, starts(with: [0, 0, 0xFE, 0xFF]) {
            return WideEncoding(width: 4, isLittleEndian: false, markLength: 4)
        }
        if starts(with: [0xFF, 0xFE]) { return WideEncoding(width: 2, isLittleEndian: true, markLength: 2) }
        if starts(with: [0xFE, 0xFF]) { return WideEncoding(width: 2, isLittleEndian: false, markLength: 2) }
        // Without a zero it is neither, as nearly every file is.
        guard Bytes.first(0, or: 0, in: input.span, 0..<min(input.count, 1_024)) != nil else { return nil }
        let head = (0..<min(input.count, 1_024)).map { input[$0] }
        return WideEncoding(unmarked: head, isWhole: isWhole)
    }

    private init(width: Int, isLittleEndian: Bool, markLength: Int) {
        self.width = width
        self.isLittleEndian = isLittleEndian
        self.markLength = markLength
    }

    /// Text of any language has many ASCII signs: spaces, digits, tags, whose upper bytes are zero and whose lower are not.
    private init?(unmarked head: [UInt8], isWhole: Bool) {
        guard head.count >= 8 else { return nil }
        // How many bytes at each place of four are zero, and how many are none of a scalar's third byte.
        var zeros = [0, 0, 0, 0]
        var large = [0, 0, 0, 0]
        for (index, byte) in head.enumerated() {
            if byte == 0 { zeros[index % 4] += 1 }
            if byte > 0x10 { large[index % 4] += 1 }
        }
        let quads = head.count / 4
        if isWhole, zeros[3] == quads, large[2] == 0, zeros[0] < quads, zeros[0] + zeros[1] < quads * 2 - quads / 2 {
            self.init(width: 4, isLittleEndian: true, markLength: 0)
        } else if isWhole, zeros[0] == quads, large[1] == 0, zeros[3] < quads,
            zeros[2] + zeros[3] < quads * 2 - quads / 2
        {
            self.init(width: 4, isLittleEndian: false, markLength: 0)
        } else if zeros[0] + zeros[2] == 0, (zeros[1] + zeros[3]) * 5 >= head.count {
            self.init(width: 2, isLittleEndian: true, markLength: 0)
        } else if zeros[1] + zeros[3] == 0, (zeros[0] + zeros[2]) * 5 >= head.count {
            self.init(width: 2, isLittleEndian: false, markLength: 0)
        } else {
            return nil
        }
    }

    /// The text as UTF-8, and whether some of it was no text: lone surrogates, numbers of no scalar, a cut last unit, each
    /// read as U+FFFD. O(length).
    func decode(_ input: [UInt8]) -> (bytes: [UInt8], isMalformed: Bool) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(input.count / width + input.count / 8)
        var isMalformed = false
        func append(_ value: UInt32) {
            let scalar = Unicode.Scalar(value)
            if scalar == nil { isMalformed = true }
            bytes.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
        var position = markLength
        while position + width <= input.count {
            let unit = unit(input, position)
            position += width
            if width == 2, unit & 0xFC00 == 0xD800, position + 2 <= input.count {
                let next = self.unit(input, position)
                if next & 0xFC00 == 0xDC00 {
                    append(0x10000 + (unit & 0x3FF) << 10 + next & 0x3FF)
                    position += 2
                    continue
                }
            }
            append(unit)
        }
        if position < input.count { append(0xD800) }
        return (bytes, isMalformed)
    }

    private func unit(_ input: [UInt8], _ position: Int) -> UInt32 {
        var unit: UInt32 = 0
        for offset in 0..<width {
            let byte = UInt32(input[position + (isLittleEndian ? width - 1 - offset : offset)])
            unit = unit << 8 | byte
        }
        return unit
    }
}
