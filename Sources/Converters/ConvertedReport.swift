package import TabularyModel

/// The report that a converter's file holds.
package struct ConvertedReport: Sendable {
    /// The report's text, as UTF-8.
    package var text: [UInt8]
    /// Where the text stands in the file.
    package var map: SourceMap
    /// What the file is.
    package var form: Report.Form
    /// What was noticed; places are those of the file.
    package var diagnostics: [Diagnostic]
}

/// Why a file is not read, as the diagnostics of its report.
package struct ConverterFailure: Error, Sendable {
    package var diagnostics: [Diagnostic]
}
