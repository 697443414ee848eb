/// The kinds of finding. Each is listed in the README with what it means.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // Reading the input.
    /// The report holds nothing but white space.
    case inputEmpty = "input.empty"
    /// The file is not text: a PDF, a word processor's file, an archive, a picture.
    case inputBinary = "input.binary"
    /// The file could not be read.
    case inputUnreadable = "input.unreadable"
    /// The report is larger than can be read.
    case inputTooLarge = "input.too-large"
    /// The file is JSON in no form that is known.
    case inputUnsupported = "input.unsupported"
    /// The file is JSON, and not well formed.
    case inputJSON = "input.json"
    /// A JSON Lines record does not have the field that was asked for.
    case inputField = "input.field"
    /// A worker's input ends in the middle of a line.
    case inputTruncated = "input.truncated"
    /// The file's gzip is damaged or ends too early.
    case inputGzip = "input.gzip"
    /// The report is UTF-16 and was read as such.
    case encodingUTF16 = "encoding.utf-16"
    /// The report is UTF-32 and was read as such.
    case encodingUTF32 = "encoding.utf-32"
    /// The bytes are not UTF-8; they were read in their likely legacy encoding.
    case encodingLegacy = "encoding.legacy"
    /// Some bytes are not UTF-8; each was read in a legacy encoding.
    case encodingMixed = "encoding.mixed"
    /// The report has NUL bytes, read as white space.
    case encodingNUL = "encoding.nul"

    // Reports that a batch gave up.
    /// The worker that read the report crashed.
    case reportCrashed = "report.crashed"
    /// Reading the report took longer than it may.
    case reportTimeout = "report.timeout"
    /// Reading the report took more memory than it may.
    case reportMemory = "report.memory"

    // Converters' files.
    /// A key stands twice in a JSON object; the first was read.
    case jsonDuplicateKey = "json.duplicate-key"
    /// A JSON string has half a surrogate pair, read as U+FFFD.
    case jsonLoneSurrogate = "json.lone-surrogate"
    /// Parts of a converter's file that are no text of the report were left out.
    case converterLeftOut = "converter.left-out"
    /// A reference in a Docling document leads nowhere.
    case converterReference = "converter.reference"
    /// A table of a converter's file could not be read as it stands.
    case converterTable = "converter.table"

    // Tables.
    /// The report has no table.
    case tablesNone = "tables.none"
    /// A row has more or fewer cells than its table.
    case tableRagged = "table.ragged"
    /// A row without any text was left out.
    case tableBlankRow = "table.blank-row"
    /// A leftover Markdown rule was left out.
    case tableRule = "table.rule"
    /// Text stands in a table and in none of its cells.
    case tableStrayText = "table.stray-text"
    /// A row or cell says that it is not shown.
    case tableHidden = "table.hidden"
    /// Cells of HTML span rows that are not written; they were made, of covered cells.
    case tableSpanRows = "table.span-rows"
    /// A table passes the limit of cells.
    case tableTooLarge = "table.too-large"
    /// A cell passes the limit of bytes; its text is kept, and not read as a list or a header.
    case cellTooLarge = "cell.too-large"
    /// The headers of columns are longer together than the report.
    case headerTooLong = "table.header-too-long"
    /// Markup that libxml2 could not read as it stands.
    case markupInvalid = "markup.invalid"
    /// What is written as a named character reference is none that HTML knows, or lacks its semicolon.
    case markupReference = "markup.reference"
    /// Markup is nested deeper than is read.
    case markupTooDeep = "markup.too-deep"

    // Page breaks.
    /// A fragment's rows continue the table above.
    case joinTable = "join.table"
    /// A fragment's first row continues the row above with paragraphs or bullets of their own.
    case joinRow = "join.row"
    /// A fragment's first row goes on in the middle of the cells above.
    case joinCell = "join.cell"
    /// A paragraph or bullet after a table goes on with its last cell.
    case joinItem = "join.item"
    /// A header repeated after a page break was left out.
    case joinHeader = "join.header"
    /// What would have been joined stays apart, because joins are refused or the table would be too large.
    case joinRefused = "join.refused"

    // Normalization.
    /// A name in a list of places is none that the gazetteer knows.
    case placeUnresolved = "place.unresolved"
    /// A cell has the shape of a list of places, and too few of its parts are known for one; it was read as text.
    case placeListDoubtful = "place.list-doubtful"
    /// A name in a list of places is one of several places, and nothing beside it says which.
    case placeAmbiguous = "place.ambiguous"
    /// A damaged name in a list of places was read as the one name that it is near to.
    case placeFuzzy = "place.fuzzy"
    /// A name with words cut and closed with a full stop was read as the one name that it is short for.
    case placeAbbreviated = "place.abbreviated"
    /// A name of several places was settled by the row's own counts or by the report's year.
    case placeSettled = "place.settled"
    /// Two names in a list stand side by side without a separator.
    case separatorMissing = "place.separator-missing"
    /// A sentence of counts names a region that the chosen scheme does not have.
    case regionUnknown = "region.unknown"
    /// A part of a sentence of counts could not be read.
    case figureUnread = "figure.unread"
    /// A number can be read in two ways, and the others of its column are written in both.
    case numberAmbiguous = "number.ambiguous"
    /// A stated count differs from the places counted.
    case checkDiffers = "check.differs"
    /// Places of a region are listed that the stated counts do not name.
    case checkUnstated = "check.unstated"

    // The account of words.
    /// Words of the source are in no text of the document.
    case wordsDropped = "words.dropped"
}
