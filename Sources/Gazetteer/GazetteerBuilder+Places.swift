import TabularyModel

extension GazetteerBuilder {
    /// Reads places, areas and groups, and sorts them by code; then the regions of the places.
    mutating func addPlaces(_ own: GazetteerFile?) {
        places.reserveCapacity(1024)
        EmbeddedTable.places.forEachRow { text, row in
            guard let kind = PlaceKind(rawValue: row.string(1, in: text)) else { return }
            var memberships: Memberships = []
            if row.has(5, "un", in: text) || row.has(5, "un ilo", in: text) { memberships.insert(.un) }
            if row.has(5, "ilo", in: text) || row.has(5, "un ilo", in: text) { memberships.insert(.ilo) }
            places.append(
                Place(
                    code: row.string(0, in: text), name: row.string(9, in: text), kind: kind,
                    iso2: row.string(2, in: text), iso3: row.string(3, in: text), m49: row.string(4, in: text),
                    validFrom: row.number(6, in: text), validTo: row.number(7, in: text),
                    successors: row.range(8).isEmpty
                        ? [] : row.string(8, in: text).split(separator: " ").map(String.init),
                    memberships: memberships))
        }
        for table in [EmbeddedTable.areas, .generatedAreas] {
            table.forEachRow { text, row in
                places.append(
                    Place(
                        code: row.string(0, in: text), name: row.string(2, in: text), kind: .area,
                        state: row.string(1, in: text)))
            }
        }
        EmbeddedTable.groups.forEachRow { text, row in
            places.append(
                Place(
                    code: row.string(0, in: text), name: row.string(3, in: text), kind: .group,
                    validFrom: row.number(1, in: text), validTo: row.number(2, in: text)))
        }
        if let own { addOwnPlaces(own) }
        places.sort { $0.code < $1.code }
        positions.reserveCapacity(places.count)
        for position in places.indices { positions[Self.key(ofCode: places[position].code)] = PlaceIndex(position) }
        addRegions()
        addOwners()
    }

    /// Reads which state a territory belongs to, and takes a former state for the state of its successors.
    private mutating func addOwners() {
        EmbeddedTable.sovereigns.forEachRow { text, row in
            if let territory = place(ofField: 0, of: row, in: text), let state = place(ofField: 1, of: row, in: text) {
                owners[territory, default: []].append(state)
            }
        }
        for position in places.indices where places[position].kind == .former {
            for code in places[position].successors {
                if let successor = positions[Self.key(ofCode: code)] {
                    owners[successor, default: []].append(PlaceIndex(position))
                }
            }
        }
    }

    private mutating func addRegions() {
        // The same few names stand in every row: each is made once.
        var interned: [UInt64: String] = [:]
        let schemes = RegionScheme.allCases.map { Self.key(ofCode: $0.rawValue) }
        let none = [String](repeating: "", count: RegionScheme.allCases.count)
        EmbeddedTable.regions.forEachRow { text, row in
            guard let index = place(ofField: 0, of: row, in: text) else { return }
            let key = row.hash(2, in: text)
            let region: String
            if let known = interned[key] {
                region = known
            } else {
                region = row.string(2, in: text)
                interned[key] = region
            }
            let position = Int(index.value)
            let scheme = row.hash(1, in: text)
            if let scheme = schemes.firstIndex(of: scheme) {
                if places[position].regions.isEmpty { places[position].regions = none }
                places[position].regions[scheme] = region
            } else {
                places[position].worldBankIncome = region
            }
        }
    }

    /// The place whose code stands in a row's field; nil where no place has it.
    mutating func place(ofField field: Int, of row: TableRow, in text: Span<UInt8>) -> PlaceIndex? {
        let hash = row.hash(field, in: text)
        if hash != lastPlace.hash { lastPlace = (hash, positions[hash]) }
        return lastPlace.index
    }

    static func key(ofCode code: String) -> UInt64 { WordHash.of(0..<code.utf8.count, in: code.utf8.span) }
}
