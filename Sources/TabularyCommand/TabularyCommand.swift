internal import ArgumentParser
internal import Tabulary
internal import TabularyText

/// The command `tabulary`: one subcommand a file.
@main
struct TabularyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulary",
        abstract: "Turn report text into clean datasets.",
        discussion: """
            Reads the text that PDF converters make of reports, finds its tables, resolves the countries in them, checks \
            the report's own arithmetic, and writes CSV and JSON in which every value says where it stands.

            Try it: tabulary extract report.txt -o dataset
            """,
        version: Tabulary.version,
        subcommands: [
            ExtractCommand.self, BatchCommand.self, CheckCommand.self, DiffCommand.self, ApplyCommand.self,
            ResolveCommand.self, PlacesCommand.self, WorkerCommand.self,
        ])

    static func main() {
        StandardStreams.takeMissing()
        Memory.returnWhatIsFreed()
        // A reader that has seen enough, such as `head`, is no failure.
        StandardOutput.endQuietlyOnClosedPipe()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let problem = unknownCommand(arguments) {
            StandardError.print("error: \(problem)")
            StandardError.print("see 'tabulary --help'")
            exit(withError: ExitCode(64))
        }
        main(arguments)
    }

    /// What is wrong with the first argument where it is no subcommand's name.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return nil }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        if names.contains(name) { return nil }
        let hint = Suggestion.nearest(to: name, among: names).map { ": did you mean '\($0)'?" } ?? ""
        return "unknown command '\(name)'\(hint)"
    }
}
