import TabularyModel
import Testing

@testable import TabularyExport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct DatasetWriterTests {
    static let reports = [DatasetFixture.full("one"), DatasetFixture.failed("failed"), DatasetFixture.full("two")]
    static let options: [ExportOptions] = [
        ExportOptions(), ExportOptions(profile: .excel), ExportOptions(formats: [.csv]),
        ExportOptions(formats: [.json]), ExportOptions(formats: []),
    ]

    @Test func theWholeDatasetIsAsExpected() throws {
        let folder = try TemporaryFolder()
        try folder.export(Self.reports, to: "out")
        let written = try folder.contents(of: "out")
        let expected = try Expected.contents()
        #expect(written.keys.sorted() == expected.keys.sorted())
        for (path, text) in expected { #expect(written[path] == text, "\(path)") }
    }

    @Test(arguments: options)
    func finishedBytesMakeTheSameDataset(_ options: ExportOptions) throws {
        let folder = try TemporaryFolder()
        try folder.export(Self.reports, to: "rows", options: options)
        var exporter = ReportExporter(options: options)
        var writer = try DatasetWriter(destination: folder["bytes"], options: options)
        for report in Self.reports { try writer.append(exporter.export(report)) }
        try writer.finish()
        #expect(try folder.contents(of: "rows") == folder.contents(of: "bytes"))
    }

    @Test(arguments: options)
    func onlyTheFormatsAskedForAreWritten(_ options: ExportOptions) throws {
        let hasDocuments = options.formats.contains(.json)
        let hasTables = options.formats.contains(.csv)
        let folder = try TemporaryFolder()
        try folder.export(Self.reports, to: "out", options: options)
        let files = try folder.files(in: "out")
        #expect(files.contains("out/reports.csv"))
        #expect(files.contains("out/datapackage.json"))
        #expect(files.contains("out/documents/one.json") == hasDocuments)
        #expect(files.contains("out/cells.csv") == hasTables)
        #expect(files.contains("out/tables/two.1.csv") == hasTables)
        #expect(try folder.read("out/datapackage.json").contains("\"foreignKeys\"") == hasTables)
    }

    @Test func rowsOfManyReportsGoOutInPieces() throws {
        let folder = try TemporaryFolder()
        let reports = (0..<400).map { DatasetFixture.full("report-\($0)") }
        try folder.export(reports, to: "out", options: ExportOptions(formats: [.csv]))
        let header = try folder.read("out/cells.csv").split(separator: "\n", maxSplits: 1)[0]
        let expected = reports.reduce(into: header + "\n") { text, report in
            let csv = String(decoding: ReportExporter.csv(.cells, of: report), as: UTF8.self)
            text += csv.split(separator: "\n", maxSplits: 1)[1]
        }
        #expect(expected.utf8.count > 2 * OutputFile.pieceSize)
        #expect(try folder.read("out/cells.csv") == String(expected))
    }

    @Test func aFailureLeavesTheOldDatasetAndNothingElse() throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full()], to: "out")
        let before = try folder.contents(of: ".")
        let long = String(repeating: "x", count: 300)
        do {
            try folder.export([DatasetFixture.full("new"), DatasetFixture.full(long)], to: "out")
            Issue.record("a name of 300 bytes was taken")
        } catch let error as ExportError {
            let path = folder["out/documents/\(long).json"]
            #expect(error == .system(.create, path: path, code: ENAMETOOLONG))
            #expect(error.description == "cannot create '\(path)': File name too long")
        }
        #expect(try folder.contents(of: ".") == before)
    }

    @Test(arguments: ["", "a/b", "../out", "a\u{0}b"])
    func idsThatAreNoNamesAreRefused(_ id: String) throws {
        let folder = try TemporaryFolder()
        #expect(throws: ExportError.invalidReport(id)) {
            try folder.export([DatasetFixture.full(id)], to: "out", options: ExportOptions(formats: [.csv]))
        }
        #expect(try folder.files().isEmpty)
    }

    @Test func foldersAboveAreCreatedAndGoAgainWhereTheDatasetFails() throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full()], to: "a/b/out")
        #expect(try folder.read("a/b/out/places.csv").contains("JOR"))
        #expect(throws: ExportError.self) { try folder.export([DatasetFixture.full("")], to: "c/d/out") }
        #expect(try SystemCall.names(in: folder.path) == ["a"])
    }

    @Test func aWriterThatIsDroppedLeavesNothing() throws {
        let folder = try TemporaryFolder()
        do {
            var writer = try DatasetWriter(destination: folder["out"])
            try writer.append(DatasetFixture.full())
            #expect(try SystemCall.names(in: folder.path) == [".out.\(getpid()).partial"])
        }
        #expect(try SystemCall.names(in: folder.path).isEmpty)
    }

    @Test func anExistingDatasetIsReplacedAsAWhole() throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full("old")], to: "out")
        try folder.export([DatasetFixture.full("new")], to: "out", options: ExportOptions(formats: [.json]))
        #expect(
            try folder.files() == ["out/datapackage.json", "out/documents/new.json", "out/reports.csv"])
    }

    @Test func aLinkIsFollowedAndKept() throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full("old")], to: "real")
        #expect(folder.link("out", to: "real"))
        try folder.export([DatasetFixture.full("new")], to: "out")
        #expect(try SystemCall.entry(at: folder["out"]) == .link)
        #expect(try folder.read("real/reports.csv").contains("new"))
        #expect(try SystemCall.names(in: folder.path) == ["out", "real"])
    }

    @Test func linksInAReplacedFolderAreRemovedAndNotFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.createFolder("kept")
        try folder.write("kept/file", "kept")
        try folder.createFolder("out")
        #expect(folder.link("out/documents", to: folder["kept"]))
        try folder.export(
            [DatasetFixture.full()], to: "out", options: ExportOptions(replacesOtherFiles: true))
        #expect(try folder.read("kept/file") == "kept")
        #expect(try SystemCall.entry(at: folder["out/documents"]) == .folder)
    }

    #if os(Linux)
        @Test func aFullDiskIsNamedWithTheFile() throws {
            let file = try OutputFile("/dev/full", shownAs: "Output/cells.csv", isHashed: true, isNew: false)
            var buffer = ByteBuffer()
            buffer.append(0x61)
            let error = #expect(throws: ExportError.self) { try file.take(&buffer) }
            #expect(error?.description == "cannot write 'Output/cells.csv': No space left on device")
        }
    #endif

    @Test func aFileThatMayNotGrowFailsTheDatasetAndLeavesNothing() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            #if canImport(Glibc)
                let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
            #else
                let resource = RLIMIT_FSIZE
            #endif
            try #require(unsafe setrlimit(resource, &limit) == 0)
            let reports = (0..<400).map { DatasetFixture.full("report-\($0)") }
            let error = #expect(throws: ExportError.self) {
                try folder.export(reports, to: "out", options: ExportOptions(formats: [.csv]))
            }
            #expect(error == .system(.write, path: folder["out/cells.csv"], code: EFBIG))
            #expect(try SystemCall.names(in: folder.path).isEmpty)
        }
    }
}
