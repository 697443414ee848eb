internal import TabularyModel

/// The upper halves of single-byte encodings: the scalars of the bytes 0x80 to 0xFF.
///
/// Source: WHATWG Encoding Standard, index-windows-1252 and index-windows-1251, where a byte without a scalar of its own
/// stands for the control of the same number.
enum LegacyEncodings {
    static let windows1252: [Unicode.Scalar] =
        table(
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D,
            0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
            0x9D,
            0x017E, 0x0178) + (0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }

    static let windows1251: [Unicode.Scalar] =
        table(
            0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
            0x040C,
            0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x98, 0x2122, 0x0459,
            0x203A,
            0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401,
            0x00A9,
            0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6,
            0x00B7,
            0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457)
        + (0x0410...0x044F).compactMap {
            Unicode.Scalar(UInt32($0))
        }

    /// The upper half of the encoding that a label names, with its name; nil for labels of others.
    ///
    /// Source: WHATWG Encoding Standard, § 4.2 "Names and labels": Latin-1 is read as Windows-1252, Latin-5 as Windows-1254.
    static func named(_ label: String) -> (name: String, table: [Unicode.Scalar])? {
        let name = names[label] ?? label
        switch name {
        case "windows-1252": return (name, windows1252)
        case "windows-1251": return (name, windows1251)
        default:
            guard let digits = digits[name] else { return nil }
            let text = Array(digits.utf8)
            let table = stride(from: 0, to: text.count, by: 4).compactMap { start in
                UInt32(String(decoding: text[start..<(start + 4)], as: UTF8.self), radix: 16).flatMap {
                    Unicode.Scalar($0)
                }
            }
            return table.count == 128 ? (name, table) : nil
        }
    }

    /// Labels that are no names.
    private static let names: [String: String] = {
        var names = [
            "iso-8859-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252", "iso8859-1": "windows-1252",
            "iso_8859-1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
            "iso-8859-9": "windows-1254", "iso8859-9": "windows-1254", "latin5": "windows-1254",
            "iso-8859-11": "windows-874", "tis-620": "windows-874", "iso-8859-8-i": "iso-8859-8", "koi8": "koi8-r",
            "koi8-ru": "koi8-u", "cp866": "ibm866", "mac": "macintosh", "x-mac-roman": "macintosh",
            "x-mac-ukrainian": "x-mac-cyrillic", "latin2": "iso-8859-2", "latin3": "iso-8859-3", "latin4": "iso-8859-4",
            "latin-9": "iso-8859-15", "cyrillic": "iso-8859-5", "greek": "iso-8859-7",
        ]
        for number in 1250...1258 {
            names["cp\(number)"] = "windows-\(number)"
            names["x-cp\(number)"] = "windows-\(number)"
        }
        for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
            names["iso8859-\(number)"] = "iso-8859-\(number)"
            names["iso_8859-\(number)"] = "iso-8859-\(number)"
        }
        return names
    }()

    private static func table(_ values: UInt32...) -> [Unicode.Scalar] { values.compactMap { Unicode.Scalar($0) } }
}
