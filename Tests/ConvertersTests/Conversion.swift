import TabularyModel
import Testing

@testable import TabularyConverters

/// A converter's file as it was read, with its map held against the file.
struct Conversion {
    let file: [UInt8]
    let report: ConvertedReport

    init(_ file: String, textField: String = "text") throws(ConverterFailure) {
        self.file = Array(file.utf8)
        report = try ConverterFile.read(self.file, textField: textField)
        checkMap()
    }

    /// The report's text.
    var text: String { String(decoding: report.text, as: UTF8.self) }

    /// The codes of what was noticed.
    var codes: [DiagnosticCode] { report.diagnostics.map(\.code) }

    /// The stretches of the file that the first occurrence of a text stands for.
    func stretches(of part: String) -> [String] {
        let part = Array(part.utf8)
        guard let start = report.text.indices.first(where: { report.text[$0...].starts(with: part) }) else { return [] }
        var found: [String] = []
        report.map.forEachStretch(of: start..<(start + part.count)) { range in
            found.append(String(decoding: file[range], as: UTF8.self))
        }
        return found
    }

    /// Every unit of the map stands for bytes of the file that mean the same.
    private func checkMap() {
        var end = 0
        for run in report.map.runs {
            #expect(Int(run.text) >= end && run.count > 0)
            end = run.textEnd
            for unit in 0..<Int(run.count) {
                let text = Int(run.text) + unit * Int(run.textUnit)
                let source = Int(run.file) + unit * Int(run.fileUnit)
                var meaning: [UInt8] = []
                var reader = JSONStringReader(source..<(source + Int(run.fileUnit)))
                while let part = reader.next(file.span) { part.append(to: &meaning, from: file.span) }
                let shown = String(decoding: report.text[text..<(text + Int(run.textUnit))], as: UTF8.self)
                let meant = String(decoding: meaning, as: UTF8.self)
                let isSame = shown == meant || Self.replaced[shown]?.contains(meant) ?? false
                // A letter of several bytes that stands for itself is mapped byte by byte.
                if run.textUnit == 1, run.fileUnit == 1 {
                    #expect(report.text[text] == file[source] || isSame)
                } else {
                    #expect(isSame, "\(shown) stands for \(meant)")
                }
            }
        }
        #expect(end <= report.text.count)
    }

    private static let replaced = [
        "&lt;": ["<"], "&amp;": ["&"], "&#35;": ["#"], "&#96;": ["`"], "<br>": ["\n"], " ": ["\n", "\r", "\t", "\0"],
    ]
}
