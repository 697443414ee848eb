import Foundation
import TabularyProperties
import Testing

/// What the fuzzer looks for, held against its seeds, and against everything that it ever found.
struct PropertyTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let crashes = root.appending(path: "Tests/PropertyTests/Crashes")

    @Test(arguments: PropertyTarget.allCases)
    func seedsHoldTheProperties(target: PropertyTarget) throws {
        let seeds = PropertySeeds(
            sample: try Self.bytes(Self.root.appending(path: "Samples/outcome-4-social-security.txt"))
        )
        .seeds(of: target)
        #expect(seeds.count >= 15)
        for seed in seeds { Self.hold(target, seed) }
    }

    /// A file is called after its target: `reports-…`.
    @Test func whatTheFuzzerFoundHoldsTheProperties() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.crashes.path).sorted() {
            let target = try #require(PropertyTarget(rawValue: String(name.prefix { $0 != "-" })), "\(name)")
            Self.hold(target, try Self.bytes(Self.crashes.appending(path: name)))
        }
    }

    private static func hold(_ target: PropertyTarget, _ bytes: [UInt8]) {
        let problems = target.problems(of: bytes)
        #expect(problems == [], "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }

    private static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}
