import Foundation
import Subprocess
import SystemPackage

/// A folder to run the command in, removed with all that it holds.
final class WorkFolder: Sendable {
    /// What a process left behind.
    struct Run: Sendable {
        var code: Int32
        var output: String
        var error: String
    }

    let path: String

    /// The command that was built beside the tests.
    static let command: String = {
        // The tests' own program stands in the build folder: …/debug/NAME.xctest, or inside a bundle.
        var parts = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        while !parts.isEmpty {
            parts.removeLast()
            let candidate = parts.joined(separator: "/") + "/tabulary"
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        return Project.root + "/.build/debug/tabulary"
    }()

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "tabulary-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func tabulary(_ arguments: String..., input: String = "") async throws -> Run {
        try await tabulary(arguments, input: input)
    }

    func tabulary(_ arguments: [String], input: String = "") async throws -> Run {
        try await run(Self.command, arguments, input: input)
    }

    func run(_ program: String, _ arguments: [String], input: String = "") async throws -> Run {
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments), workingDirectory: FilePath(path),
            input: .string(input), output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
        let code: Int32
        switch result.terminationStatus {
        case .exited(let status): code = status
        case .signaled(let signal): code = 128 + signal
        }
        return Run(code: code, output: result.standardOutput, error: result.standardError)
    }

    /// Writes a file, and the folder it stands in.
    func write(_ name: String, _ text: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
    }

    /// The names in a folder, hidden ones included, in order.
    func names(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
    }
}
