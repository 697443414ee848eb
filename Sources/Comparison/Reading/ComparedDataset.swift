/// One side of a comparison: tables by their names.
package struct ComparedDataset: Sendable {
    /// One table and what its data package says of it.
    package struct Table: Sendable {
        /// A file's name without `.csv`.
        package var name: String
        package var table: CSVTable
        /// The primary key of the data package; empty where there is none.
        package var primaryKey: [String] = []

        package init(name: String, table: CSVTable, primaryKey: [String] = []) {
            self.name = name
            self.table = table
            self.primaryKey = primaryKey
        }

        /// The table with its header alone.
        func withoutRows() throws(ReadingProblem) -> Table {
            var header: [UInt8] = []
            for (position, name) in table.header.enumerated() {
                if position > 0 { header.append(0x2C) }
                CSVText.append(name, to: &header)
            }
            // A table of one column without a name would be an empty file.
            header.append(0x0A)
            return Table(name: name, table: try CSVTable(header, path: table.path), primaryKey: primaryKey)
        }
    }

    /// What it was called.
    package var name: String
    package var tables: [Table]
    /// Tables that it has without any record, so that their columns are not known.
    package var emptyTables: Set<String> = []
    /// Tables that a dataset's folder never has, so that they are not missed in one.
    package var extraTables: Set<String> = []
    /// Whether it is one CSV file, whose name says nothing.
    package var isSingleFile = false
    /// The layout of Tabulary's datasets; nil where it is none.
    package var layout: Int?

    /// A side that is not there, as git names one of a file that is new or gone.
    package static func absent(name: String) -> ComparedDataset {
        ComparedDataset(name: name, tables: [], isSingleFile: true)
    }

    package init(name: String, tables: [Table], isSingleFile: Bool = false, layout: Int? = nil) {
        self.name = name
        self.tables = tables
        self.isSingleFile = isSingleFile
        self.layout = layout
    }
}
