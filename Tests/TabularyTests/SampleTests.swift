import TabularyExport
import TabularyModel
import Testing

@testable import Tabulary

/// The sample report, value by value, against a truth made by hand.
struct SampleTests {
    let dataset: Dataset

    init() throws { dataset = try Project.sampleDataset() }

    @Test func reportIsCounted() {
        let report = Records.of(.reports, dataset)[0]
        #expect(report["report"] == "outcome-4-social-security")
        #expect(
            report["title"]
                == "Outcome 4: More people have access to better managed and more gender equitable social security benefits"
        )
        #expect(report.values("status", "tables", "observations", "figures", "items") == "ok|3|95|35|43")
        #expect(report.values("warnings", "errors", "words_dropped", "encoding", "bytes") == "0|0|0|utf-8|20958")
        let words = dataset.document.words
        #expect(words.total == words.tables + words.prose && words.total > 2_900)
    }

    @Test func tablesHaveTheirShape() {
        let columns = ["caption", "caption_line", "rows", "columns", "header_rows", "line_start", "line_end", "joins"]
        let tables = Records.of(.tables, dataset).map { table in columns.map { table[$0] ?? "?" }.joined(separator: "|")
        }
        #expect(
            tables == [
                "Table 1: Summary of results by indicator and by typology|5|3|8|3|6|11|0",
                "Table 2: ILO results chain: Country examples|13|3|4|1|14|20|1",
                "Table 3: Summary of most significant outputs by typology|26|4|2|0|28|37|3",
            ])
    }

    @Test func headersAreUnfolded() {
        #expect(
            dataset.headers[0].columns.map { dataset.string($0.path) } == [
                "Indicators", "Target", "Results > Total No.", "Results > Policies and strategies",
                "Results > Programmes",
                "Results > Regulatory/ Legal framework", "Results > Capacity development > Institutional capacity",
                "Results > Capacity development > Data collection and analysis",
            ])
        #expect(
            dataset.headers[0].columns.map { dataset.string($0.key) } == [
                "indicators", "target", "results/total-no", "results/policies-and-strategies", "results/programmes",
                "results/regulatory-legal-framework", "results/capacity-development/institutional-capacity",
                "results/capacity-development/data-collection-and-analysis",
            ])
        #expect(dataset.headers[2].columns.map { dataset.string($0.key) } == ["c1", "c2"])
    }

    @Test func rowsHaveKeys() {
        let keys = dataset.headers.map { $0.rows.map { dataset.string($0.key) } }
        #expect(
            keys == [
                ["i4.1", "i4.2", "i4.3"], ["JOR", "VNM", "BFA"],
                [
                    "knowledge-generation-and-dissemination", "policy-advice-and-technical-services",
                    "capacity-building", "policy-dialogue-and-advocacy",
                ],
            ])
    }

    @Test(arguments: [
        ("i4.1", 7, "DZA AGO KEN MAR RWA STP UGA YEM HND PRY LCA TTO SGP TLS ARM BGR KAZ TJK"),
        ("i4.2", 3, "BFA CMR LSO IRQ JOR PSE LAO MNG VNM"),
        ("i4.2", 4, "IND VNM"),
        ("i4.2", 5, "LSO IRQ JOR LAO VNM IND MDA"),
        ("i4.2", 6, "BFA CMR JOR PSE IND LAO MNG VNM MDA"),
        ("i4.2", 7, "BFA CMR JOR PSE"),
        ("i4.3", 3, "CPV LBN KHM THA HND"),
        ("i4.3", 4, "BWA COG MOZ SWZ JOR LBN IDN PER"),
        ("i4.3", 5, "LBN TGO SWZ TZA POL"),
        ("i4.3", 6, "DZA BWA CPV COG MOZ ZAF TZA JOR KHM CHN IDN THA COL HND PER URY"),
        ("i4.3", 7, "BWA CPV COG MOZ SWZ JOR LBN KHM IDN THA HND PER"),
    ])
    func cellListsItsPlaces(row: String, column: Int, codes: String) {
        let key = dataset.string(dataset.headers[0].columns[column].key)
        let found = Records.of(.observations, dataset).filter { $0["row_key"] == row && $0["column_key"] == key }
        #expect(found.map { $0["place"] ?? "" }.joined(separator: " ") == codes)
        #expect(found.allSatisfy { $0["table"] == "1" && $0["occurrence"] == "1" && $0["match"] != "none" })
    }

    @Test func oldNamesAreMarked() {
        let matches = Records.of(.observations, dataset).filter { $0["match"] == "former" }.map { $0["text"] ?? "" }
        #expect(Set(matches) == ["Swaziland", "Cape Verde"])
    }

    @Test(arguments: [
        ("i4.1", "target", "16 6 3 3 2 2"), ("i4.1", "results/total-no", "18 7 4 1 2 4"),
        ("i4.2", "target", "9 3 2 1 2 1"), ("i4.2", "results/total-no", "11 3 - 3 4 1"),
        ("i4.3", "target", "7 1 2 1 2 1"), ("i4.3", "results/total-no", "20 9 4 2 4 1"),
    ])
    func sentenceStatesItsFigures(row: String, column: String, values: String) {
        let figures = Records.of(.figures, dataset).filter { $0["row_key"] == row && $0["column_key"] == column }
        let scopes = ["total", "Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia"]
        let found = scopes.map { scope in figures.first { $0["scope"] == scope }?["value"] ?? "-" }
        #expect(found.joined(separator: " ") == values)
        #expect(figures.count == values.split(separator: " ").count { $0 != "-" })
    }

    @Test func arithmeticHolds() {
        let checks = Records.of(.checks, dataset)
        #expect(checks.count == 18)
        #expect(checks.count { $0["status"] == "ok" } == 17)
        let unstated = checks.filter { $0["status"] != "ok" }
        #expect(
            unstated.map { $0.values("row_key", "scope", "target", "stated", "counted", "difference", "status") } == [
                "i4.2|Americas|2||0||unstated"
            ])
        #expect(
            checks.filter { $0["scope"] == "total" }.map { $0.values("target", "stated", "counted", "difference") } == [
                "16|18|18|0", "9|11|11|0", "7|20|20|0",
            ])
    }

    @Test func itemsStandInTheirCells() {
        let items = Records.of(.items, dataset)
        let counts = Dictionary(grouping: items) { $0.values("table", "row_key", "column_key") }.mapValues(\.count)
        #expect(
            counts == [
                "2|JOR|ilo-contribution-outputs-delivered-by-the-office": 7,
                "2|JOR|results-action-taken-by-the-country": 1,
                "2|VNM|ilo-contribution-outputs-delivered-by-the-office": 3,
                "2|VNM|results-action-taken-by-the-country": 1,
                "2|BFA|ilo-contribution-outputs-delivered-by-the-office": 4,
                "2|BFA|results-action-taken-by-the-country": 1,
                "||": 1,
                "3|knowledge-generation-and-dissemination|c2": 6, "3|policy-advice-and-technical-services|c2": 7,
                "3|capacity-building|c2": 6, "3|policy-dialogue-and-advocacy|c2": 6,
            ])
        #expect(items.filter { $0["role"] == "lead" }.map { $0["place"] ?? "" } == ["JOR", "BFA"])
        #expect(items.filter { $0["table"] == "" }.map { $0["section"] ?? "" } == ["Lessons learned"])
        #expect(items.allSatisfy { ($0["role"] == "bullet") == ($0["level"] == "1") })
        #expect(items.allSatisfy { !($0["text"] ?? "").hasPrefix("•") && !($0["text"] ?? "").hasPrefix("–") })
    }

    @Test(arguments: [
        (14, "17;19", "for the National Social Protection Policy (NSPP). These inputs specifically contributed"),
        (17, "17;19", "to all following the findings of the SPER and the costing study"),
        (
            42, "33;35",
            "such as ECOSOC Ministerial Declaration of the 2012 high-level segment on Promoting productive capacity"
        ),
        (42, "33;35", "Millennium Development Goals, G20 Leaders Declaration Los Cabos (June 2012)"),
        (43, "37", "Partnership strengthened and built with UN agencies"),
        (26, "31", "Assessment Based National Dialogue processes carried out"),
    ])
    func pageBreaksAreJoined(item: Int, lines: String, words: String) {
        let record = Records.of(.items, dataset)[item - 1]
        #expect(record["line"] == lines)
        let text = record["text"] ?? ""
        #expect(text.contains(words) || text.contains(words.replacing("for the National", with: "to the National")))
    }

    @Test func joinsAndRulesAreTold() {
        #expect(
            Records.of(.joins, dataset).map { $0.values("table", "line", "kind", "into_line", "accepted") } == [
                "2|19|cell|17|true", "3|31|row|29|true", "3|35|item|33|true", "3|37|item|33|true",
            ])
        #expect(
            Records.of(.diagnostics, dataset).map { $0.values("severity", "code", "line", "table") } == [
                "note|join.cell|19|2", "note|table.rule|20|2", "note|join.row|31|3", "note|join.item|35|3",
                "note|join.item|37|3",
            ])
    }

    @Test func itemsMentionPlaces() {
        let mentions = Records.of(.mentions, dataset)
        let items = Records.of(.items, dataset)
        // Peoples, areas and groups are mentions of kinds of their own.
        let countries = mentions.filter { ["country", "territory", "former"].contains($0.values("kind")) }
        let found = countries.map { $0.values("item", "place") }.joined(separator: " ")
        #expect(
            found == "9|JPN 10|VNM 10|VNM 30|CYP 30|CYP 34|DZA 34|DZA 35|CHE 35|NLD 35|MUS "
                + "43|NER 43|NER 43|GHA 43|GHA 43|ZMB 43|KHM 43|IND 43|JOR 43|LAO 43|MOZ 43|PSE 43|THA 43|BEN 43|BFA 43|TGO "
                + "43|BRA 43|CHN 43|IND 43|THA")
        for mention in mentions {
            let scalars = Array((items[(Int(mention["item"] ?? "") ?? 0) - 1]["text"] ?? "").unicodeScalars)
            let start = Int(mention["char_start"] ?? "") ?? 0
            let end = Int(mention["char_end"] ?? "") ?? 0
            #expect(String(String.UnicodeScalarView(scalars[start..<end])) == mention["text"])
        }
    }

    @Test(arguments: [DatasetFile.cells, .observations, .figures, .items])
    func everyByteRangeHoldsItsText(file: DatasetFile) throws {
        let source = try Project.bytes("Samples/\(Project.sample).txt")
        for record in Records.of(file, dataset) {
            let (starts, ends) = (record["byte_start"] ?? "", record["byte_end"] ?? "")
            #expect(starts.isEmpty == (record["text"] == ""))
            if starts.isEmpty { continue }
            let isProse = record["line"]?.contains("35") == true
            let text = isProse ? SourceSlices.plain(record["text"] ?? "") : record["text"]
            #expect(SourceSlices.text(starts, ends, of: source) == text)
            let lines = (record["line"] ?? "").split(separator: ";")
            #expect(lines.count == starts.split(separator: ";").count)
            for (line, start) in zip(lines, starts.split(separator: ";")) {
                #expect(source[..<(Int(start) ?? 0)].count { $0 == 0x0A } + 1 == Int(line))
            }
        }
    }

    @Test func otherSchemesRegroupTheSameCounts() throws {
        let dataset = try Project.sampleDataset(.m49)
        let regions = Set(Records.of(.observations, dataset).map { $0["region"] ?? "" })
        #expect(regions == ["Africa", "Americas", "Asia", "Europe"])
        // "Arab States" is no region of M49: said, and its figures are kept under the report's own name.
        #expect(dataset.diagnostics.count { $0.code == .regionUnknown } == 6)
        #expect(Records.of(.figures, dataset).count { $0["scope"] == "Arab States" } == 6)
    }
}
