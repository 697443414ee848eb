import TabularyText
import Testing

@Suite struct NumberWordsTests {
    private func value(_ text: String) -> (Int?, String)? {
        let bytes = Array(text.utf8)
        return NumberWords.match(bytes.span, at: 0, limit: bytes.count).map {
            ($0.value, String(decoding: bytes[$0.end...], as: UTF8.self))
        }
    }

    static let english = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    static let french = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    static let spanish = [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
        "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno",
        "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
        "veintinueve",
    ]

    private func english(_ number: Int) -> String {
        if number < 20 { return Self.english[number] }
        if number >= 100 {
            return "one hundred" + (number == 100 ? "" : " and " + english(number - 100))
        }
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"][number / 10 - 2]
        return tens + (number % 10 == 0 ? "" : "-" + Self.english[number % 10])
    }

    private func french(_ number: Int) -> String {
        if number < 20 { return Self.french[number] }
        if number >= 100 { return "cent" + (number == 100 ? "" : " " + french(number - 100)) }
        if number >= 80 { return number == 80 ? "quatre-vingts" : "quatre-vingt-" + Self.french[number - 80] }
        if number >= 60 {
            let rest = number - 60
            return "soixante"
                + (rest == 0 ? "" : rest == 1 || rest == 11 ? " et " + Self.french[rest] : "-" + Self.french[rest])
        }
        let tens = ["vingt", "trente", "quarante", "cinquante"][number / 10 - 2]
        return tens + (number % 10 == 0 ? "" : number % 10 == 1 ? " et un" : "-" + Self.french[number % 10])
    }

    private func spanish(_ number: Int) -> String {
        if number < 30 { return Self.spanish[number] }
        if number >= 100 { return number == 100 ? "cien" : "ciento " + spanish(number - 100) }
        let tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"][number / 10 - 3]
        return tens + (number % 10 == 0 ? "" : " y " + Self.spanish[number % 10])
    }

    @Test(arguments: 0..<200) func numbersAreComposedInThreeLanguages(number: Int) {
        for text in [english(number), french(number), spanish(number)] {
            for tail in ["", " countries", ", en Asia"] {
                let found = value(text + tail)
                #expect(found?.0 == number && found?.1 == tail, "\(text)\(tail)")
            }
        }
    }

    @Test(
        arguments: [
            ("Twenty one", 21, ""), ("a hundred and five", 105, ""), ("deux cents", 200, ""),
            ("doscientos diez", 210, ""),
            ("septante-deux", 72, ""), ("vingt-et-un", 21, ""), ("VEINTIDOS", 22, ""),
            ("three and four", 3, " and four"),
            ("twenty and one", 20, " and one"), ("vingt, et un", 20, ", et un"), ("trois et un", 3, " et un"),
            ("cien y uno", 100, " y uno"), ("five six", 5, " six"), ("ten one", 10, " one"),
            ("vingt et deux en Asie", 20, " et deux en Asie"), ("two-thirds", 2, "-thirds"), ("une", 1, ""),
        ])
    func whatIsNotComposedIsAnotherNumber(text: String, number: Int, rest: String) {
        let found = value(text)
        #expect(found?.0 == number && found?.1 == rest)
    }

    @Test(arguments: ["", "hundreds", "ones", "someone", "vingtaine", "-one"]) func otherWordsAreNone(text: String) {
        #expect(value(text) == nil)
    }
}
