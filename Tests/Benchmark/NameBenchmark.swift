internal import Tabulary
internal import TabularyGazetteer
internal import TabularyModel

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The gazetteer's rates over names and prose, and the same inputs as files for other tools (`peers.py`).
struct NameBenchmark {
    private static let rounds = 9

    /// Where the files for other tools are put.
    let folder: String
    /// A report, whose text is the prose.
    let report: [UInt8]

    /// Names as reports mix them: the first names and codes of countries, and every fifth of their other names, in six
    /// languages.
    private var names: [String] {
        let first = Gazetteer.standard.places.filter { $0.kind == .country || $0.kind == .territory }.flatMap { place in
            [place.name, place.iso3]
        }
        let others = Gazetteer.namesInProse.filter { name in
            let kind = Gazetteer.standard.resolve(name).kind
            return kind == .country || kind == .territory
        }
        return first.filter { !$0.isEmpty }
            + others.enumerated().filter { $0.offset.isMultiple(of: 5) }.map(\.element)
    }

    func run() -> Bool {
        let gazetteer = Gazetteer.standard
        let names = names
        var sum = 0
        let resolution = Self.median {
            for _ in 0..<20 { for name in names { sum &+= gazetteer.resolve(name).places.count } }
        }
        let prose = Array(repeating: report, count: max(1, 4_000_000 / max(1, report.count))).flatMap(\.self)
        let text = String(decoding: prose, as: UTF8.self)
        let scan = Self.median { sum &+= gazetteer.mentions(in: text).count }
        let rates = "\(Double(names.count * 20) / resolution)\n\(Double(prose.count) / scan)\n"
        if sum == 0 { print("nothing was found") }
        return save(names.joined(separator: "\n"), "names.txt") && save(text, "prose.txt")
            && save(Gazetteer.namesInProse.joined(separator: "\n"), "keys.txt") && save(rates, "rates.txt")
    }

    private static func median(_ body: () -> Void) -> Double {
        body()
        return (0..<rounds).map { _ in
            let duration = ContinuousClock().measure(body)
            return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        }.sorted()[rounds / 2]
    }

    private func save(_ text: String, _ name: String) -> Bool {
        let path = "\(folder)/\(name)"
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        defer { close(file) }
        let bytes = Array(text.utf8)
        var written = 0
        while file >= 0, written < bytes.count {
            let start = written
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
            }
            if count <= 0 { break }
            written += count
        }
        if written < bytes.count { print("cannot write \(path)") }
        return written == bytes.count
    }
}
