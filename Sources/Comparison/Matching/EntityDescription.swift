/// What is known of a report, table, row or column that has no namesake on the other side.
struct EntityDescription {
    /// The most contents that are kept: the smallest hashes, so that both sides keep the same ones.
    private static let most = 64

    let hash: UInt64
    /// What it is in.
    let parent: UInt64
    /// The hash of a column's number in its table; 0 where it is not known.
    private(set) var number: UInt64 = 0
    private var label = ""
    private var contents: Set<UInt64> = []
    private var greatest: UInt64 = 0

    init(hash: UInt64, parent: UInt64) {
        self.hash = hash
        self.parent = parent
    }

    mutating func note(label field: CSVField, of table: CSVTable) {
        if label.isEmpty, !field.isEmpty { label = table.string(field) }
    }

    mutating func note(number field: CSVField, of table: CSVTable) {
        if number == 0, !field.isEmpty { number = Hashing.hash(field, of: table) }
    }

    mutating func note(content: UInt64) {
        if contents.count >= Self.most, content >= greatest { return }
        guard contents.insert(content).inserted else { return }
        if contents.count > Self.most { contents.remove(greatest) }
        greatest = contents.count < Self.most ? .max : contents.max() ?? .max
    }

    /// Hashes of what two must share at least one of to be held against each other.
    var marks: [UInt64] {
        (Array(contents) + Set(Likeness.words(label)).map { Hashing.hash($0) }).map { Hashing.mix($0, parent) }.sorted()
    }

    /// From 0 to 1: by words or by contents, whichever is greater.
    func likeness(to other: EntityDescription) -> Double {
        let limit =
            min(contents.count < Self.most ? .max : greatest, other.contents.count < Self.most ? .max : other.greatest)
        let mine = contents.filter { $0 <= limit }
        let others = other.contents.filter { $0 <= limit }
        let common = mine.intersection(others).count
        let all = mine.count + others.count - common
        let share = all == 0 ? 0 : Double(common) / Double(all)
        return max(share, Likeness.ofWords(label, other.label))
    }
}
