import TabularyModel

extension GazetteerFile {
    private static let kinds = PlaceKind.allCases.filter { $0 != .demonym }.map(\.rawValue)
    private static let types = ["short", "formal", "inverted", "abbreviation", "alias", "former", "demonym"]
    private static let uses = ["both", "list", "prose", "name", "mention"]

    /// The rows that make a place, by their code.
    var placeRows: [String: Row] {
        Dictionary(rows.filter { !$0[.kind].isEmpty }.map { ($0[.place], $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Checks the rows against each other and against the gazetteer's own places.
    func check() throws(Problem) {
        let own = placeRows
        var regions: [String: String] = [:]
        var claims: [String: String] = [:]
        for row in rows {
            try checkPlace(of: row, own)
            try checkWords(of: row)
            let code = row[.place]
            let region = row[.region]
            if !region.isEmpty {
                if let known = regions[code], known != region {
                    throw row.problem(.region, "\"\(code)\" stands in two regions, \"\(known)\" and \"\(region)\"")
                }
                regions[code] = region
            }
            let name = row[.name]
            if !name.isEmpty {
                if let known = claims[name.lowercased()], known != code {
                    throw row.problem(.name, "\"\(name)\" is claimed by two places, \"\(known)\" and \"\(code)\"")
                }
                claims[name.lowercased()] = code
            }
        }
    }

    private func checkPlace(of row: Row, _ own: [String: Row]) throws(Problem) {
        let code = row[.place]
        let isCode = code.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        guard !code.isEmpty, code.utf8.count <= 60, isCode else {
            throw row.problem(.place, "\"\(code)\" is no code: expected letters, digits and hyphens, at most 60")
        }
        if let first = own[code], !row[.kind].isEmpty, first.line != row.line {
            throw row.problem(.kind, "the place \"\(code)\" is made in line \(first.line) already")
        }
        if own[code] == nil, Gazetteer.standard.index(code: code) == nil {
            throw row.problem(.place, "\"\(code)\" is no place that is known: expected a kind, which makes it one")
        }
        let state = row[.state]
        if !state.isEmpty {
            guard row[.kind] == PlaceKind.area.rawValue else {
                throw row.problem(.state, "only a row of the kind area may name a state")
            }
            guard own[state] != nil || Gazetteer.standard.index(code: state) != nil else {
                throw row.problem(.state, "\"\(state)\" is no place that is known")
            }
        }
    }

    private func checkWords(of row: Row) throws(Problem) {
        for (column, words) in [(Column.kind, Self.kinds), (.type, Self.types), (.use, Self.uses)] {
            let word = row[column]
            guard word.isEmpty || words.contains(word) else {
                throw row.problem(column, "\"\(word)\" is no \(column.rawValue): expected \(Self.list(words))")
            }
        }
        let name = row[.name]
        if name.isEmpty {
            guard row[.kind].isEmpty else { throw row.problem(.name, "a row that makes a place must name it") }
            guard !row[.region].isEmpty else { throw row.problem(.name, "the row has neither a name nor a region") }
        } else if !name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
            throw row.problem(.name, "\"\(name)\" is no name: it has no letter")
        }
    }
}
