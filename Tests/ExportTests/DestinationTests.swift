import Testing

@testable import TabularyExport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct DestinationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var prepare: @Sendable (TemporaryFolder) throws -> Void
        let refusal: ExportError.Refusal
        /// Whether it is written where other files may be replaced.
        let isForced: Bool
    }

    static let cases = [
        Case(
            testDescription: "a file", prepare: { try $0.write("out", "text") }, refusal: .isFile, isForced: false),
        Case(
            testDescription: "a link to a file",
            prepare: {
                try $0.write("text", "text")
                #expect($0.link("out", to: "text"))
            }, refusal: .isFile, isForced: false),
        Case(
            testDescription: "a folder of others",
            prepare: {
                try $0.createFolder("out")
                try $0.write("out/mine.txt", "mine")
            }, refusal: .isOtherFolder, isForced: true),
        Case(
            testDescription: "another data package",
            prepare: {
                try $0.createFolder("out")
                try $0.write("out/datapackage.json", #"{"title": "tabulary", "layout": 1, "resources": []}"#)
            }, refusal: .isOtherFolder, isForced: true),
        Case(
            testDescription: "a dataset with a file of others",
            prepare: {
                try $0.export([DatasetFixture.full()], to: "out")
                try $0.write("out/notes.txt", "mine")
            }, refusal: .holdsOtherFile("notes.txt"), isForced: true),
        Case(
            testDescription: "a dataset with a file of others among the documents",
            prepare: {
                try $0.export([DatasetFixture.full()], to: "out")
                try $0.write("out/documents/notes.txt", "mine")
            }, refusal: .holdsOtherFile("documents/notes.txt"), isForced: true),
        Case(
            testDescription: "a dataset whose documents are elsewhere",
            prepare: {
                try $0.export([DatasetFixture.full()], to: "out", options: ExportOptions(formats: [.csv]))
                #expect($0.link("out/documents", to: "/tmp"))
            }, refusal: .holdsOtherFile("documents"), isForced: true),
    ]

    @Test(arguments: cases)
    func whatIsNotOursIsRefusedUnlessForced(_ example: Case) throws {
        let folder = try TemporaryFolder()
        try example.prepare(folder)
        let before = try folder.files()
        let refused = ExportError.refused(path: folder["out"], example.refusal)
        #expect(throws: refused) { try DatasetWriter.check(destination: folder["out"]) }
        #expect(throws: refused) { try folder.export([DatasetFixture.full("new")], to: "out") }
        #expect(try folder.files() == before)
        let forced = ExportOptions(replacesOtherFiles: true)
        if example.isForced {
            try folder.export([DatasetFixture.full("new")], to: "out", options: forced)
            #expect(try folder.files(in: "out").count == 14)
        } else {
            #expect(throws: refused) { try DatasetWriter.check(destination: folder["out"], options: forced) }
        }
    }

    @Test(arguments: ["out", "out/", "out//", "a/b/c", "./out"])
    func aNewPathIsTaken(_ path: String) throws {
        let folder = try TemporaryFolder()
        let destination = try Destination(folder[path], options: ExportOptions())
        #expect(!destination.isReplaced)
        try folder.export([DatasetFixture.full()], to: path)
        #expect(try !folder.read(path + "/datapackage.json").isEmpty)
        #expect(try folder.files().count == 14)
    }

    @Test func anEmptyFolderIsTaken() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("out")
        try folder.export([DatasetFixture.full()], to: "out")
        #expect(try folder.files(in: "out").count == 14)
    }

    @Test(arguments: [".", "/", "..", "./"])
    func theCurrentFolderAndThoseAboveAreNeverReplaced(_ path: String) {
        let error = #expect(throws: ExportError.self) {
            try DatasetWriter.check(destination: path, options: ExportOptions(replacesOtherFiles: true))
        }
        let shown = path == "./" ? "." : path
        #expect(error == .refused(path: shown, .holdsCurrentFolder))
    }

    @Test func anEmptyPathIsRefused() {
        #expect(throws: ExportError.refused(path: "", .isNameless)) { try DatasetWriter.check(destination: "") }
    }

    @Test func aFileAboveIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", "text")
        for path in ["text/out", "text/a/out"] {
            #expect(throws: ExportError.refused(path: folder[path], .parentIsFile)) {
                try DatasetWriter.check(destination: folder[path])
            }
        }
    }

    @Test func aLinkToNothingIsAnError() throws {
        let folder = try TemporaryFolder()
        #expect(folder.link("out", to: "nothing"))
        #expect(throws: ExportError.system(.read, path: folder["out"], code: ENOENT)) {
            try DatasetWriter.check(destination: folder["out"])
        }
    }

    @Test func messagesAreOneLineWithoutFullStop() {
        let refusals: [ExportError.Refusal] = [
            .isFile, .isOtherFolder, .holdsOtherFile("x"), .holdsCurrentFolder, .isNameless, .parentIsFile,
            .parentIsNotWritable,
        ]
        for refusal in refusals {
            let message = ExportError.refused(path: "out", refusal).description
            #expect(message.hasPrefix("cannot write to 'out': "))
            #expect(!message.contains("\n") && !message.hasSuffix("."))
        }
        #expect(Set(refusals.map { ExportError.refused(path: "out", $0).description }).count == refusals.count)
    }
}
