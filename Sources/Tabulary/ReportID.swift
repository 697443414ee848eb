internal import Crypto

/// The ids of reports: slugs of their paths, each once in its dataset.
///
/// Source: the dataset's contract, "Ids and keys". The path without its last extension, `/` as `--`, in ASCII letters,
/// digits, `-`, `.` and `_`, at most 120 bytes. Where that changed or cut it, or where two come out equal without regard
/// to case, `~` and 8 hex digits of the path's SHA-256 are added.
public enum ReportID {
    private static let longest = 120

    /// The ids of the reports of one dataset, in the order of their paths. O(total length).
    public static func ids(of paths: [String]) -> [String] {
        let slugs = paths.map(slug)
        var counts: [String: Int] = [:]
        for slug in slugs { counts[slug.text.lowercased(), default: 0] += 1 }
        // Mostly all is well: each is another.
        if counts.count == slugs.count, !slugs.contains(where: \.isChanged) { return slugs.map(\.text) }
        var taken: [String: Int] = [:]
        return zip(paths, slugs).map { path, slug in
            var id = slug.text
            if slug.isChanged || counts[id.lowercased(), default: 0] > 1 { id = mark(id, place: path) }
            // The same path may be given twice.
            taken[id.lowercased(), default: 0] += 1
            let count = taken[id.lowercased(), default: 1]
            return count == 1 ? id : "\(id)~\(count)"
        }
    }

    /// The id of a report that brings one along, such as a record's field: its slug, marked where that changed it.
    static func id(ofValue value: String) -> String {
        let slug = slug(Array(value.utf8))
        return slug.isChanged ? mark(slug.text, place: value) : slug.text
    }

    /// An id of at most 120 bytes: cut and marked where it is longer.
    static func cut(_ id: String, place: String) -> String { id.utf8.count > longest ? mark(id, place: place) : id }

    /// An id with `~` and 8 hex digits of the SHA-256 of what it stands for, cut where it would be too long.
    static func mark(_ id: String, place: String) -> String {
        let suffix = "~" + digest(of: place)
        return String(decoding: Array(id.utf8).prefix(longest - suffix.utf8.count), as: UTF8.self) + suffix
    }

    private static func slug(_ path: String) -> (text: String, isChanged: Bool) {
        if path == "-" { return ("stdin", false) }
        var stem = Array(path.utf8)
        if let dot = stem.lastIndex(of: UInt8(ascii: ".")), dot > (stem.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1 {
            stem.removeSubrange(dot...)
        }
        return slug(stem)
    }

    private static func slug(_ stem: [UInt8]) -> (text: String, isChanged: Bool) {
        var text: [UInt8] = []
        text.reserveCapacity(stem.count + 16)
        var isChanged = false
        for byte in stem {
            switch byte {
            case UInt8(ascii: "/"):
                text += [UInt8(ascii: "-"), UInt8(ascii: "-")]
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                text.append(byte)
            default:
                isChanged = true
                // One sign for each letter that is none of ASCII, not for each of its bytes.
                if byte & 0xC0 != 0x80 { text.append(UInt8(ascii: "-")) }
            }
        }
        while let first = text.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "-") {
            text.removeFirst()
            isChanged = true
        }
        if text.isEmpty {
            text = Array("report".utf8)
            isChanged = true
        }
        if text.count > longest {
            text.removeSubrange(longest...)
            isChanged = true
        }
        return (String(decoding: text, as: UTF8.self), isChanged)
    }

    private static func digest(of path: String) -> String {
        SHA256.hash(data: Array(path.utf8)).prefix(4).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
