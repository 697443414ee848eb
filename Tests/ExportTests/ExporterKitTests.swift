import TabularyModel
import TabularyProperties
import Testing

@testable import TabularyExport

/// What every file of every form must hold, whatever the dataset.
@Suite struct ExporterKitTests {
    static let datasets = [DatasetFixture.full(), DatasetFixture.failed()]

    @Test(arguments: DatasetFile.allCases, datasets.indices)
    func recordsHaveTheFieldsOfTheirSchema(_ file: DatasetFile, _ dataset: Int) {
        let names = file.schema.fields.map(\.name)
        let records = CSVReader.records(ReportExporter.csv(file, of: Self.datasets[dataset]))
        #expect(records.first == names)
        #expect(records.allSatisfy { $0.count == names.count })
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: DatasetFile.allCases)
    func primaryKeysAreUniqueAndNamedInTheSchema(_ file: DatasetFile) {
        let schema = file.schema
        let columns = schema.primaryKey.compactMap { key in schema.fields.firstIndex { $0.name == key } }
        #expect(columns == Array(0..<schema.primaryKey.count))
        let records = CSVReader.records(ReportExporter.csv(file, of: DatasetFixture.full())).dropFirst()
        #expect(!records.isEmpty)
        #expect(Set(records.map { record in columns.map { record[$0] } }).count == records.count)
    }

    @Test(arguments: DatasetFile.allCases)
    func foreignKeysArePrimaryKeysElsewhere(_ file: DatasetFile) {
        for key in file.schema.foreignKeys {
            #expect(key.fields == key.file.schema.primaryKey)
            #expect(key.fields.allSatisfy { name in file.schema.fields.contains { $0.name == name } })
        }
    }

    @Test(arguments: DatasetFile.allCases, datasets.indices)
    func valuesKeepTheConstraintsOfTheirSchema(_ file: DatasetFile, _ dataset: Int) {
        let records = CSVReader.records(ReportExporter.csv(file, of: Self.datasets[dataset])).dropFirst()
        for record in records {
            for (field, value) in zip(file.schema.fields, record) {
                #expect(!(field.isRequired && value.isEmpty), "\(file.name).\(field.name)")
                if value.isEmpty { continue }
                if !field.values.isEmpty { #expect(field.values.contains(value), "\(file.name).\(field.name)") }
                switch field.kind {
                case .integer: #expect((Int(value) ?? .min) >= field.minimum ?? .min + 1, "\(file.name).\(field.name)")
                case .number: #expect(Double(value) != nil, "\(file.name).\(field.name)")
                case .boolean: #expect(value == "true" || value == "false", "\(file.name).\(field.name)")
                case .string: break
                }
            }
        }
    }

    @Test func aRecordAsLongAsTheLastReportsIsNotEmpty() {
        var exporter = ReportExporter()
        _ = exporter.export(DatasetFixture.failed("r"))
        var fresh = ReportExporter()
        for id in ["rr", "r", "rrr"] {
            #expect(exporter.export(DatasetFixture.failed(id)) == fresh.export(DatasetFixture.failed(id)))
            fresh = ReportExporter()
        }
    }

    @Test(arguments: datasets.indices)
    func theSameDatasetGivesTheSameBytes(_ dataset: Int) {
        var exporter = ReportExporter()
        let first = exporter.export(Self.datasets[dataset])
        // What another report left in the exporter must not show.
        _ = exporter.export(DatasetFixture.full("another"))
        #expect(exporter.export(Self.datasets[dataset]) == first)
        var other = ReportExporter()
        #expect(other.export(Self.datasets[dataset]) == first)
        #expect(first.document == ReportExporter.document(of: Self.datasets[dataset]))
    }

    @Test(arguments: DatasetFile.allCases)
    func csvAndJSONHoldTheSameRecords(_ file: DatasetFile) {
        let json = String(decoding: ReportExporter.document(of: DatasetFixture.full()), as: UTF8.self)
        let records = CSVReader.records(ReportExporter.csv(file, of: DatasetFixture.full())).dropFirst()
        let lines = json.split(separator: "\n").drop { $0 != "\"\(file.name)\": [" }.dropFirst().prefix { $0 != "]," }
        #expect(records.count == lines.prefix { $0 != "]" }.count)
        for (record, line) in zip(records, lines) {
            let values = zip(file.schema.fields, record).map { field, value in
                var sink = JSONSink(target: MemoryTarget())
                sink.beginArray("", JSONKeys([field.name]))
                switch field.kind {
                case .string: sink.text(value)
                default: value.isEmpty ? sink.null() : sink.verbatim(value)
                }
                sink.endRecord()
                sink.endRecords()
                return String(decoding: sink.buffer.bytes, as: UTF8.self).split(separator: "\n")[2].dropFirst()
                    .dropLast()
            }
            #expect(line.hasPrefix("{" + values.joined(separator: ",") + "}"))
        }
    }
}

extension JSONSink {
    /// Puts a number or a boolean that stands in CSV.
    fileprivate mutating func verbatim(_ value: String) {
        if value == "true" || value == "false" {
            boolean(value == "true")
        } else if let number = DecimalNumber(canonical: Array(value.utf8)) {
            decimal(number)
        } else {
            null()
        }
    }
}
