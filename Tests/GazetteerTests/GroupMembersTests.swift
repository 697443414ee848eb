import TabularyGazetteer
import TabularyModel
import Testing

@Suite struct GroupMembersTests {
    private let gazetteer = Gazetteer.standard

    @Test(
        arguments: [
            ("eu", 2025, 27), ("eu", 2019, 28), ("eu", 2006, 25), ("eu", 1995, 15), ("eu", 1993, 12), ("eu", 1990, 0),
            ("asean", 2025, 11), ("asean", 1999, 10), ("asean", 1967, 5), ("african-union", 2025, 55),
            ("african-union", 2010, 53), ("ecowas", 2024, 15), ("sadc", 2025, 16), ("caricom", 2025, 15),
            ("oecd", 2025, 38), ("oecd", 1990, 24), ("g7", 2025, 7), ("g8", 2010, 8), ("g20", 2025, 19),
            ("brics", 2015, 5), ("euro-area", 2023, 20), ("least-developed-countries", 2025, 44),
            ("landlocked-developing-countries", 2025, 32), ("arab-league", 2025, 22), ("nato", 2024, 32),
            ("mercosur", 2013, 5), ("gcc", 2000, 6), ("visegrad-group", 1991, 3), ("visegrad-group", 1994, 4),
            ("g5-sahel", 2015, 5), ("cis", 2020, 9),
        ] as [(String, Int, Int)])
    func groupsHaveTheirMembersOfTheYear(group: String, year: Int, count: Int) {
        #expect(gazetteer.members(of: group, in: year).count == count)
    }

    @Test func membersStandInTheOrderOfThePlaces() {
        #expect(gazetteer.members(of: "benelux").map(\.code) == ["BEL", "LUX", "NLD"])
        #expect(
            gazetteer.members(of: "nordic-countries").map(\.code) == [
                "ALA", "DNK", "FIN", "FRO", "GRL", "ISL", "NOR", "SWE",
            ])
        #expect(gazetteer.members(of: "warsaw-pact").isEmpty)
    }

    @Test func regionsOfTheSchemesHaveTheirPlaces() {
        #expect(gazetteer.members(of: "arab-states").count == 12)
        #expect(gazetteer.members(of: "africa").count { $0.isMemberOfUN } == 54)
        #expect(gazetteer.members(of: "united-nations").count == 193)
        #expect(gazetteer.members(of: "central-africa").contains { $0.code == "GAB" })
        #expect(gazetteer.members(of: "JOR").isEmpty)
        #expect(gazetteer.members(of: "global-south").isEmpty)
    }

    @Test func areasKnowTheirStateAndFormerStatesTheirSuccessors() {
        #expect(gazetteer.place(code: "zanzibar")?.state == "TZA")
        #expect(gazetteer.place(code: "us-nm")?.state == "USA")
        let former = gazetteer.place(code: "CSK")
        #expect(former?.validFrom == 1918 && former?.validTo == 1992 && former?.successors == ["CZE", "SVK"])
        #expect(gazetteer.place(code: "SUN")?.successors.count == 15)
        #expect(gazetteer.place(code: "eu")?.validFrom == 1993)
        #expect(gazetteer.place(code: "JOR")?.state == "")
    }
}
