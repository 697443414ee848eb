/// Keeps keys unique: a repeat gets `~2`, `~3`.
struct UniqueKeys {
    /// The keys of a small table, which are compared one by one.
    private var few: [[UInt8]] = []
    /// The hashes of a larger table's keys: a table may have a million rows. Two keys of one hash would give the second a
    /// number that it does not need.
    private var hashes: Set<UInt64> = []
    /// How often each key that is repeated stands, by its hash.
    private var repeats: [UInt64: UInt32] = [:]
    private let capacity: Int
    private static let mostFew = 16

    /// - Parameter capacity: How many keys are expected.
    init(capacity: Int = 0) { self.capacity = capacity }

    mutating func unique(_ key: [UInt8]) -> [UInt8] {
        if hashes.isEmpty, few.count < Self.mostFew, !few.contains(key) {
            few.append(key)
            return key
        }
        if hashes.isEmpty {
            // A repeat, or a larger table: from here on by look-up.
            hashes.reserveCapacity(capacity)
            for known in few { hashes.insert(Self.hash(known)) }
            few = []
        }
        let hash = Self.hash(key)
        if hashes.insert(hash).inserted { return key }
        var count = repeats[hash, default: 1]
        var candidate: [UInt8]
        repeat {
            count += 1
            candidate = key + Array("~\(count)".utf8)
        } while !hashes.insert(Self.hash(candidate)).inserted
        repeats[hash] = count
        return candidate
    }

    /// FNV-1a.
    private static func hash(_ key: [UInt8]) -> UInt64 {
        key.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
