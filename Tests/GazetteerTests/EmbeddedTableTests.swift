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
        for table in GazetteerBuilder.Scripts.all.nameTables {
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
        for table in GazetteerBuilder.Scripts.all.nameTables {
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
        let named = content.rows.map { content.string($0, 0) }
        let tables = EmbeddedTable.allCases.filter { $0 != .sources }.map { $0.rawValue + ".tsv" }
        #expect(named.sorted() == tables.sorted())
        #expect(content.rows.allSatisfy { !content.string($0, 1).isEmpty && !content.string($0, 2).isEmpty })
        for table in EmbeddedTable.allCases where table != .sources {
            let comments = table.text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined()
            for word in ["source:", "licence:", "date:", "columns:"] {
                #expect(comments.contains(word), "\(table) \(word)")
            }
        }
    }

    /// Tables whose rows stand in the order of their fields.
    @Test(arguments: [
        EmbeddedTable.ambiguous, .areas, .contexts, .genericWords, .groupMembers, .groups, .personNames,
        .generatedPersonNames, .places,
        .sources, .sovereigns, .variants, .wordClasses,
    ])
    func rowsAreSortedAndUnique(table: EmbeddedTable) {
        let rows = table.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { Array($0.utf8) } }
        for (row, next) in zip(rows, rows.dropFirst()) {
            let difference = zip(row, next).first { $0 != $1 }
            let isRising = difference.map { $0.lexicographicallyPrecedes($1) } ?? (row.count < next.count)
            #expect(isRising, "\(row.map { String(decoding: $0, as: UTF8.self) })")
        }
    }

    @Test func codesInOtherTablesAreKnown() {
        let codes = Set(builder.places.map(\.code))
        let kinds = Dictionary(uniqueKeysWithValues: builder.places.map { ($0.code, $0.kind) })
        for place in builder.places {
            #expect(codes.isSuperset(of: place.successors), "\(place.code)")
            #expect(place.kind == .area ? kinds[place.state].map { $0 != .area } == true : place.state.isEmpty)
            #expect((place.kind == .former) == !place.successors.isEmpty, "\(place.code)")
        }
        let members = EmbeddedTable.groupMembers.read()
        for row in members.rows {
            #expect(kinds[members.string(row, 0)] == .group, "\(members.string(row, 0))")
            #expect(codes.contains(members.string(row, 1)), "\(members.string(row, 1))")
        }
        let ambiguous = EmbeddedTable.ambiguous.read()
        for row in ambiguous.rows {
            let candidates = ambiguous.string(row, 1).split(separator: " ").map(String.init)
            #expect(!candidates.isEmpty && codes.isSuperset(of: candidates), "\(ambiguous.string(row, 0))")
            #expect(["none", "first", "list", "name", "both", "demonym"].contains(ambiguous.string(row, 2)))
        }
    }

    @Test func classesOfContextsHaveWords() {
        let classes = EmbeddedTable.wordClasses.read()
        let named = Set(classes.rows.map { classes.string($0, 0) })
        let contexts = EmbeddedTable.contexts.read()
        let sides: Set = [
            "after", "after-bracket", "after-comma", "after-person", "after-possessive", "before", "before-comma",
            "before-person",
            "beside", "inside", "listed", "name", "only", "only-accented", "person", "whole",
        ]
        for row in contexts.rows {
            let words = contexts.string(row, 2)
            let side = contexts.string(row, 1)
            #expect(sides.contains(side))
            guard words.hasPrefix("@"), side != "beside" else { continue }
            #expect(named.contains(String(words.dropFirst())), "\(words)")
        }
    }
}

extension EmbeddedTable {
    /// The table as it stands in its file.
    fileprivate var text: String {
        var bytes: [UInt8] = []
        withBytes { text in bytes = text.indices.map { text[$0] } }
        return String(decoding: bytes, as: UTF8.self)
    }
}
