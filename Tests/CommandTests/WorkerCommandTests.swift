import Foundation
import TabularyModel
import Testing

/// `tabulary worker` as a process: one line out for each line in.
struct WorkerCommandTests {
    let folder: WorkFolder
    let schema: JSONSchema

    init() throws {
        folder = try WorkFolder()
        schema = try JSONSchema(path: Project.root + "/Sources/TabularyCommand/Worker/worker.schema.json")
    }

    private func lines(_ input: String, _ arguments: String...) async throws -> (code: Int32, lines: [String]) {
        let run = try await folder.tabulary(["worker"] + arguments, input: input)
        #expect(run.error.isEmpty)
        let lines = run.output.split(separator: "\n").map(String.init)
        for line in lines { #expect(schema.problems(with: line) == []) }
        return (run.code, lines)
    }

    private static func json(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    @Test func theDatasetIsWhatExtractWrites() async throws {
        let report = try String(
            contentsOfFile: Project.root + "/Samples/outcome-4-social-security.txt", encoding: .utf8)
        try folder.write("sample", report)
        let extracted = try await folder.tabulary("extract", "sample", "-o", "-", "--quiet").output
        let (code, lines) = try await lines(
            #"{"pages":[1,{"n":[]}],"id":"sample","text":\#(Self.json(report))}"# + "\n")
        #expect(code == 0)
        #expect(
            lines == [
                #"{"id":"sample","status":"ok","schema":"tabulary/1","dataset":"#
                    + extracted.replacing("\n", with: "") + "}"
            ])
    }

    @Test(arguments: [
        ("", nil, "input.json"),
        ("{nothing", nil, "input.json"),
        ("[1]", nil, "input.json"),
        (#"{"text":"Kenya"}"#, nil, "input.field"),
        (#"{"id":true,"text":"Kenya"}"#, nil, "input.field"),
        (#"{"id":"a"}"#, #""a""#, "input.field"),
        (#"{"id":"a","text":7}"#, #""a""#, "input.field"),
        (#"{"id":-1.5e3,"text":""}"#, "-1.5e3", "input.empty"),
        (#"{"id":"é\n","text":" \t\r\n "}"#, #""é\n""#, "input.empty"),
        (#"{"id":1,"text":"%PDF-1.7"}"#, "1", "input.binary"),
        (#"{"id":1,"text":"\u0000\u0000\u0000\u0000"}"#, "1", "input.binary"),
        (#"{"id":1,"x":"# + String(repeating: "[", count: 100_000), nil, "input.json"),
        (#"{"id":1,"text":""# + String(repeating: "a", count: 3_000) + #""}"#, nil, "input.too-large"),
    ])
    func aLineThatIsNoRecordIsAnErrorLine(line: String, id: String?, code: String) async throws {
        let good = #"{"id":"good","text":"Kenya acted."}"#
        let limit = code == "input.too-large" ? "2k" : "1G"
        let (exit, lines) = try await lines(
            [good, line, good, ""].joined(separator: "\n"), "--max-record-bytes", limit)
        #expect(exit == 0)
        #expect(lines.count == 3 && lines.first == lines.last)
        #expect(
            lines[1].hasPrefix(
                #"{"id":\#(id ?? "null"),"status":"error","schema":"tabulary/1","error":{"code":"\#(code)","message":""#
            ))
    }

    @Test func escapesStandForTheirText() async throws {
        let (_, lines) = try await lines(#"{"id":"a","text":"Ir\u00e1q \ud83d\ude00 \"x\" \ud800 Kenya"}"# + "\n")
        #expect(lines[0].contains(#""code":"json.lone-surrogate""#))
        #expect(lines[0].contains("Iráq 😀 \\\"x\\\" \u{FFFD} Kenya"))
    }

    @Test func theLastLineNeedsItsLineBreak() async throws {
        let (code, lines) = try await lines("{\"id\":1,\"text\":\"Kenya\"}\n{\"id\":2,\"text\":\"Kenya\"}")
        #expect(code == 65)
        #expect(lines.count == 2 && lines[0].contains(#""status":"ok""#) && lines[1].contains(#""input.truncated""#))
    }

    @Test func theFirstLineGreets() async throws {
        let (code, lines) = try await lines("", "--hello")
        #expect(code == 0 && lines.count == 1 && lines[0].contains(#""schema":"tabulary/1""#))
    }

    @Test(arguments: [
        ("yes '{\"id\":1,\"text\":\"Kenya\"}' | tabulary worker | head -n 1; echo ${PIPESTATUS[1]}", "0"),
        ("echo '{\"id\":1,\"text\":\"Kenya\"}' | tabulary worker 2>/dev/null > /dev/full; echo $?", "74"),
        ("tabulary worker < / 2>/dev/null; echo $?", "74"),
        // A worker whose parent is gone goes too, though its input stays open.
        (
            "mkfifo p; exec 9<>p; bash -c 'tabulary worker --die-with-parent <p & echo $!; kill -9 $$' > pid; "
                + "for i in $(seq 50); do kill -0 $(cat pid) 2>/dev/null || { echo gone; break; }; sleep 0.1; done",
            "gone"
        ),
        // An answer comes before the next record is there.
        (
            "mkfifo p; exec 9<>p; tabulary worker <p >out & echo '{\"id\":1,\"text\":\"Kenya\"}' >&9; "
                + "for i in $(seq 100); do grep -q '\"status\":\"ok\"' out && { echo there; break; }; sleep 0.1; done; "
                + "kill $!",
            "there"
        ),
    ])
    func aProcessAmongOthers(script: String, last: String) async throws {
        let path = "PATH=\"\(WorkFolder.command.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }):$PATH\""
        let run = try await folder.run("/bin/bash", ["-c", "\(path); \(script)"])
        #expect(run.output.split(separator: "\n").last.map(String.init) == last)
    }

    @Test func manyRecordsGiveManyLines() async throws {
        let kinds = [
            #"{"id":1,"text":"Country\tPlaces\nJordan\tLebanon, Iraq\n"}"#, "{", #"{"id":1,"text":""}"#,
            #"{"id":1,"text":"a\u0000b Kenya"}"#, #"{"id":1,"text":"<table><tr><td><table>"}"#, "\"",
            #"{"id":1,"text":"Kenya","id":2,"text":"Mali"}"#, #"{"id":1,"text":"\udc00 Kenya \ud800"}"#, "[]", "{}\r",
            #"{"id":1,"x":"# + String(repeating: "[", count: 600) + "}",
            #"{"id":1,"text":""# + String(repeating: "<div>", count: 600) + #"Kenya"}"#,
        ]
        let input = (0..<2_000).map { kinds[$0 % kinds.count] + "\n" }.joined()
        let (code, lines) = try await lines(input)
        #expect(code == 0 && lines.count == 2_000)
        for (index, line) in lines.enumerated() where index >= kinds.count {
            #expect(line == lines[index - kinds.count])
        }
    }
}
