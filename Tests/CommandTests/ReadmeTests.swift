import Foundation
import TabularyExport
import TabularyModel
import Testing

/// What the README says, held against what is.
struct ReadmeTests {
    let readme: String

    init() throws {
        readme = try String(contentsOfFile: Project.root + "/README.md", encoding: .utf8)
    }

    @Test func everyCommandLineGivesWhatStandsBelowIt() async throws {
        let folder = try WorkFolder()
        try folder.write("report.txt", try #require(blocks("text").first))
        var count = 0
        for block in blocks("console") {
            for part in block.components(separatedBy: "$ ").dropFirst() {
                let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
                let command = lines[0].replacing(/(^|[|;] )tabulary/) { "\($0.output.1)\(WorkFolder.command)" }
                let run = try await folder.run("/bin/bash", ["-c", "\(command) 2>&1"])
                #expect(run.output == (lines.count > 1 ? String(lines[1]) : ""), "\(lines[0])")
                count += 1
            }
        }
        #expect(count >= 4)
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyDiagnosticIsListed(code: DiagnosticCode) {
        #expect(readme.contains("| `\(code.rawValue)` |"))
    }

    @Test(arguments: DatasetFile.allCases)
    func everyFileIsListed(file: DatasetFile) {
        #expect(readme.contains("| `\(file.path)` |"))
    }

    @Test func everySourceFolderIsListed() throws {
        for folder in try FileManager.default.contentsOfDirectory(atPath: Project.root + "/Sources") {
            #expect(readme.contains("`\(folder)`"), "\(folder) has no row in the table of folders")
        }
    }

    @Test func everyDependencyIsListedWithItsReason() throws {
        let manifest = try String(contentsOfFile: Project.root + "/Package.swift", encoding: .utf8)
        let dependencies = manifest.matches(of: /url: "(https:[^"]+)"/).map { String($0.output.1) }
        #expect(dependencies.count >= 4)
        for dependency in dependencies { #expect(readme.contains("](\(dependency))")) }
    }

    @Test func everyExampleOfTheLibraryIsTested() throws {
        let tests = try String(
            contentsOfFile: Project.root + "/Tests/TabularyTests/LibraryExampleTests.swift", encoding: .utf8)
        let tested = Set(tests.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
        let lines = blocks("swift").joined().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count > 10)
        for line in lines {
            // A comment behind an expression is its value, which the test asserts.
            let code = line.components(separatedBy: "  //")[0]
            #expect(tested.contains { $0.contains(code) }, "\(code)")
        }
    }

    /// The fenced blocks of a language, in order.
    private func blocks(_ language: String) -> [String] {
        readme.components(separatedBy: "```\(language)\n").dropFirst().map { rest in
            rest.components(separatedBy: "```")[0]
        }
    }
}
