import Foundation
import TabularyProperties

// libFuzzer has the main function, and all arguments: options, folders of cases, cases. What it is to do stands in the
// environment: TABULARY_FUZZ is the target, or `seeds`, which writes the seeds of every target into the folder
// TABULARY_SEEDS, made of the sample report TABULARY_SAMPLE.

private let environment = ProcessInfo.processInfo.environment
/// The target that this process holds its cases against.
private let target = environment["TABULARY_FUZZ"].flatMap(PropertyTarget.init(rawValue:))

/// Called once, before the first case.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>>
) -> CInt {
    if let sample = environment["TABULARY_SAMPLE"], let folder = environment["TABULARY_SEEDS"] {
        do { try writeSeeds(sample, folder) } catch { fatalError("the seeds cannot be written: \(error)") }
        exit(0)
    }
    if target == nil { fatalError("TABULARY_FUZZ is one of \(PropertyTarget.allCases.map(\.rawValue))") }
    return 0
}

/// Holds one case against the target; a property that does not hold ends the process, which is what libFuzzer looks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func hold(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else { return -1 }
    let problems = unsafe target.problems(of: Array(UnsafeBufferPointer(start: data, count: count)))
    if !problems.isEmpty { fatalError(problems.joined(separator: "\n")) }
    return 0
}

private func writeSeeds(_ sample: String, _ folder: String) throws {
    let seeds = PropertySeeds(sample: Array(try Data(contentsOf: URL(filePath: sample))))
    for target in PropertyTarget.allCases {
        let place = URL(filePath: folder).appending(path: target.rawValue)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (number, seed) in seeds.seeds(of: target).enumerated() {
            try Data(seed).write(to: place.appending(path: String(number)))
        }
    }
}
