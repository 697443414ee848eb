/// Something in a dataset that is not as it should be.
package struct CheckFinding: Sendable, Hashable {
    /// What is wrong, for programs.
    package enum Code: String, Sendable, CaseIterable {
        /// A file is missing.
        case fileMissing = "file.missing"
        /// A file stands there that is no part of the dataset.
        case fileStray = "file.stray"
        /// A file's size or hash is not that of the descriptor.
        case fileChanged = "file.changed"
        /// A file is no CSV, or has a record of another length.
        case fileFormat = "file.format"
        /// The columns are not those of the descriptor.
        case columns
        /// A value is not of its column's type, or breaks a rule of it.
        case value
        /// A key stands twice.
        case keyTwice = "key.twice"
        /// A key of another file is not in it.
        case reference
        /// The records of a report do not stand together, or not in the order of the reports.
        case order
        /// A number of records is not what `reports.csv` says.
        case count
        /// A check's numbers do not agree with each other, or with the figures and places of its row.
        case arithmetic
    }

    package var code: Code
    /// The path in the dataset.
    package var file: String
    /// The 1-based line of the file; nil where it is about the whole of it.
    package var line: Int?
    /// The column; nil where it is about none.
    package var column: String?
    /// One sentence, lower-case, without a full stop.
    package var message: String
}
