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

@Suite struct StagingFolderTests {
    @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
    func whereNothingCanBeExchangedFilesAreReplaced(_ code: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full("old")], to: "out")
        let staging = try stage(in: folder)
        try staging.putInPlace { _, _ in code }
        #expect(try folder.files(in: "out") == ["out/datapackage.json", "out/documents/new.json"])
        #expect(try folder.read("out/datapackage.json") == "{}")
    }

    @Test func anotherFailureLeavesTheOldDataset() throws {
        let folder = try TemporaryFolder()
        try folder.export([DatasetFixture.full("old")], to: "out")
        let before = try folder.contents(of: "out")
        #expect(throws: ExportError.system(.replace, path: folder["out"], code: EIO)) {
            try stage(in: folder).putInPlace { _, _ in EIO }
        }
        #expect(try folder.contents(of: "out") == before)
        #expect(try SystemCall.names(in: folder.path) == ["out"])
    }

    @Test func whatOthersWroteMeanwhileIsNotReplaced() throws {
        let folder = try TemporaryFolder()
        let staging = try stage(in: folder)
        try folder.createFolder("out")
        try folder.write("out/mine.txt", "mine")
        #expect(throws: ExportError.refused(path: folder["out"], .isOtherFolder)) { try staging.putInPlace() }
        #expect(try folder.read("out/mine.txt") == "mine")
    }

    @Test func theFolderIsGoneOnceItIsInPlace() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            try folder.export([DatasetFixture.full()], to: "out")
            #expect(try SystemCall.names(in: folder.path) == ["out"])
        }
    }

    private func stage(in folder: TemporaryFolder) throws -> StagingFolder {
        let options = ExportOptions()
        let staging = try StagingFolder(
            for: Destination(folder["out"], options: options), options: options)
        try staging.createFolder("documents")
        for (name, text) in [("documents/new.json", "new"), ("datapackage.json", "{}")] {
            let file = try staging.createFile(name)
            try file.write(Array(text.utf8).span)
            try file.close()
        }
        return staging
    }
}
