internal import Tabulary
internal import TabularyExport

/// What the workers of a run have in common: the first message to each.
struct WorkerSetup: Equatable {
    /// How reports are read.
    var reading = Extractor.Options()
    /// The file of the user's own names, and the hash of what it holds; nil without one.
    var gazetteer: String?
    var gazetteerHash: String?
    /// What is written.
    var export = ExportOptions()
    /// The folder in which workers leave documents and tables until their report is committed.
    var pending = ""

    init() {}

    /// What reads the reports.
    ///
    /// - Throws: An exit code, after it was printed why the file of names cannot be read.
    func extractor() throws -> Extractor {
        Extractor(options: reading, gazetteer: try OwnGazetteer.load(gazetteer, reading.regionScheme))
    }

    /// The options as one text: alike where they give the same bytes.
    var fingerprint: String {
        let formats = ExportOptions.Format.allCases.filter(export.formats.contains).map(\.rawValue)
        return """
            \(Tabulary.version) gazetteer=\(gazetteerHash ?? "") regions=\(reading.regionScheme.rawValue) report=\(reading.byteLimit) \
            text=\(reading.textField) id=\(reading.idField ?? "") joins=\(reading.joins) \
            header=\(reading.headerRows.map(String.init) ?? "") cell=\(reading.cellByteLimit) \
            cells=\(reading.cellLimit) depth=\(reading.depthLimit) formats=\(formats.joined(separator: ",")) \
            profile=\(export.profile.rawValue) tables=\(export.hasTableFiles)
            """
    }

    var message: [UInt8] {
        var writer = MessageWriter()
        writer.put(gazetteer)
        writer.put(gazetteerHash)
        writer.put(reading.regionScheme.rawValue)
        writer.put(reading.byteLimit)
        writer.put(reading.textField)
        writer.put(reading.idField)
        writer.put(reading.joins)
        writer.put(reading.headerRows)
        writer.put([reading.cellByteLimit, reading.cellLimit, reading.depthLimit])
        writer.put(export.formats.contains(.csv))
        writer.put(export.formats.contains(.json))
        writer.put(export.profile.rawValue)
        writer.put(export.hasTableFiles)
        writer.put(pending)
        return writer.bytes
    }

    init(message: [UInt8]) throws(MessageReader.Damaged) {
        var reader = MessageReader(message)
        gazetteer = try reader.optionalText()
        gazetteerHash = try reader.optionalText()
        guard let scheme = RegionScheme(rawValue: try reader.text()) else { throw MessageReader.Damaged() }
        reading.regionScheme = scheme
        reading.byteLimit = try reader.number()
        reading.textField = try reader.text()
        reading.idField = try reader.optionalText()
        reading.joins = try reader.flag()
        reading.headerRows = try reader.optionalNumber()
        let limits = try reader.numbers()
        guard limits.count == 3 else { throw MessageReader.Damaged() }
        reading.cellByteLimit = limits[0]
        reading.cellLimit = limits[1]
        reading.depthLimit = limits[2]
        export.formats = []
        if try reader.flag() { export.formats.insert(.csv) }
        if try reader.flag() { export.formats.insert(.json) }
        guard let profile = ExportOptions.Profile(rawValue: try reader.text()) else { throw MessageReader.Damaged() }
        export.profile = profile
        export.hasTableFiles = try reader.flag()
        pending = try reader.text()
    }
}
