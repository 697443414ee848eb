internal import ArgumentParser
internal import Tabulary
internal import TabularyConverters

/// `tabulary resolve [NAME…]`: names, cells of names or sentences in, one answer each.
struct ResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Resolve names of places: single names, cells of names, or running text.",
        discussion: """
            Reads each NAME, or each line of standard input where none is given, and writes one answer an input, in \
            order, as soon as the input is there. A name is read as one of the gazetteer's, in six languages, with \
            footnotes, markup and damage; a list is parsed as a whole; in prose the places are found with their \
            ranges. What could be several places is ambiguous, and never guessed.

            Examples:
              tabulary resolve "Lao PDR" Swaziland "Korea, Republic of"
              tabulary resolve --as list "Benin, Burkina Faso Togo"
              tabulary resolve --as prose --format jsonl < sentences.txt
              tabulary resolve --input jsonl --format csv --regions m49 < names.jsonl

            Exit codes: 0 done; 1 something stays unresolved, with --strict; 2 the input or the gazetteer's file could \
            not be read, or the answers could not be written; 64 wrong arguments.
            """)

    @Argument(
        help: ArgumentHelp("Names, lists or sentences; without any, standard input is read.", valueName: "name"))
    var names: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("What an input is: name, list or prose. (default: name)", valueName: "reading"),
        transform: Choices.reading)
    var reading = Reading.name

    @Option(
        help: ArgumentHelp(
            "What standard input holds: lines, or jsonl, an object a line with the field input. (default: lines)",
            valueName: "form"),
        transform: Choices.inputForm)
    var input: InputForm?

    @Option(
        help: ArgumentHelp("How answers are written: text, jsonl or csv. (default: text)", valueName: "format"),
        transform: Choices.answerFormat)
    var format = AnswerFormat.text

    @Option(
        help: ArgumentHelp("Adds each place's region: \(Choices.regionSchemes).", valueName: "scheme"),
        transform: Choices.regionScheme)
    var regions: RegionScheme?

    @Option(help: OwnGazetteer.help)
    var gazetteer: String?

    @Flag(help: "Exit with 1 where a name stays unresolved or ambiguous.")
    var strict = false

    func validate() throws {
        if !names.isEmpty, input != nil {
            throw ValidationError("'--input' is about standard input, and names were given: leave out one of them")
        }
    }

    func run() throws {
        var writer = AnswerWriter(
            gazetteer: try OwnGazetteer.load(gazetteer, regions), reading: reading, format: format,
            regionScheme: regions)
        do {
            if names.isEmpty {
                try answerStandardInput(with: &writer)
            } else {
                for name in names { writer.answer(name) }
                try writer.flush()
            }
        } catch let error as ExportError {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        } catch let failure as InputReader.Failure {
            StandardError.print("error: standard input: \(failure.reason)")
            throw ExitCode(2)
        }
        if strict, writer.hasUnresolved { throw ExitCode(1) }
    }

    /// Answers line by line. What is answered is written before more input is waited for.
    private func answerStandardInput(with writer: inout AnswerWriter) throws {
        var lines = LineReader()
        var number = 0
        while let line = try lines.next(beforeWaiting: { try writer.flush() }) {
            number += 1
            if input == .jsonl {
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                do {
                    writer.answer(try InputRecord.text(of: line, line: number))
                } catch {
                    try writer.flush()
                    StandardError.print("error: \(error.message)")
                    throw ExitCode(2)
                }
            } else {
                writer.answer(String(decoding: line, as: UTF8.self))
            }
        }
        try writer.flush()
    }
}
