import Testing

@testable import Tabulary

/// `Output/` is the dataset of `Samples/`: made anew, byte for byte.
struct OutputTests {
    @Test func outputIsTheDatasetOfSamples() throws {
        let folder = try TemporaryFolder()
        var writer = try DatasetWriter(destination: folder.path + "/Output")
        let (inputs, problems) = InputFinder.find([Project.root + "/Samples"])
        #expect(problems.isEmpty && !inputs.isEmpty)
        for (input, id) in zip(inputs, ReportID.ids(of: inputs.map(\.source))) {
            try writer.append(Extractor().dataset(of: InputReader.bytes(of: input.path), source: input.source, id: id))
        }
        try writer.finish()
        let names = try TemporaryFolder.files(of: folder.path + "/Output")
        #expect(
            try names == TemporaryFolder.files(of: Project.root + "/Output"),
            "run make, and look at what changed in Output/")
        for name in names {
            let isSame = try InputReader.bytes(of: "\(folder.path)/Output/\(name)") == Project.bytes("Output/\(name)")
            #expect(isSame, "\(name) differs: run make, and look at what changed in Output/")
        }
    }
}
