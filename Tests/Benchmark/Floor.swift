internal import CFloor

/// The bare libxml2 parse of a report's cells: what everything is measured against.
struct Floor {
    /// The cells that have markup.
    let cells: [[CChar]]

    init(_ report: [UInt8]) {
        let fields = report.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
        cells = fields.filter { $0.contains(UInt8(ascii: "<")) }.map { $0.map { CChar(bitPattern: $0) } }
    }

    /// Parses all cells. Returns the size of their texts, so that no work is left out.
    func parse() -> Int {
        var sum = 0
        for cell in cells {
            sum &+= unsafe cell.withUnsafeBufferPointer { buffer in
                unsafe Int(floor_parse(buffer.baseAddress, Int32(truncatingIfNeeded: buffer.count)))
            }
        }
        return sum
    }

    /// Seconds that a parse takes: the best of nine rounds.
    func seconds() -> Double {
        var sum = 0
        var rounds: [Double] = []
        for _ in 0..<9 { rounds.append(Benchmark.seconds { for _ in 0..<200 { sum &+= parse() } } / 200) }
        if sum == 0 { print("nothing was parsed") }
        return rounds.min() ?? 0
    }
}
