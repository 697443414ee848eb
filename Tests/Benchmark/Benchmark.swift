internal import Tabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// `make bench`: the whole pipeline over copies of a report, its CSV and JSON bytes made in memory, against a bare libxml2
/// parse of the same cells. Both are timed in turn, round after round, in one process, and the figures are medians.
@main
struct Benchmark {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "names", let report = try? InputReader.bytes(of: arguments[3]) {
            exit(NameBenchmark(folder: arguments[2], report: report).run() ? 0 : 2)
        }
        if arguments.count >= 4, arguments[1] == "batch" {
            let count = arguments.count > 4 ? Int(arguments[4]) ?? 2_000 : 2_000
            let kills = arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0
            return BatchBenchmark(command: arguments[2], report: arguments[3], count: count, kills: kills).run()
        }
        guard arguments.count >= 2, let bytes = try? InputReader.bytes(of: arguments[1]) else {
            print(
                "usage: TabularyBenchmark REPORT [COPIES], names FOLDER REPORT, or batch COMMAND REPORT [REPORTS [KILLS]]"
            )
            exit(64)
        }
        let copies = arguments.count > 2 ? Int(arguments[2]) ?? 1_000 : 1_000
        Benchmark(report: bytes, copies: copies).run()
    }

    private let report: [UInt8]
    private let copies: Int
    private let bare: Floor
    private static let rounds = 9

    init(report: [UInt8], copies: Int) {
        self.report = report
        self.copies = copies
        bare = Floor(report)
    }

    private func run() {
        let extractor = Extractor()
        var exporter = ReportExporter()
        var sum = 0
        var floors: [Double] = []
        var extractions: [Double] = []
        var pipelines: [Double] = []
        // The first round warms caches up and is not counted.
        for round in 0...Self.rounds {
            let floor = Self.seconds {
                for _ in 0..<copies { sum &+= bare.parse() }
            }
            let extraction = Self.seconds {
                for _ in 0..<copies { sum &+= extractor.dataset(of: report, source: "report.txt").observations.count }
            }
            let pipeline = Self.seconds {
                for _ in 0..<copies {
                    exporter.encode(extractor.dataset(of: report, source: "report.txt"))
                    sum &+= exporter.byteCount
                }
            }
            if round == 0 { continue }
            floors.append(floor / Double(copies))
            extractions.append(extraction / Double(copies))
            pipelines.append(pipeline / Double(copies))
        }
        let ratios = zip(pipelines, floors).map { $0 / $1 }
        print(
            "report: \(report.count) bytes, \(bare.cells.count) cells with markup; \(copies) copies, \(Self.rounds) rounds, medians"
        )
        print("bare libxml2 SAX parse   \(Self.milliseconds(floors)) ms a report")
        print("extraction               \(Self.milliseconds(extractions)) ms")
        print("with CSV and JSON bytes  \(Self.milliseconds(pipelines)) ms")
        print("ratio to the bare parse  \(Self.rounded(Self.median(ratios), 2)) (goal: at most 6)")
        // Used, so that no work is left out.
        if sum == 0 { print("nothing was extracted") }
    }

    static func seconds(_ body: () -> Void) -> Double {
        let duration = ContinuousClock().measure(body)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func milliseconds(_ values: [Double]) -> String { rounded(median(values) * 1_000, 3) }

    private static func rounded(_ value: Double, _ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        return "\((value * scale).rounded() / scale)"
    }
}
