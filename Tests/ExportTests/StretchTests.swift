import Testing

@testable import TabularyExport

/// Fields that are copied from the record before must be those that would be written anew.
@Suite struct StretchTests {
    /// A target that takes every few bytes, so that most stretches are gone when they are wanted again.
    struct SmallTarget: ByteTarget {
        typealias Failure = Never

        static var pieceSize: Int { 300 }
        var bytes: [UInt8] = []

        mutating func take(_ buffer: inout ByteBuffer) {
            bytes += buffer.bytes
            buffer.removeAll()
        }
    }

    @Test(arguments: DatasetFile.allCases)
    func stretchesThatAreGoneAreWrittenAnew(_ file: DatasetFile) {
        let dataset = DatasetFixture.full()
        var places = PlaceTexts()
        places.prepare(for: dataset)
        var sink = CSVSink(target: SmallTarget(), profile: .standard)
        sink.header(file.schema.fields.map(\.name))
        RecordEmitter(dataset, places: places).emit(file, into: &sink)
        sink.flush()
        #expect(sink.target.bytes == ReportExporter.csv(file, of: dataset))
    }

    @Test func aStretchIsCopiedWhileItIsInHand() {
        var sink = CSVSink(target: SmallTarget(), profile: .standard)
        var stretch: Stretch<Int>?
        var count = 0
        for record in 0..<100 {
            sink.put(&stretch) { sink in
                count += 1
                sink.text("a, b")
                sink.null()
            }
            sink.integer(record)
            sink.endRecord()
        }
        sink.flush()
        let expected = (0..<100).map { "\"a, b\",,\($0)\n" }.joined()
        #expect(String(decoding: sink.target.bytes, as: UTF8.self) == expected)
        #expect(count > 1 && count < 10)
    }
}
