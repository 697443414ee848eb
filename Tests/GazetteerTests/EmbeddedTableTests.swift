import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Checks the facts in the tables against each other and against the counts that are known.
@Suite struct EmbeddedTableTests {
    private let builder = GazetteerBuilder()

    @Test func placesAreThoseOfTheStandards() {
        #expect(builder.places.count { !$0.iso3.isEmpty } == 249)
        #expect(builder.places.count { $0.kind == .country } == 197)
        #expect(builder.places.allSatisfy { $0.iso3.isEmpty || $0.iso3 == $0.code })
        #expect(builder.places.map(\.code) == builder.places.map(\.code).sorted())
        #expect(Set(builder.places.map(\.code)).count == builder.places.count)
    }

    @Test func memberships() {
        #expect(builder.memberships.count { $0.split(separator: " ").contains("un") } == 193)
        #expect(builder.memberships.count { $0.split(separator: " ").contains("ilo") } == 187)
    }

    @Test func membersOfTheILOByRegion() {
        var counts: [String: Int] = [:]
        for (place, membership) in zip(builder.places, builder.memberships)
        where membership.split(separator: " ").contains("ilo") {
            counts[place.region(in: .ilo), default: 0] += 1
        }
        #expect(
            counts == [
                "Africa": 54, "Americas": 35, "Arab States": 11, "Asia and the Pacific": 36,
                "Europe and Central Asia": 51,
            ])
    }

    @Test func incomesOfTheWorldBank() {
        var counts: [String: Int] = [:]
        for place in builder.places { counts[place.worldBankIncome, default: 0] += 1 }
        counts[""] = nil
        // 87 economies of high income, the Channel Islands being two places here.
        #expect(
            counts == [
                "Low income": 25, "Lower middle income": 50, "Upper middle income": 54, "High income": 88,
            ])
    }

    @Test func noNameIsClaimedByTwoPlaces() {
        #expect(builder.conflicts == [])
    }

    @Test func rowsAreWellFormedAndSorted() {
        let codes = Set(builder.places.map(\.code))
        for table in [EmbeddedTable.names, .namesCLDR, .namesUN] {
            let content = table.read()
            let rows = content.rows.map { row in (0..<4).map { content.string(row, $0) } }
            for row in rows {
                #expect(codes.contains(row[0]) && !row[1].isEmpty, "\(row)")
                #expect(["short", "formal", "inverted", "abbreviation", "alias", "former"].contains(row[2]), "\(row)")
                #expect(["both", "list", "prose", "name"].contains(row[3]), "\(row)")
            }
            #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted(), "\(table)")
        }
    }

    @Test func noHandRowRepeatsAGeneratedOne() {
        func names(_ table: EmbeddedTable) -> [String] {
            let content = table.read()
            return content.rows.map { content.string($0, 0) + "\t" + content.string($0, 1) }
        }
        let generated = names(.namesUN) + names(.namesCLDR)
        #expect(Set(names(.names)).intersection(generated) == [])
        #expect(Set(generated).count == generated.count)
    }

    @Test func everyRegionHasANameOfItsOwn() {
        for scheme in RegionScheme.allCases {
            let used = Set(builder.places.map { $0.region(in: scheme) }).subtracting([""])
            #expect(used == Set(builder.regions.lists[scheme.position]), "\(scheme)")
        }
    }

    @Test func everyTableNamesItsSource() {
        let content = EmbeddedTable.sources.read()
        let named = Set(content.rows.map { content.string($0, 0) })
        #expect(named.count == EmbeddedTable.allCases.count - 1)
    }
}
