internal import Tabulary

/// What a journal says: which inputs are in a dataset, and where.
///
/// An input's entry is followed by those of its reports and by its end; what has no end was not finished.
enum JournalEntry {
    /// The first entry: what the dataset is made of, and how.
    struct Header: Equatable {
        static let format = 1

        /// The options as one text.
        var fingerprint = ""
        /// The options as they are sent to workers.
        var setup: [UInt8] = []
        /// 1-based; 1 of 1 where the inputs are not shared out.
        var shard = 1
        var shardCount = 1
        /// How many inputs there are, those of other shards included.
        var inputCount = 0
        /// A hash of the sources of all inputs.
        var inputs = 0
    }

    struct Input {
        /// 0-based, among all inputs.
        var index = 0
        var path = ""
        var source = ""
        var id = ""
        var stamp = FileStamp()
        /// The length of each CSV file before it.
        var starts: [Int] = []
    }

    struct Report {
        var place = ReportPlace()
        var id = ""
        var isFailed = false
        var warnings = 0
        var byteCount = 0
        /// The length of its records in each CSV file.
        var lengths: [Int] = []
        var documentLength: Int?
        var tableLengths: [Int] = []
        /// The places it uses: their positions among the journal's places.
        var places: [Int] = []
    }

    case header(Header)
    /// The next place: its code, and its record in `places.csv`.
    case place(code: String, record: [UInt8])
    case input(Input)
    case report(Report)
    /// The input is whole: SHA-256 of its bytes, empty where it is not known.
    case end(sha256: String)
    /// All before stands on the disk; what follows was written before the machine was started anew.
    case checkpoint(boot: String)
    /// The dataset is whole: SHA-256 of its `datapackage.json`.
    case done(sha256: String)

    var message: [UInt8] {
        var writer = MessageWriter()
        switch self {
        case .header(let header):
            writer.put(0)
            writer.put([Header.format, header.shard, header.shardCount, header.inputCount, header.inputs])
            writer.put(header.fingerprint)
            writer.put(header.setup)
        case .place(let code, let record):
            writer.put(1)
            writer.put(code)
            writer.put(record)
        case .input(let input):
            writer.put(2)
            writer.put(input.index)
            writer.put(input.path)
            writer.put(input.source)
            writer.put(input.id)
            input.stamp.put(to: &writer)
            writer.put(input.starts)
        case .report(let report):
            writer.put(3)
            writer.put(report.place.line)
            writer.put(report.place.bytes.lowerBound)
            writer.put(report.place.bytes.upperBound)
            writer.put(report.place.idValue)
            writer.put(report.id)
            writer.put(report.isFailed)
            writer.put(report.warnings)
            writer.put(report.byteCount)
            writer.put(report.lengths)
            writer.put(report.documentLength)
            writer.put(report.tableLengths)
            writer.put(report.places)
        case .end(let digest):
            writer.put(4)
            writer.put(digest)
        case .checkpoint(let boot):
            writer.put(5)
            writer.put(boot)
        case .done(let digest):
            writer.put(6)
            writer.put(digest)
        }
        return writer.bytes
    }

    init(_ message: MessageReader) throws(MessageReader.Damaged) {
        var reader = message
        switch try reader.number() {
        case 0:
            let numbers = try reader.numbers()
            guard numbers.count == 5, numbers[0] == Header.format else { throw MessageReader.Damaged() }
            self = .header(
                Header(
                    fingerprint: try reader.text(), setup: try reader.run(), shard: numbers[1], shardCount: numbers[2],
                    inputCount: numbers[3],
                    inputs: numbers[4]))
        case 1: self = .place(code: try reader.text(), record: try reader.run())
        case 2:
            var input = Input()
            input.index = try reader.number()
            input.path = try reader.text()
            input.source = try reader.text()
            input.id = try reader.text()
            input.stamp = try FileStamp(from: &reader)
            input.starts = try reader.numbers()
            self = .input(input)
        case 3:
            var report = Report()
            report.place = try Frame.place(from: &reader)
            report.id = try reader.text()
            report.isFailed = try reader.flag()
            report.warnings = try reader.number()
            report.byteCount = try reader.number()
            report.lengths = try reader.numbers()
            report.documentLength = try reader.optionalNumber()
            report.tableLengths = try reader.numbers()
            report.places = try reader.numbers()
            self = .report(report)
        case 4: self = .end(sha256: try reader.text())
        case 5: self = .checkpoint(boot: try reader.text())
        case 6: self = .done(sha256: try reader.text())
        default: throw MessageReader.Damaged()
        }
    }
}
