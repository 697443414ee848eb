internal import Tabulary

/// What a ``JournalScan`` asks of an entry: no text of an input or of a report is made, of which there may be millions.
enum JournalGlance {
    case header(JournalEntry.Header)
    case place(code: String, record: [UInt8])
    /// `name` is the ``NameHash`` of its source and its id.
    case input(index: Int, name: Int, stamp: FileStamp)
    case report(hasLine: Bool, isFailed: Bool, warnings: Int)
    case end
    case checkpoint(boot: String)
    case done(sha256: String)

    init(_ message: MessageReader) throws(MessageReader.Damaged) {
        var reader = message
        switch try reader.number() {
        case 2:
            let index = try reader.number()
            try reader.skipRun()
            var hash = NameHash()
            try reader.hashText(&hash)
            hash.add(0xFF)
            try reader.hashText(&hash)
            self = .input(index: index, name: hash.value, stamp: try FileStamp(from: &reader))
        case 3:
            let hasLine = try reader.optionalNumber() != nil
            _ = try reader.number()
            _ = try reader.number()
            if try reader.flag() { try reader.skipRun() }
            try reader.skipRun()
            self = .report(hasLine: hasLine, isFailed: try reader.flag(), warnings: try reader.number())
        case 4: self = .end
        default:
            switch try JournalEntry(message) {
            case .header(let header): self = .header(header)
            case .place(let code, let record): self = .place(code: code, record: record)
            case .checkpoint(let boot): self = .checkpoint(boot: boot)
            case .done(let digest): self = .done(sha256: digest)
            case .input, .report, .end: throw MessageReader.Damaged()
            }
        }
    }
}
