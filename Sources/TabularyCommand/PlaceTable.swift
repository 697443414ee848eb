internal import Tabulary

/// The table of places as text, CSV or JSON.
enum PlaceTable {
    enum Format: String, CaseIterable {
        /// Columns of code, kind and name, and the ILO's region, for people.
        case text
        case csv
        /// An array of objects.
        case json
    }

    /// The columns, in order.
    private static let columns =
        ["place", "name", "kind", "iso2", "iso3", "m49"] + RegionScheme.allCases.map(\.rawValue)
        + ["worldbank-income"]

    /// What stands in the columns for a place.
    private static func record(of place: Place) -> [String] {
        [place.code, place.name, place.kind.rawValue, place.iso2, place.iso3, place.m49]
            + RegionScheme.allCases.map { place.region(in: $0) } + [place.worldBankIncome]
    }

    static func bytes(of places: [Place], as format: Format) -> [UInt8] {
        var text = AnswerText()
        switch format {
        case .csv:
            text.csv(columns)
            for place in places { text.csv(record(of: place)) }
        case .json:
            text.append("[")
            for (position, place) in places.enumerated() {
                text.append(position == 0 ? "\n  {" : ",\n  {")
                for (position, (column, value)) in zip(columns, record(of: place)).enumerated() {
                    if position > 0 { text.append(", ") }
                    text.json(column)
                    text.append(": ")
                    text.jsonOrNull(value)
                }
                text.append("}")
            }
            text.append(places.isEmpty ? "]\n" : "\n]\n")
        case .text:
            let width = places.map(\.code.count).max() ?? 0
            for place in places {
                let region = place.region(in: .ilo)
                text.append(
                    "\(padded(place.code, width))  \(padded(place.kind.rawValue, 9))  \(place.name)\(region.isEmpty ? "" : "  (\(region))")\n"
                )
            }
        }
        return text.bytes
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
