/// All that one report adds to a dataset, as finished bytes.
///
/// A worker hands these back, and whoever gathers them appends them as they are (``DatasetWriter/append(_:)``).
public struct ReportExport: Sendable, Hashable {
    /// A record of `places.csv`.
    package struct PlaceRecord: Sendable, Hashable {
        /// The place's code, by which records are told apart and put in order.
        package let code: String
        /// The record, its line break included.
        package let bytes: [UInt8]

        package init(code: String, bytes: [UInt8]) {
            self.code = code
            self.bytes = bytes
        }
    }

    /// The report's id.
    public let report: String
    /// The report's records in each CSV file, without header; indexed by ``DatasetFile/rawValue``. Empty for files that
    /// are not written, and for `places.csv`.
    package let records: [[UInt8]]
    /// The records of the places that the report uses, in the order of their codes.
    package let places: [PlaceRecord]
    /// The report's JSON document; nil where none is written.
    public let document: [UInt8]?
    /// The tables as a person sees them; empty where none are written.
    public let tables: [[UInt8]]

    package init(
        report: String, records: [[UInt8]], places: [PlaceRecord], document: [UInt8]?, tables: [[UInt8]]
    ) {
        self.report = report
        self.records = records
        self.places = places
        self.document = document
        self.tables = tables
    }

    /// The number of bytes in all.
    public var byteCount: Int {
        records.reduce(0) { $0 + $1.count } + places.reduce(0) { $0 + $1.bytes.count } + (document?.count ?? 0)
            + tables.reduce(0) { $0 + $1.count }
    }
}
