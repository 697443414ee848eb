internal import TabularyModel
internal import TabularyText

/// The years that a report is of: those that its title names, else nothing.
enum ReportYears {
    /// The first and the last year that the title names, from 1900 to 2099; nil where it names none. "2004–05" is 2004.
    static func of(_ dataset: Dataset) -> ClosedRange<Int>? {
        let bytes = dataset.document.buffer.bytes.span.extracting(dataset.title.bounds)
        var years: ClosedRange<Int>?
        var position = 0
        while position < bytes.count {
            var end = position
            var number = 0
            while end < bytes.count, Bytes.isDigit(bytes[end]), end - position < 5 {
                number = number * 10 + Int(bytes[end] - UInt8(ascii: "0"))
                end += 1
            }
            let isWord = position > 0 && Bytes.isWord(bytes, position - 1)
            if end - position == 4, !isWord, (1900...2099).contains(number) {
                years = years.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
            }
            position = max(end, position + 1)
        }
        return years
    }

    /// What a diagnostic says of a former state that the report's years speak for.
    static func evidence(
        for place: PlaceIndex?, named name: String, _ years: ClosedRange<Int>, _ dataset: Dataset
    ) -> String {
        guard let place = place.map(dataset.place) else { return "" }
        let span = [place.validFrom.map { "from \($0)" }, place.validTo.map { "to \($0)" }].compactMap(\.self)
            .joined(separator: " ")
        return "\"\(name)\" was read as \"\(place.name)\", a state \(span): the report's title says \(said(years))"
    }

    /// The years in words: `2004`, `2004 and 2005`.
    static func said(_ years: ClosedRange<Int>) -> String {
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) and \(years.upperBound)"
    }
}
