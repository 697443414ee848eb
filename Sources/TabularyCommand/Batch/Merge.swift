internal import ArgumentParser
internal import Tabulary
internal import TabularyExport

/// Makes the datasets of all shards one: the bytes that one run over all inputs writes.
struct Merge {
    let output: String
    let parts: [String]
    let isForced: Bool
    let isQuiet: Bool

    func run() throws {
        throw Supervisor.Trouble(description: "not yet")
    }
}
