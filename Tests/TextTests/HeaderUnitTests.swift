import TabularyText
import Testing

@Suite struct HeaderUnitTests {
    @Test(
        arguments: [
            ("Expenditure (US$ million)", "US$ million"), ("Share, %", "%"), ("Total (thousands)", "thousands"),
            ("%", "%"), ("(%)", "%"), ("US$", "US$"), ("'000", "'000"), ("Expenditure > US$ million", "US$ million"),
            ("Results (US$) > 2012 > Share (%)", "%"), ("Results (US$) > 2012", "US$"),
            ("Budget (in millions of US$)", "millions of US$"), ("Budget in US$ million", "US$ million"),
            ("Dépenses (en millions de dollars)", "millions de dollars"),
            ("Coste (millones de euros)", "millones de euros"),
            ("GDP (constant 2010 US$)", "constant 2010 US$"), ("Debt (% of GDP)", "% of GDP"),
            ("Deaths per 1,000 live births", "per 1,000 live births"), ("Deaths (per 100 000)", "per 100 000"),
            ("% of women", "%"), ("Percentage of firms", "Percentage"), ("Per cent", "Per cent"),
            ("Wage (US$ per hour)", "US$ per hour"), ("Total [000s]", "000s"), ("Share % (2012)", "%"),
            ("Share (%) (estimated)", "%"), ("Budget 2012 US$", "US$"), ("Cost (EUR)", "EUR"),
            ("Pour mille", "Pour mille"), ("Population, in thousands", "thousands"), ("Part en %", "%"),
            ("Income (US$, 2010 prices)", "US$, 2010 prices"), ("Share, % > Men", "%"),
        ])
    func theUnitOfAHeader(path: String, unit: String) {
        let bytes = Array(path.utf8)
        let range = HeaderUnit.range(in: bytes.span)
        #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == unit)
    }

    @Test(
        arguments: [
            "", "Number", "Total", "Target (60%)", "Target 60 %", "Budget (US$ 5 million)", "Men (2012)",
            "Workers (ALL)",
            "Countries (Euro area)", "Results > Africa", "Members (including US$ donors)", "Top 100", "Age 15–24",
            "Number of firms (3 million people)", "TOP", " > ", "()", "(", ")", "Value (see note 1)",
        ])
    func mostHeadersNameNone(path: String) {
        let bytes = Array(path.utf8)
        let range = HeaderUnit.range(in: bytes.span)
        #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == nil)
    }

    @Test func aUnitAloneIsOne() {
        for text in ["%", "(%)", "US$ million", "(US$ million)", "[000s]", "in %"] {
            let isUnit = HeaderUnit.isUnit(Array(text.utf8).span)
            #expect(isUnit, "\(text)")
        }
        for text in ["", "Share", "Share (%)", "5%", "US$ 5", "(2012)"] {
            let isUnit = HeaderUnit.isUnit(Array(text.utf8).span)
            #expect(!isUnit, "\(text)")
        }
    }
}
