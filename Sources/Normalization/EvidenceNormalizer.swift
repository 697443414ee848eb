internal import TabularyModel
internal import TabularyText

/// Settles names of several places by the report itself: by its years for former states, and by the counts that the row
/// states for its regions.
///
/// Runs over the names that ``PlaceListNormalizer`` left open, once, in the order of the report. What stays open is told
/// as ambiguous.
enum EvidenceNormalizer {
    /// What a row states and lists, by region.
    private struct Row {
        var stated: [Int?]
        var total: Int?
        var counted: [Int]
        /// Whether a name of the row is known for no place at all: it may be the one that is missing.
        var hasUnknown = false
        /// Whether the stated regions are all of the total.
        var isWhole: Bool { stated.compactMap(\.self).reduce(0, +) == total }
    }

    static func run(_ dataset: inout Dataset, _ draft: inout NormalizationDraft) {
        guard !draft.openNames.isEmpty else { return }
        let years = ReportYears.of(dataset)
        var regions = RegionNumbers(dataset)
        var unit = CheckNormalizer.LastUnit()
        var figures = dataset.figures.makeIterator()
        var figure = figures.next()
        var observation = 0
        var targets: (table: Int, columns: [Bool]) = (-1, [])
        var next = 0
        let names = draft.openNames
        while next < names.count {
            let first = dataset.observations[names[next].observation]
            var end = next
            while end < names.count, dataset.observations[names[end].observation].table == first.table,
                dataset.observations[names[end].observation].row == first.row
            {
                end += 1
            }
            while let found = figure, (found.table, found.row) < (first.table, first.row) { figure = figures.next() }
            if targets.table != first.table {
                targets = (first.table, CheckNormalizer.targetColumns(first.table, dataset))
            }
            var result: CheckNormalizer.Statement?
            while let found = figure, (found.table, found.row) == (first.table, first.row) {
                if !targets.columns[found.column] { CheckNormalizer.add(found, to: &result, &unit, dataset) }
                figure = figures.next()
            }
            var row = Row(
                stated: result?.regions ?? [], total: result?.total,
                counted: [Int](repeating: 0, count: dataset.regions.count))
            let open = Set(names[next..<end].map(\.observation))
            count((first.table, first.row), open, &observation, &row, &regions, dataset)
            for name in names[next..<end] {
                settle(name, row, years, names[next..<end], &regions, &dataset, &draft)
            }
            next = end
        }
    }

    /// Counts the distinct places that a row lists.
    private static func count(
        _ place: (table: Int, row: Int), _ open: Set<Int>, _ observation: inout Int, _ row: inout Row,
        _ regions: inout RegionNumbers, _ dataset: Dataset
    ) {
        var seen: Set<PlaceIndex> = []
        while observation < dataset.observations.count {
            let found = dataset.observations[observation]
            guard (found.table, found.row) <= place else { return }
            if (found.table, found.row) == place {
                if let index = found.place {
                    if dataset.place(index).kind.isListed, seen.insert(index).inserted,
                        let region = regions.number(of: index, dataset)
                    {
                        row.counted[region] += 1
                    }
                } else if !open.contains(observation) {
                    row.hasUnknown = true
                }
            }
            observation += 1
        }
    }

    private static func settle(
        _ name: OpenName, _ row: Row, _ years: ClosedRange<Int>?, _ names: ArraySlice<OpenName>,
        _ regions: inout RegionNumbers, _ dataset: inout Dataset, _ draft: inout NormalizationDraft
    ) {
        let text = dataset.string(dataset.observations[name.observation].text)
        if let years, let place = candidate(of: name, in: years, dataset) {
            let evidence =
                dataset.place(place).kind == .former
                ? ReportYears.evidence(for: place, named: text, years, dataset)
                : "\"\(text)\" was read as \"\(dataset.place(place).name)\": the report's title says "
                    + ReportYears.said(years)
            set(place, of: name, evidence, &dataset, &draft)
        } else if let (place, region) = candidate(of: name, in: row, names, &regions, dataset),
            let stated = row.stated[region]
        {
            let listed = row.counted[region]
            set(
                place, of: name,
                "\"\(text)\" was read as \"\(dataset.place(place).name)\": the row states \(stated) for "
                    + "\(dataset.regions[region]) and lists \(listed) without it",
                &dataset, &draft)
        } else {
            tell(name, text, dataset, &draft)
        }
    }

    /// The only candidate that was a state in the report's years; nil where no former state is among the candidates, or
    /// more than one is left.
    private static func candidate(of name: OpenName, in years: ClosedRange<Int>, _ dataset: Dataset) -> PlaceIndex? {
        let dated = name.candidates.filter { dataset.place($0).kind.isListed }
        guard dated.contains(where: { dataset.place($0).kind == .former }) else { return nil }
        let left = dated.filter { index in
            let place = dataset.place(index)
            return place.validFrom ?? 0 <= years.lowerBound && years.upperBound <= place.validTo ?? .max
        }
        return left.count == 1 ? left.first : nil
    }

    /// The only candidate whose region has fewer places listed than the row states, and that region.
    ///
    /// The regions of all the others must be full, and no name without a place may stand in the row.
    private static func candidate(
        of name: OpenName, in row: Row, _ names: ArraySlice<OpenName>, _ regions: inout RegionNumbers,
        _ dataset: Dataset
    ) -> (PlaceIndex, region: Int)? {
        guard !row.hasUnknown, row.stated.contains(where: { $0 != nil }) else { return nil }
        var found: (PlaceIndex, region: Int)?
        for candidate in name.candidates where dataset.place(candidate).kind.isListed {
            guard let region = regions.number(of: candidate, dataset) else { return nil }
            guard let stated = row.stated[region] else {
                // A region that is not named has no places where the named ones are all.
                guard row.isWhole else { return nil }
                continue
            }
            if stated <= row.counted[region] { continue }
            guard found == nil else { return nil }
            found = (candidate, region)
        }
        guard let found, let stated = row.stated[found.region] else { return nil }
        // As many names as are missing, and no more, may be of the region.
        var rivals: Set<[PlaceIndex]> = []
        for other in names {
            for candidate in other.candidates where regions.number(of: candidate, dataset) == found.region {
                rivals.insert(other.candidates)
            }
        }
        return rivals.count <= stated - row.counted[found.region] ? found : nil
    }

    private static func set(
        _ place: PlaceIndex, of name: OpenName, _ evidence: String, _ dataset: inout Dataset,
        _ draft: inout NormalizationDraft
    ) {
        let old = dataset.observations[name.observation]
        dataset.observations[name.observation] = Observation(
            table: old.table, row: old.row, column: old.column, place: place, match: name.isDamaged ? .fuzzy : .context,
            text: old.text, occurrence: old.occurrence)
        draft.diagnostics.append(
            Diagnostic(
                name.isDamaged ? .warning : .note, .placeSettled, evidence, bytes: name.piece?.bytes,
                line: name.piece?.line, table: old.table + 1, row: old.row))
    }

    /// Tells that a name stays open.
    private static func tell(_ name: OpenName, _ text: String, _ dataset: Dataset, _ draft: inout NormalizationDraft) {
        let old = dataset.observations[name.observation]
        let candidates = name.candidates.map { "\"\(dataset.place($0).name)\"" }.joined(separator: " or ")
        let message =
            name.isDamaged
            ? "\"\(text)\" is no place that is known; did you mean \(candidates)?"
            : "\"\(text)\" is a name of several places: \(candidates)"
        draft.diagnostics.append(
            Diagnostic(
                .warning, name.isDamaged ? .placeUnresolved : .placeAmbiguous, message, bytes: name.piece?.bytes,
                line: name.piece?.line, table: old.table + 1, row: old.row))
    }
}
