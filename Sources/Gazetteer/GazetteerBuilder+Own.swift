import TabularyModel

extension GazetteerBuilder {
    /// Adds the places of a user's file, or makes known ones anew. To be called before places are sorted.
    mutating func addOwnPlaces(_ file: GazetteerFile) {
        var known: [String: Int] = [:]
        for (position, place) in places.enumerated() { known[place.code] = position }
        for row in file.rows where !row[.kind].isEmpty {
            guard let kind = PlaceKind(rawValue: row[.kind]) else { continue }
            if let position = known[row[.place]] {
                places[position].name = row[.name]
                places[position].kind = kind
                places[position].state = row[.state]
            } else {
                places.append(Place(code: row[.place], name: row[.name], kind: kind, state: row[.state]))
            }
        }
    }

    /// Adds the names and regions of a user's file. To be called before other names are added: the first row that claims a
    /// name keeps it.
    mutating func addOwnNames(_ file: GazetteerFile) {
        var near = NearNames()
        for row in file.rows {
            guard let place = positions[Self.key(ofCode: row[.place])] else { continue }
            let position = Int(place.value)
            if !row[.region].isEmpty {
                if places[position].regions.isEmpty {
                    places[position].regions = [String](repeating: "", count: RegionScheme.allCases.count)
                }
                places[position].regions[RegionScheme.own.position] = row[.region]
                regions.add(row[.region], to: .own, folding)
            }
            guard !row[.name].isEmpty else { continue }
            let isDemonym = row[.type] == "demonym"
            var entry = NameEntry(
                place: place, kind: isDemonym ? .demonym : places[position].kind,
                match: !row[.kind].isEmpty ? .exact : row[.type] == "former" ? .former : .alias,
                use: NameEntry.Use(0..<row[.use].utf8.count, in: row[.use].utf8.span),
                keepsCommas: row[.type] != "inverted")
            entry.isAbbreviation = row[.type] == "abbreviation"
            insert(row[.name].utf8.span, entry, .english)
            near.add(row[.name].utf8.span, code: row[.place], isDemonym: isDemonym, folding)
        }
        ownNames = near
    }
}
