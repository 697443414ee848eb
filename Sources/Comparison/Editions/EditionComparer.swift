/// Compares two editions of a report: its indicators are matched by their codes and words, and each tells which places
/// came, went, stayed, or are listed under other columns.
package struct EditionComparer {
    private static let leastLikeness = 0.5

    /// An indicator of both editions, or of one.
    package struct Entry: Sendable, Hashable {
        package var old: Indicator?
        package var new: Indicator?
        package var entered: [String] = []
        package var left: [String] = []
        package var stayed: [String] = []
        package var moved: [Move] = []

        /// Whether nothing differs but words.
        var isSame: Bool {
            guard let old, let new else { return false }
            return entered.isEmpty && left.isEmpty && moved.isEmpty && old.target == new.target
                && old.stated == new.stated && old.counted == new.counted
        }
    }

    /// A place that is listed under other columns.
    package struct Move: Sendable, Hashable {
        package var place: String
        package var from: [String]
        package var to: [String]
    }

    private let old: Edition
    private let new: Edition

    package init(_ old: Edition, _ new: Edition) {
        self.old = old
        self.new = new
    }

    /// The indicators in the order of the new edition, and then those that only the old one has.
    package func compare() -> [Entry] {
        let partners = Self.partners(
            old.indicators.map { ($0.key, $0.label) }, new.indicators.map { ($0.key, $0.label) })
        let columns = columnNames()
        var taken = Set<Int>()
        var entries: [Entry] = []
        for (position, indicator) in new.indicators.enumerated() {
            guard let other = partners[position] else {
                entries.append(Entry(new: indicator, entered: names(indicator.places.keys)))
                continue
            }
            taken.insert(other)
            entries.append(compare(old.indicators[other], indicator, columns))
        }
        for (position, indicator) in old.indicators.enumerated() where !taken.contains(position) {
            entries.append(Entry(old: indicator, left: names(indicator.places.keys)))
        }
        return entries
    }

    private func compare(_ before: Indicator, _ after: Indicator, _ columns: [String: String]) -> Entry {
        var entry = Entry(old: before, new: after)
        entry.entered = names(after.places.keys.filter { before.places[$0] == nil })
        entry.left = names(before.places.keys.filter { after.places[$0] == nil })
        var stayed: [String] = []
        for (place, now) in after.places.sorted(by: { $0.key < $1.key }) {
            guard let then = before.places[place] else { continue }
            let translated = Set(then.map { columns[$0] ?? $0 })
            if translated == now {
                stayed.append(place)
            } else {
                let from = translated.subtracting(now).map { path($0) }.sorted()
                let to = now.subtracting(translated).map { path($0) }.sorted()
                entry.moved.append(Move(place: name(place), from: from, to: to))
            }
        }
        entry.stayed = names(stayed)
        return entry
    }

    // MARK: Matching

    /// The old columns' keys in the new edition.
    private func columnNames() -> [String: String] {
        let oldKeys = old.columns.keys.filter { new.columns[$0] == nil }.sorted()
        let newKeys = new.columns.keys.filter { old.columns[$0] == nil }.sorted()
        let partners = Self.partners(
            oldKeys.map { ($0, old.columns[$0] ?? "") }, newKeys.map { ($0, new.columns[$0] ?? "") })
        var names: [String: String] = [:]
        for (position, other) in partners { names[oldKeys[other]] = newKeys[position] }
        return names
    }

    /// The old one of each new thing that has one: of the same key and some words, or of mostly the same words.
    private static func partners(
        _ old: [(key: String, words: String)], _ new: [(key: String, words: String)]
    ) -> [Int: Int] {
        var postings: [String: [Int]] = [:]
        for (position, entry) in old.enumerated() {
            for word in Set(Likeness.words(entry.words) + ["key " + entry.key])
            where postings[word, default: []].count < 64 {
                postings[word, default: []].append(position)
            }
        }
        var scores: [(score: Double, old: Int, new: Int)] = []
        for (position, entry) in new.enumerated() {
            var candidates = Set<Int>()
            for word in Likeness.words(entry.words) + ["key " + entry.key] {
                candidates.formUnion(postings[word] ?? [])
            }
            for candidate in candidates.sorted() {
                let score =
                    Likeness.ofWords(old[candidate].words, entry.words) + (old[candidate].key == entry.key ? 0.35 : 0)
                if score >= leastLikeness { scores.append((score, candidate, position)) }
            }
        }
        scores.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
        var partners: [Int: Int] = [:]
        var taken = Set<Int>()
        for entry in scores where partners[entry.new] == nil && taken.insert(entry.old).inserted {
            partners[entry.new] = entry.old
        }
        return partners
    }

    // MARK: Names

    private func name(_ place: String) -> String { new.names[place] ?? old.names[place] ?? place }

    private func names(_ places: some Sequence<String>) -> [String] { places.map { name($0) }.sorted() }

    private func path(_ column: String) -> String { new.columns[column] ?? old.columns[column] ?? column }
}
