import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Checks the facts in the tables against each other and against the counts that are known.
@Suite struct EmbeddedTableTests {
    private static let built = GazetteerBuilder()
    private var builder: GazetteerBuilder { Self.built }

    @Test func placesAreThoseOfTheStandards() {
        #expect(builder.places.count { !$0.iso3.isEmpty } == 249)
        #expect(builder.places.count { $0.kind == .country } == 197)
        #expect(builder.places.allSatisfy { $0.iso3.isEmpty || $0.iso3 == $0.code })
        #expect(builder.places.map(\.code) == builder.places.map(\.code).sorted())
        #expect(Set(builder.places.map(\.code)).count == builder.places.count)
    }

    @Test func memberships() {
        #expect(builder.places.count(where: \.isMemberOfUN) == 193)
        #expect(builder.places.count(where: \.isMemberOfILO) == 187)
    }

    @Test func membersOfTheILOByRegion() {
        var counts: [String: Int] = [:]
        for place in builder.places where place.isMemberOfILO { counts[place.region(in: .ilo), default: 0] += 1 }
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
        let types: Set = [
            "short", "formal", "inverted", "abbreviation", "alias", "former", "demonym", "inflected",
        ]
        for table in GazetteerBuilder.nameTables {
            let content = table.read()
            let rows = content.rows.map { row in (0..<6).map { content.string(row, $0) } }
            for row in rows {
                #expect(codes.contains(row[0]) && !row[2].isEmpty, "\(row)")
                #expect(["en", "fr", "es", "ar", "ru", "zh", "und"].contains(row[1]), "\(row)")
                #expect(types.contains(row[3]), "\(row)")
                #expect(["both", "list", "prose", "name", "mention"].contains(row[4]), "\(row)")
                #expect(["", "upper"].contains(row[5]), "\(row)")
            }
            #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted(), "\(table)")
        }
    }

    @Test func noHandRowRepeatsAGeneratedOne() {
        var seen: Set<String> = []
        for table in GazetteerBuilder.nameTables {
            let content = table.read()
            for row in content.rows {
                let key = content.string(row, 0) + "\t" + content.string(row, 1) + "\t" + content.string(row, 2)
                #expect(seen.insert(key).inserted, "\(key)")
            }
        }
    }

    @Test func everyRegionHasANameOfItsOwn() {
        for scheme in RegionScheme.allCases where scheme != .own {
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
