import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Every name that the tables hold resolves to its own place, wherever its row lets it stand.
@Suite struct NameRowTests {
    struct Row: Sendable {
        var code: String
        var language: String
        var name: String
        var type: String
        var use: String
    }

    private static let ambiguous = {
        let table = EmbeddedTable.ambiguous.read()
        return Set(table.rows.map { table.string($0, 0) })
    }()

    private static let rows = GazetteerBuilder.Scripts.all.nameTables.flatMap { table in
        let content = table.read()
        return content.rows.map { row in
            Row(
                code: content.string(row, 0), language: content.string(row, 1), name: content.string(row, 2),
                type: content.string(row, 3), use: content.string(row, 4))
        }
    }

    /// The code of the place or area that a name stands for.
    private static func code(of name: String) -> String? {
        let resolution = Gazetteer.standard.resolve(name)
        return (resolution.area ?? resolution.places.first)?.code
    }

    @Test func firstNamesResolveExactly() {
        let gazetteer = Gazetteer.standard
        for place in gazetteer.places where !Self.ambiguous.contains(place.name) {
            let resolution = gazetteer.resolve(place.name)
            #expect(
                (resolution.area ?? resolution.places.first) == place && resolution.match == .exact, "\(place.name)")
        }
    }

    @Test func namesResolveToTheirPlace() {
        for row in Self.rows where row.use != "prose" {
            #expect(Self.code(of: row.name) == row.code, "\(row)")
        }
    }

    @Test func namesStandInLists() {
        for row in Self.rows where row.use == "both" || row.use == "list" {
            let list = Gazetteer.standard.parse(list: "Kenya; \(row.name); Togo")
            // Two names with a comma between are two places, where both are names.
            guard !row.name.contains(",") else { continue }
            #expect(list.entries.map { $0.place?.code ?? "" } == ["KEN", row.code, "TGO"], "\(row)")
        }
    }

    @Test func namesStandInProse() {
        for row in Self.rows where row.use == "both" && !row.name.contains(",") {
            let mentions = Gazetteer.standard.mentions(in: "Work went on in \(row.name) at last.")
            #expect(mentions.map(\.place.code) == [row.code], "\(row)")
        }
    }

    @Test func capitalsAndBareLettersResolveToo() {
        for row in Self.rows where row.use == "both" {
            #expect(Self.code(of: row.name.uppercased()) == row.code, "\(row)")
        }
    }
}
