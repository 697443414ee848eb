internal import TabularyModel
internal import TabularyText

/// Holds what a row states against the places that it lists.
///
/// Over each row with a result figure and a list of places: for the total, and for every region that the target, the
/// result or the listed places name. A difference is a finding about the report and is never repaired.
enum CheckNormalizer {
    /// What one row states.
    struct Statement {
        var column: Int
        var total: Int?
        /// One entry a region of the scheme.
        var regions: [Int?]
    }

    /// Whether the unit that was asked for last is one of an amount: the figures of a sentence share theirs.
    struct LastUnit {
        var text = TextRange.empty
        var isAmount = false
    }

    static func run(_ dataset: inout Dataset, _ draft: inout NormalizationDraft) {
        var unit = LastUnit()
        var figures = dataset.figures.makeIterator()
        var figure = figures.next()
        var ofRow: [Figure] = []
        var observation = 0
        var regions = RegionNumbers(dataset)
        var counted = PlaceCounter(dataset.places.count)
        for table in dataset.document.tables.indices {
            let targets = targetColumns(table, dataset)
            // Room that is never used costs nothing; growing step by step would need it twice.
            let rows = dataset.headers[table].rows.count
            if rows > 10_000, observation < dataset.observations.count {
                dataset.checks.reserveCapacity(dataset.checks.count + 3 * rows)
                draft.diagnostics.reserveCapacity(draft.diagnostics.count + 3 * rows)
            }
            for row in dataset.headers[table].rows.indices {
                ofRow.removeAll(keepingCapacity: true)
                var target: Statement?
                var result: Statement?
                while let next = figure, next.table == table, next.row == row {
                    if targets[next.column] {
                        add(next, to: &target, &unit, dataset)
                    } else {
                        add(next, to: &result, &unit, dataset)
                    }
                    ofRow.append(next)
                    figure = figures.next()
                }
                counted.removeAll()
                let firstObservation = observation
                while observation < dataset.observations.count, dataset.observations[observation].table == table,
                    dataset.observations[observation].row == row
                {
                    if let place = dataset.observations[observation].place,
                        dataset.places[Int(place.value)].kind.isListed
                    {
                        counted.insert(place)
                    }
                    observation += 1
                }
                if let result, observation > firstObservation, result.total != nil {
                    let firstCheck = dataset.checks.count
                    check(table, row, target, result, counted.places, &regions, &dataset)
                    draft.diagnostics += CheckFindings.diagnostics(
                        of: dataset.checks[firstCheck...], ofRow, in: dataset)
                }
            }
        }
    }

    /// Adds a figure to the statement of its column; the first column that states anything is the one that counts.
    static func add(
        _ figure: Figure, to statement: inout Statement?, _ unit: inout LastUnit, _ dataset: Dataset
    ) {
        guard isCount(figure, &unit, dataset) else { return }
        if statement == nil {
            statement = Statement(
                column: figure.column, regions: [Int?](repeating: nil, count: dataset.regions.count))
        }
        guard statement?.column == figure.column, let value = figure.number.integer else { return }
        switch figure.scope {
        case .total: statement?.total = value
        case .region(let region): statement?.regions[region] = value
        case .unknownRegion, .place: return
        }
    }

    /// Whether a figure can be a count of places: no share, no amount, no rate, no thousands, not below zero.
    private static func isCount(_ figure: Figure, _ unit: inout LastUnit, _ dataset: Dataset) -> Bool {
        if figure.number.isNegative { return false }
        if figure.unit.isEmpty { return true }
        if figure.unit != unit.text {
            let bytes = dataset.document.buffer.bytes.span
            unit.text = figure.unit
            unit.isAmount = UnitReader.isUnit(bytes, at: figure.unit.lowerBound, limit: figure.unit.upperBound)
        }
        return !unit.isAmount
    }

    /// Which columns are the target's: those whose path holds a target word.
    static func targetColumns(_ table: Int, _ dataset: Dataset) -> [Bool] {
        let bytes = dataset.document.buffer.bytes.span
        let phrases = Phrases.standard
        return dataset.headers[table].columns.map { column in
            column.path.bounds.contains { position in
                let isStart = position == column.path.lowerBound || !Bytes.isWord(bytes, position - 1)
                return isStart
                    && phrases.match(.target, in: bytes, at: position, limit: column.path.upperBound) != nil
            }
        }
    }

    private static func check(
        _ table: Int, _ row: Int, _ target: Statement?, _ result: Statement, _ counted: [PlaceIndex],
        _ regions: inout RegionNumbers, _ dataset: inout Dataset
    ) {
        var byRegion = [Int](repeating: 0, count: dataset.regions.count)
        for place in counted {
            if let number = regions.number(of: place, dataset) { byRegion[number] += 1 }
        }
        dataset.checks.append(
            Check(
                table: table, row: row, scope: .total, target: target?.total, stated: result.total,
                counted: counted.count))
        for region in dataset.regions.indices {
            let scope = Scope.region(region)
            let (planned, stated) = (target?.regions[region], result.regions[region])
            let count = byRegion[region]
            guard planned != nil || stated != nil || count > 0 else { continue }
            dataset.checks.append(
                Check(table: table, row: row, scope: scope, target: planned, stated: stated, counted: count))
        }
    }
}

/// The number of each place's region in the scheme, worked out at first need.
struct RegionNumbers {
    private static let unknown = -2
    private var numbers: [Int]

    init(_ dataset: Dataset) { numbers = [Int](repeating: Self.unknown, count: dataset.places.count) }

    mutating func number(of place: PlaceIndex, _ dataset: Dataset) -> Int? {
        let position = Int(place.value)
        if numbers[position] == Self.unknown {
            numbers[position] =
                dataset.regions.firstIndex(of: dataset.places[position].region(in: dataset.regionScheme)) ?? -1
        }
        return numbers[position] < 0 ? nil : numbers[position]
    }
}

/// A set of places that is filled and emptied often.
struct PlaceCounter {
    private(set) var places: [PlaceIndex] = []
    private var isIn: [Bool]

    init(_ count: Int) { isIn = [Bool](repeating: false, count: count) }

    mutating func insert(_ place: PlaceIndex) {
        if isIn[Int(place.value)] { return }
        isIn[Int(place.value)] = true
        places.append(place)
    }

    mutating func removeAll() {
        for place in places { isIn[Int(place.value)] = false }
        places.removeAll(keepingCapacity: true)
    }
}
