import Foundation
import Tabulary
import Testing

/// What folders hold, and what is said of the rest.
struct InputFinderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String) throws {
        let url = folder.url.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }

    @Test func reportsStandInTheOrderOfTheirBytes() throws {
        for name in ["b.txt", "a/z.md", "é.txt", "a.txt", "Z.txt", "a-long-name-of-many-letters.html", "a/README.md"] {
            try write(name)
        }
        for name in [".hidden.txt", "note.pdf", "license.txt", "long-names-are-compared-as-well-2.txt"] {
            try write(name)
        }
        try write("long-names-are-compared-as-well-10.txt")
        let (inputs, problems) = InputFinder.find([folder.path])
        #expect(problems.isEmpty)
        #expect(
            inputs.map(\.source) == [
                "Z.txt", "a/z.md", "a-long-name-of-many-letters.html", "a.txt", "b.txt",
                "long-names-are-compared-as-well-10.txt", "long-names-are-compared-as-well-2.txt", "é.txt",
            ])
        #expect(inputs.allSatisfy { $0.path == "\(folder.path)/\($0.source)" })
    }

    @Test func aLinkThatLeadsNowhereIsAReportThatCannotBeRead() throws {
        try write("in/a.txt")
        try write("other/b.txt")
        try link("in/b.txt", to: "../other/b.txt")
        try link("in/gone.txt", to: "nowhere")
        try link("in/loop.txt", to: "loop.txt")
        try link("in/folder.txt", to: "../other")
        let (inputs, problems) = InputFinder.find(["\(folder.path)/in"])
        #expect(inputs.map(\.source) == ["a.txt", "b.txt", "gone.txt", "loop.txt"])
        #expect(problems.isEmpty)
    }

    @Test func aPipeOfAFolderIsLeftOutAndSaid() throws {
        try write("in/a.txt")
        try link("in/endless.txt", to: "/dev/zero")
        let pipe = "\(folder.path)/in/pipe.txt"
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        let (inputs, problems) = InputFinder.find(["\(folder.path)/in"])
        #expect(inputs.map(\.source) == ["a.txt"])
        #expect(problems == [.special("\(folder.path)/in/endless.txt"), .special(pipe)])
        #expect(problems.last?.description == "'\(pipe)' is no file but a pipe, a socket or a device, and is left out")
        // One that was named is wanted.
        #expect(InputFinder.find([pipe]).inputs.map(\.path) == [pipe])
    }

    @Test func everyProblemIsSaid() throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/empty", withIntermediateDirectories: true)
        let (inputs, problems) = InputFinder.find(["\(folder.path)/none", "\(folder.path)/empty"])
        #expect(inputs.isEmpty)
        #expect(problems == [.missing("\(folder.path)/none"), .noReports("\(folder.path)/empty")])
    }
}
