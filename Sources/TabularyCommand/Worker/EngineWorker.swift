internal import Tabulary

/// Answers an engine: exactly one line out for each line in, in order. A report is in memory at a time.
struct EngineWorker {
    /// How the input ended.
    enum End {
        case complete
        /// The last line had no line break.
        case truncated
    }

    /// How records are read.
    let extractor: Extractor
    /// The longest line that is read, in bytes.
    let limit: Int

    /// Answers until the input ends.
    ///
    /// - Parameter greets: Whether the first line says which program this is.
    func run(input: Int32, output: Int32, greets: Bool) throws -> End {
        var input = LineInput(file: input, limit: limit)
        var output = OutputPipe(file: output)
        if greets {
            try output.append(Array("{\"tabulary\":\"\(Tabulary.version)\",\"schema\":\"tabulary/1\"}\n".utf8))
            try output.flush()
        }
        var exporter = ReportExporter(options: ExportOptions(formats: [.json]))
        while true {
            switch try input.next(beforeWaiting: { try output.flush() }) {
            case .line(let line):
                TestHook.act(on: line)
                try output.append(answer(to: line, &exporter))
            case .tooLong(let count):
                try output.append(
                    failure(nil, .inputTooLarge, "the record has \(count) bytes, and at most \(limit) are read"))
            case .unfinished(let count):
                try output.append(
                    failure(
                        nil, .inputTruncated, "the input ends after \(count) bytes of a line: expected its line break"))
                try output.flush()
                return .truncated
            case .end:
                try output.flush()
                return .complete
            }
        }
    }

    private func answer(to line: consuming [UInt8], _ exporter: inout ReportExporter) -> [UInt8] {
        switch extractor.dataset(ofRecordLine: line) {
        case .failure(let token, let code, let message): return failure(token, code, message)
        case .dataset(let token, let dataset):
            if dataset.report.status == .failed {
                let error = dataset.diagnostics.first { $0.severity == .error }
                return failure(token, error?.code ?? .inputUnreadable, error.map(dataset.message(of:)) ?? "")
            }
            var answer = Array(#"{"id":"#.utf8) + token
            answer += Array(#","status":"ok","schema":"tabulary/1","dataset":"#.utf8)
            JSONLine.append(json: exporter.export(dataset).document ?? [], to: &answer)
            answer += Array("}\n".utf8)
            return answer
        }
    }

    private func failure(_ token: [UInt8]?, _ code: DiagnosticCode, _ message: String) -> [UInt8] {
        var answer = Array(#"{"id":"#.utf8) + (token ?? Array("null".utf8))
        answer += Array(#","status":"error","schema":"tabulary/1","error":{"code":"\#(code.rawValue)","message":"#.utf8)
        JSONLine.append(message, to: &answer)
        answer += Array("}}\n".utf8)
        return answer
    }
}
