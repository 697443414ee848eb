import Tabulary

/// The project's own files, for the tests.
enum Project {
    /// The folder of Package.swift, without a slash at its end.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    static let sample = "outcome-4-social-security"

    /// The bytes of a file of the project.
    static func bytes(_ path: String) throws -> [UInt8] { try InputReader.bytes(of: "\(root)/\(path)") }

    /// The dataset of the sample report.
    static func sampleDataset(_ scheme: RegionScheme = .ilo) throws -> Dataset {
        Extractor(options: Extractor.Options(regionScheme: scheme))
            .dataset(of: try bytes("Samples/\(sample).txt"), source: "\(sample).txt")
    }
}
