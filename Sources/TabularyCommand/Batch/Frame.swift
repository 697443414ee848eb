internal import Tabulary

/// A piece of what supervisor and worker say to each other: a sign, a length in eight bytes, a message.
///
/// Behind the message of a report stand the bytes of its records, as many as the message says, file after file.
enum Frame {
    /// What a frame holds.
    enum Kind: UInt8 {
        /// To a worker: what all tasks have in common.
        case setup = 0x53
        /// To a worker: a ``WorkerTask``.
        case task = 0x54
        /// From a worker: it begins with a report; a ``ReportPlace``.
        case begin = 0x42
        /// From a worker: a ``ReportHead``, and the records.
        case report = 0x52
        /// From a worker: the task is done; size and hash of the file.
        case end = 0x45
        /// By the supervisor, in place of a worker that is gone: a report was given up; its place, a code, a message.
        case givenUp = 0x47
        /// From a worker: it cannot write; the path and the system's code.
        case trouble = 0x58
    }

    /// The bytes before the message.
    static let headLength = 9

    static func bytes(_ kind: Kind, _ message: [UInt8]) -> [UInt8] {
        var bytes = [kind.rawValue]
        bytes.reserveCapacity(headLength + message.count)
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: message.count >> (8 * shift))) }
        return bytes + message
    }

    /// The kind and the message's length at a position; nil where the bytes are none.
    static func head(_ bytes: [UInt8], at position: Int) -> (kind: Kind, length: Int)? {
        guard let kind = Kind(rawValue: bytes[position]) else { return nil }
        var length = 0
        for shift in 0..<8 { length |= Int(bytes[position + 1 + shift]) << (8 * shift) }
        return length < 0 || length > 1 << 30 ? nil : (kind, length)
    }

    static func message(of place: ReportPlace) -> [UInt8] {
        var writer = MessageWriter()
        writer.put(place.line)
        writer.put(place.bytes.lowerBound)
        writer.put(place.bytes.upperBound)
        writer.put(place.idValue)
        return writer.bytes
    }

    static func place(of message: [UInt8]) throws(MessageReader.Damaged) -> ReportPlace {
        var reader = MessageReader(message)
        return try place(from: &reader)
    }

    static func place(from reader: inout MessageReader) throws(MessageReader.Damaged) -> ReportPlace {
        let line = try reader.optionalNumber()
        let start = try reader.number()
        let end = try reader.number()
        guard start <= end else { throw MessageReader.Damaged() }
        return ReportPlace(line: line, bytes: start..<end, idValue: try reader.optionalText())
    }
}
