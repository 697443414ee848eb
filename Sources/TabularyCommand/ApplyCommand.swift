internal import ArgumentParser
internal import Tabulary
internal import TabularyComparison

/// `tabulary apply CHANGES DATASET -o OUT`: replays a difference in JSON.
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Make the new dataset of the old one and a difference.",
        discussion: """
            The difference is what 'tabulary diff OLD NEW --format json' wrote. The result is NEW, byte for byte; where \
            DATASET is not OLD, nothing is written.

            Examples:
              tabulary diff old new --format json > changes.json
              tabulary apply changes.json old -o again

            Exit codes: 0 done; 2 the difference does not fit, or something could not be read or written; 64 wrong \
            arguments.
            """)

    @Argument(help: ArgumentHelp("The difference in JSON; - for standard input.", valueName: "changes"))
    var changes: String

    @Argument(help: ArgumentHelp("The old dataset's folder, or the old CSV file.", valueName: "dataset"))
    var dataset: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The new dataset's folder, or the new file.", valueName: "path"))
    var output: String

    @Flag(help: "Replace the output folder whatever it holds.")
    var force = false

    func run() throws {
        do {
            let patch = try DatasetPatch(try ComparisonInput().bytes(of: changes), path: changes)
            try DatasetPatcher.apply(
                patch, to: dataset, output: output, options: ExportOptions(replacesOtherFiles: force))
        } catch let problem as ReadingProblem {
            StandardError.print("error: \(problem)")
            throw ExitCode(2)
        } catch let error as ExportError {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        }
    }
}
