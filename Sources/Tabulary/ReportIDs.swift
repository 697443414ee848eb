/// The ids of the reports of one dataset, where they become known one by one: those of JSON Lines records.
///
/// Each id is unique without regard to case. Only a hash of each is kept.
public struct ReportIDs: Sendable {
    private var taken: Set<UInt64>

    /// - Parameter ids: Ids that reports of the dataset have already; see ``ReportID/ids(of:)``.
    public init(taken ids: [String] = []) {
        taken = Set(ids.map(Self.hash))
    }

    /// The id of a record that is called after its line: its file's id and the line.
    package mutating func id(ofLine line: Int, of file: String, place: String) -> String {
        take(ReportID.cut("\(file)-\(line)", place: place), place)
    }

    /// The id of a record that has one of its own: a slug of it.
    package mutating func id(ofValue value: String, place: String) -> String {
        take(ReportID.id(ofValue: value), place)
    }

    private mutating func take(_ id: String, _ place: String) -> String {
        if taken.insert(Self.hash(id)).inserted { return id }
        let marked = ReportID.mark(id, place: place)
        var candidate = marked
        var count = 1
        while !taken.insert(Self.hash(candidate)).inserted {
            count += 1
            candidate = "\(marked)~\(count)"
        }
        return candidate
    }

    /// FNV-1a over the bytes in lower case: the same in every run.
    private static func hash(_ id: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.lowercased().utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
