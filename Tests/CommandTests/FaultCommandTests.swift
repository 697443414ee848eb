import Foundation
import Testing

/// Faults around the command: killed at any moment, streams that are closed, files that cannot be read, never end or change
/// meanwhile. Nothing half-written stands in a dataset's place, nothing is lost in silence, and what happened is said.
struct FaultCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private static let report = "Country\tPlaces\nJordan\tLebanon, Atlantis, Iraq\n"

    private func bash(_ script: String) async throws -> WorkFolder.Run {
        try await folder.run("/bin/bash", ["-c", "tabulary=\(WorkFolder.command)\n\(script)"])
    }

    @Test func anExtractionThatIsKilledLeavesTheOldDatasetOrTheNewOne() async throws {
        for number in 0..<40 { try folder.write("in/\(number).txt", String(repeating: Self.report, count: 40)) }
        try folder.write("one.txt", Self.report)
        let run = try await bash(
            """
            $tabulary extract one.txt -o old -q; $tabulary extract in -o new -q
            for moment in 1 2 3 4 5 6; do
              rm -rf out; cp -r old out
              $tabulary extract in -o out -q & p=$!
              sleep 0.$((RANDOM % 4))$((RANDOM % 10)); kill -9 $p 2>/dev/null; wait $p 2>/dev/null
              diff -rq old out >/dev/null || diff -rq new out >/dev/null || echo half-written
            done
            $tabulary extract in -o out -q; diff -rq new out; ls -A
            """)
        // What a killed process was making is tidied away by the next one.
        #expect(run.output == "in\nnew\nold\none.txt\nout\n", "\(run.output)\(run.error)")
    }

    @Test func whatIsBeingMadeIsLeftToItsProcess() async throws {
        try folder.write("one.txt", Self.report)
        let run = try await bash(
            """
            mkfifo pipe; $tabulary extract one.txt pipe -o out -q & p=$!
            until ls -d .out.*.partial >/dev/null 2>&1; do sleep 0.05; done
            $tabulary extract one.txt -o out -q; ls -Ad .out.*.partial | wc -l
            echo 'Kenya acted.' > pipe; wait $p; echo $?; ls -A; $tabulary check out
            """)
        #expect(run.output == "1\n0\none.txt\nout\npipe\n", "\(run.output)\(run.error)")
        #expect(run.error.contains("out: 2 reports, 0 findings"))
    }

    @Test func closedStreamsGetNothingIntoTheDataset() async throws {
        try folder.write("a.txt", Self.report)
        let run = try await bash(
            """
            $tabulary extract a.txt -o all -q
            $tabulary extract a.txt -o out <&- >&- 2>&-; diff -r all out
            $tabulary batch a.txt -o batch --no-sync <&- >&- 2>&-; diff -r all batch
            $tabulary extract a.txt -o - -q >&-; echo $?
            $tabulary extract - -o none -q <&-; echo $?
            """)
        #expect(run.output == "2\n2\n")
        #expect(run.error.contains("error: cannot write '-': Bad file descriptor\n"))
        #expect(run.error.contains("error: the file cannot be read: Bad file descriptor [input.unreadable]"))
    }

    @Test func whatCannotBeReadIsSaidAndCostsItself() async throws {
        try folder.write("a.txt", Self.report)
        let run = try await folder.tabulary("extract", "/proc/self/mem", "a.txt", "-o", "out", "-q")
        #expect(run.code == 2)
        #expect(run.error == "/proc/self/mem: error: the file cannot be read: Input/output error [input.unreadable]\n")
        #expect(try folder.read("out/reports.csv").contains("\na,a.txt,"))
    }

    @Test(arguments: ["/dev/zero", "<(yes)"])
    func whatNeverEndsIsReadToTheLimit(source: String) async throws {
        let run = try await bash("ulimit -t 100; $tabulary extract \(source) -o out -q --max-report 4M; echo $?")
        #expect(run.output == "2\n")
        #expect(run.error.contains("the report has more than 4194304 bytes, and no more are read"))
    }

    @Test func aFileThatChangesMeanwhileIsReadAsItWasAtOneMoment() async throws {
        for number in 0..<20 { try folder.write("in/\(number).txt", String(repeating: Self.report, count: 20)) }
        let run = try await bash(
            """
            (for round in {1..60}; do
              for file in in/*.txt; do printf 'Kenya acted.\n' >> $file; done
              printf '' > in/3.txt; sleep 0.05
            done) & p=$!
            for round in 1 2 3; do
              $tabulary extract in -o out -q 2>/dev/null; $tabulary check out
              $tabulary batch in -o batch --no-sync --update -q 2>/dev/null; $tabulary check batch
            done
            wait $p
            $tabulary batch in -o batch --no-sync --update -q 2>/dev/null
            $tabulary extract in -o out -q 2>/dev/null; diff -rq out batch
            """)
        #expect(run.output == "")
        #expect(run.error.components(separatedBy: " reports, 0 findings\n").count == 7, "\(run.error)")
    }
}
