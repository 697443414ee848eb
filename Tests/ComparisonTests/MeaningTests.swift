import Testing

@testable import TabularyComparison

/// Rows of a dataset are matched by what they are about.
struct MeaningTests {
    static let header =
        "report,table,row_key,column_key,place,text,occurrence,row_label,column_path,place_name,region,match,line,field,byte_start,byte_end\n"

    /// An observation's record.
    static func row(
        _ place: String, _ text: String, row: String = "i1.1", label: String = "1.1 States that train inspectors",
        column: String = "results", report: String = "r", line: Int = 9
    ) -> String {
        "\(report),1,\(row),\(column),\(place),\(text),1,\(label),\(column),\(text),Africa,exact,\(line),7,\(line * 10),\(line * 10 + 5)\n"
    }

    @Test(arguments: [
        ("shifted", row("KEN", "Kenya"), row("KEN", "Kenya", line: 11), [], 0),
        ("one country by two names", row("SWZ", "Swaziland"), row("SWZ", "Eswatini"), ["changed text"], 1),
        ("resolved anew", row("NER", "Niger"), row("NGA", "Niger"), ["re-resolved place"], 0),
        ("resolved at last", row("", "Atlantis"), row("GRC", "Atlantis"), ["re-resolved place"], 0),
        (
            "another column", row("KEN", "Kenya"), row("KEN", "Kenya", column: "other"),
            ["moved column_key column_path"], 0
        ),
        ("another country", row("KEN", "Kenya"), row("GHA", "Ghana"), ["removed", "added"], 0),
        (
            "an indicator with other words", row("KEN", "Kenya"),
            row("KEN", "Kenya", label: "1.1 States that train more inspectors"), [], 1
        ),
        (
            "an indicator with another number", row("KEN", "Kenya") + row("GHA", "Ghana"),
            row("KEN", "Kenya", row: "i1.2", label: "1.2 States that train inspectors")
                + row("GHA", "Ghana", row: "i1.2", label: "1.2 States that train inspectors"), [], 1
        ),
        (
            "a report with another name", row("KEN", "Kenya") + row("GHA", "Ghana"),
            row("KEN", "Kenya", report: "s") + row("GHA", "Ghana", report: "s"), [], 1
        ),
    ])
    func rowsAreMatchedByMeaning(name: String, old: String, new: String, changes: [String], names: Int) throws {
        // Rows that stay, so that columns are known.
        let rest = Self.row(
            "PER", "Peru", row: "i9.9", label: "9.9 Other", report: name.hasPrefix("a report") ? "r" : "r")
        let moved = Self.row(
            "PER", "Peru", row: "i9.9", label: "9.9 Other", report: name.hasPrefix("a report") ? "s" : "r")
        let difference = try Comparison.difference(Self.header + old + rest, Self.header + new + moved)
        let words = difference.tables[0].changes.map { change in
            ([change.kind.rawValue]
                + change.columns.map { difference.tables[0].new.header[difference.tables[0].columns.pairs[$0].new] }
                .filter { $0 != "place_name" }).joined(separator: " ")
        }
        #expect(words == changes)
        #expect(difference.names.count == names)
    }

    @Test func aKeyThatIsGivenHidesNoMeaning() throws {
        let difference = try Comparison.difference(
            Self.header + Self.row("NER", "Niger") + Self.row("PER", "Peru"),
            Self.header + Self.row("NGA", "Niger", line: 11) + Self.row("PER", "Peru", line: 11)
        ) { $0.key = ["report", "table", "row_key", "column_key", "place", "text"] }
        #expect(difference.headline == "1 change in the data, 0 in the columns, 1 row shifted")
        #expect(difference.tables[0].changes.map(\.kind) == [.reResolved])
    }

    @Test func aReportIsFoundByItsContentAmongOthers() throws {
        func report(_ name: String, _ places: [String]) -> String {
            places.map { Self.row($0, $0.lowercased(), report: name) }.joined()
        }
        let first = report("first", ["KEN", "GHA", "PER"])
        let other = report("other", ["VNM", "LAO"])
        let difference = try Comparison.difference(
            Self.header + first + other, Self.header + report("renamed", ["KEN", "GHA", "PER", "TGO"]) + other)
        #expect(Comparison.words(difference).map { $0.prefix(17) } == ["added renamed 1 i"])
        #expect(difference.names.map(\.subject) == ["report"])
        #expect(difference.names[0].rowCount == 3)
    }

    @Test func aNameIsToldOnceForAllFiles() throws {
        let figures =
            "report,table,row_key,column_key,scope,scope_kind,row_label,column_path,value,unit,text,line,field,byte_start,byte_end\n"
        let difference = try Comparison.difference(
            [
                ("observations", Self.header + Self.row("KEN", "Kenya")),
                (
                    "figures",
                    figures + "r,1,i1.1,results,total,total,1.1 States that train inspectors,results,5,,5,9,1,1,2\n"
                ),
            ],
            [
                ("observations", Self.header + Self.row("KEN", "Kenya", label: "1.1 States with inspectors")),
                ("figures", figures + "r,1,i1.1,results,total,total,1.1 States with inspectors,results,5,,5,9,1,1,2\n"),
            ])
        #expect(difference.headline == "1 change in the data, 0 in the columns, 0 rows shifted")
        #expect(difference.names[0].rowCount == 2)
    }
}
