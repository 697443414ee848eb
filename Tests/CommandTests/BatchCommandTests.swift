import Foundation
import TabularyModel
import Testing

/// `tabulary batch` as processes: the bytes of `extract`, whatever happens on the way.
struct BatchCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private static let places = ["Jordan", "Kenya", "Mali", "Peru", "Viet Nam", "Atlantis"]

    private static func report(_ number: Int) -> String {
        """
        # Report \(number)

        Table 1: Results\t
        Country\tPlaces
        \(places[number % places.count])\tLebanon, \(places[(number / 7) % places.count]), Iraq

        """
    }

    /// Reports of all forms: files in folders, names that are alike, JSON Lines, packed ones, some that cannot be read.
    private func makeReports(_ count: Int = 30) throws {
        for number in 0..<count { try folder.write("in/\(number % 3)/report \(number).txt", Self.report(number)) }
        try folder.write("in/same.txt", Self.report(1))
        try folder.write("in/same.md", Self.report(2))
        try folder.write("in/broken.txt", "%PDF-1.7")
        var lines = (0..<200).map { number in
            let text = Self.report(number).replacing("\n", with: "\\n").replacing("\t", with: "\\t")
            return #"{"doc":"d\#(number % 180)","text":"\#(text)"}"#
        }
        lines[7] = "{"
        lines[8] = ""
        try folder.write("in/lines.jsonl", lines.joined(separator: "\n") + "\n")
        try folder.write("in/packed/lines.jsonl", lines[..<20].joined(separator: "\n"))
        try folder.write("in/packed/report.md", Self.report(3))
    }

    private func pack() async throws {
        #expect(try await folder.run("/bin/bash", ["-c", "gzip in/packed/*"]).code == 0)
    }

    private func batch(_ arguments: String...) async throws -> WorkFolder.Run {
        try await folder.tabulary(["batch", "--no-sync"] + arguments)
    }

    private func differences(_ first: String, _ second: String) async throws -> String {
        try await folder.run("/usr/bin/diff", ["-rq", first, second]).output
    }

    // MARK: The same dataset

    @Test(arguments: [
        [], ["--id-field", "doc"], ["--format", "csv"], ["--format", "json"],
        ["--profile", "excel", "--regions", "m49"],
    ])
    func theDatasetIsThatOfExtract(options: [String]) async throws {
        try makeReports()
        try await pack()
        #expect(try await folder.tabulary(["extract", "in", "-o", "all", "-q"] + options).code == 2)
        for jobs in ["1", "3"] {
            let run = try await folder.tabulary(
                ["batch", "--no-sync", "in", "-o", "out\(jobs)", "--jobs", jobs] + options)
            #expect(run.code == 2)
            #expect(run.error.contains("in/broken.txt: error: the report is a PDF"))
            #expect(try await differences("all", "out\(jobs)") == "")
        }
        #expect(try folder.names(".") == ["all", "in", "out1", "out1.tabulary", "out3", "out3.tabulary"])
        #expect(try folder.names("out1.tabulary") == ["journal", "lock", "worker.log"])
    }

    @Test func documentsAndTablesMayBeLeftOut() async throws {
        try folder.write("in/a.txt", Self.report(1))
        #expect(try await batch("in", "-o", "out", "--no-documents", "--no-tables").code == 0)
        #expect(try folder.names("out").filter { !$0.hasSuffix(".csv") } == ["datapackage.json"])
        #expect(try !folder.read("out/datapackage.json").contains("\"tables\":\"tables/"))
    }

    @Test func inputsAreChosen() async throws {
        try makeReports(6)
        #expect(try await batch("in", "-o", "a", "--include", "report*", "--exclude", "*/report 3.txt").code == 0)
        #expect(try folder.read("a/reports.csv").split(separator: "\n").count == 1 + 6)
        #expect(try await batch("in/[01]/**/*.txt", "-o", "b").code == 0)
        let sources = try folder.read("b/reports.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",")[1]
        }
        #expect(sources == ["0/report 0.txt", "0/report 3.txt", "1/report 1.txt", "1/report 4.txt"])
        let list = try await folder.tabulary(
            ["batch", "--no-sync", "--from", "-", "-o", "c"], input: "./in/same.md\nin/same.txt\n")
        #expect(list.code == 0)
        #expect(try folder.read("c/reports.csv").contains("in/same.md,"))
        #expect(try await batch("nothing*.txt", "-o", "d").error.contains("no file is called 'nothing*.txt'"))
    }

    @Test func shardsMakeOneDataset() async throws {
        try makeReports()
        try await pack()
        #expect(try await batch("in", "-o", "all").code == 2)
        for shard in 1...3 { _ = try await batch("in", "-o", "s\(shard)", "--shard", "\(shard)/3") }
        let early = try await batch("--merge", "s1", "s2", "-o", "merged")
        #expect(early.code == 2 && early.error.contains("shards are missing: 3/3"))
        let merge = try await batch("--merge", "s3", "s1", "s2", "-o", "merged")
        #expect(merge.code == 0 && merge.error.contains("3 shards"))
        #expect(try await differences("all", "merged") == "")
        // What was merged is known like what was read.
        #expect(try await batch("in", "-o", "merged").error.contains("nothing has changed"))
    }

    // MARK: Once more

    @Test func aDatasetIsBroughtUpToDate() async throws {
        try makeReports()
        #expect(try await batch("in", "-o", "out", "--id-field", "doc").code == 2)
        let same = try await batch("in", "-o", "out", "--id-field", "doc")
        #expect(same.code == 2 && same.error.contains("nothing has changed: 'out' holds 36 inputs"))
        try folder.write("in/1/report 4.txt", Self.report(99))
        try folder.write("in/0/new.txt", Self.report(98))
        _ = try await folder.run("/bin/bash", ["-c", "rm 'in/2/report 2.txt' in/same.md; touch 'in/1/report 7.txt'"])
        let asked = try await batch("in", "-o", "out", "--id-field", "doc")
        #expect(asked.code == 2)
        #expect(asked.error.contains("2 inputs have changed, 1 are new and 2 are gone: say --update") == false)
        #expect(asked.error.contains("say --update to bring it up to date"))
        // What has not changed is not read: it cannot be.
        let before = try folder.read("in/0/report 0.txt")
        let stamp = "touch -r 'in/0/report 0.txt' t; cp -a 'in/0/report 0.txt' kept"
        _ = try await folder.run("/bin/bash", ["-c", stamp])
        let update = try await batch("in", "-o", "out", "--id-field", "doc", "--update")
        #expect(update.code == 2 && !before.isEmpty)
        #expect(try await folder.tabulary("extract", "in", "-o", "all", "-q", "--id-field", "doc").code == 2)
        #expect(try await differences("all", "out") == "")
        #expect(try await batch("in", "-o", "out", "--id-field", "doc").error.contains("nothing has changed"))
        let other = try await batch("in", "-o", "out")
        #expect(other.code == 2 && other.error.contains("it was made with other options"))
        #expect(try await batch("in", "-o", "out", "--update").code == 2)
        #expect(try await folder.tabulary("extract", "in", "-o", "all", "-q").code == 2)
        #expect(try await differences("all", "out") == "")
    }

    @Test func aFileOfOthersIsLeftAlone() async throws {
        try folder.write("in/a.txt", Self.report(1))
        try folder.write("out/mine.txt", "mine")
        let run = try await batch("in", "-o", "out")
        #expect(run.code == 2 && run.error.contains("the folder is not empty"))
        #expect(try folder.names("out") == ["mine.txt"])
    }

    @Test func oneRunHoldsTheDataset() async throws {
        // The first run is at work for seconds, however busy the machine is.
        for number in 1...6 { try folder.write("in/\(number).txt", "HOOK-SLOW\n" + Self.report(number)) }
        let run = try await folder.run(
            "/bin/bash",
            [
                "-c",
                """
                export TABULARY_TEST_HOOK=1
                \(WorkFolder.command) batch in -o out --no-sync --jobs 1 -q &
                until test -e out.tabulary/lock; do sleep 0.1; done
                \(WorkFolder.command) batch in -o out --no-sync -q; echo $?; wait $!; echo $?
                """,
            ])
        #expect(run.output == "2\n0\n")
        #expect(run.error.contains("another run is at work on 'out': process "))
    }

    // MARK: What goes wrong

    @Test(arguments: [
        ("HOOK-CRASH", "report.crashed"), ("HOOK-EXIT", "report.crashed"), ("HOOK-HANG", "report.timeout"),
        ("HOOK-GREED", "report.memory"),
    ])
    func aReportThatEndsItsWorkerCostsItself(word: String, code: String) async throws {
        try makeReports(12)
        try folder.write("in/1/bad.txt", word)
        let lines = try folder.read("in/lines.jsonl").split(separator: "\n", omittingEmptySubsequences: false)
        var marked = lines.map(String.init)
        marked[50] = #"{"doc":"bad","text":"\#(word)"}"#
        try folder.write("in/lines.jsonl", marked.joined(separator: "\n"))
        #expect(try await folder.tabulary("extract", "in", "-o", "all", "-q").code == 2)
        let run = try await folder.run(
            "/usr/bin/env",
            [
                "TABULARY_TEST_HOOK=1", WorkFolder.command, "batch", "in", "-o", "out", "--no-sync", "--timeout",
                word == "HOOK-HANG" ? "8" : "60",
            ]
                + ["--max-memory", "400M", "--max-failures", "5"])
        #expect(run.code == 0)
        #expect(run.error.contains("in/1/bad.txt: error: ") && run.error.contains("[\(code)]"))
        #expect(run.error.contains("in/lines.jsonl#51: error: "))
        let all = try folder.read("all/reports.csv").split(separator: "\n")
        let out = try folder.read("out/reports.csv").split(separator: "\n")
        #expect(all.count == out.count)
        let differing = zip(all, out).filter { $0 != $1 }.map { $1 }
        #expect(differing.count == 2 && differing.allSatisfy { $0.contains(",failed,") })
        // Hash and size are told of what was given up, too.
        for (mine, theirs) in zip(all, out) where !mine.hasPrefix("lines-51,") {
            #expect(mine.split(separator: ",")[0..<3] == theirs.split(separator: ",")[0..<3])
        }
        let line = try await folder.run("/bin/bash", ["-c", "sed -n 51p in/lines.jsonl | tr -d '\\n' | sha256sum"])
            .output
        #expect(out.contains { $0.hasPrefix("lines-51,lines.jsonl#51,\(line.prefix(64)),") })
        let diagnostics = try folder.read("out/diagnostics.csv")
        #expect(diagnostics.components(separatedBy: ",error,\(code),").count == 3)
        let cells = try await differences("all/cells.csv", "out/cells.csv")
        #expect(cells == "")
    }

    @Test func aFullDiskIsSaidAndTheRunGoesOn() async throws {
        try makeReports()
        let run = try await folder.run(
            "/bin/bash",
            ["-c", "ulimit -f 40; trap '' XFSZ; \(WorkFolder.command) batch in -o out --no-sync -q; echo $?"])
        #expect(run.output == "2\n")
        #expect(run.error.contains("cannot write") && run.error.contains("run the same command again to go on"))
        #expect(try !folder.names(".").contains("out"))
        #expect(try await batch("in", "-o", "out").code == 2)
        #expect(try await folder.tabulary("extract", "in", "-o", "all", "-q").code == 2)
        #expect(try await differences("all", "out") == "")
    }

    @Test func anInterruptEndsWhatWasBegunAndIsGoneOnFrom() async throws {
        try makeReports(20)
        try folder.write("in/0/slow.txt", "HOOK-SLOW\n" + Self.report(1))
        let script = """
            export TABULARY_TEST_HOOK=1
            \(WorkFolder.command) batch in -o out --no-sync --jobs 1 & p=$!
            until test -s out.tabulary/*/journal; do sleep 0.05; done
            kill -INT $p; wait $p; echo $?
            """
        let run = try await folder.run("/bin/bash", ["-c", "set -m; \(script)"])
        #expect(run.output == "130\n")
        #expect(run.error.contains("run the same command again to go on"))
        let rest = try await batch("in", "-o", "out")
        #expect(rest.code == 2 && rest.error.contains("an earlier run is taken up: "))
        #expect(try await folder.tabulary("extract", "in", "-o", "all", "-q").code == 2)
        #expect(try await differences("all", "out") == "")
    }

    @Test(arguments: 0..<8)
    func aRunThatWasKilledEndsWithTheSameBytes(seed: Int) async throws {
        try makeReports(60)
        try await pack()
        let field = seed.isMultiple(of: 2) ? "--id-field doc" : ""
        let script = """
            \(WorkFolder.command) extract in -o all -q \(field)
            for moment in 1 2 3; do
              \(WorkFolder.command) batch in -o out --no-sync -q \(field) 2>/dev/null & p=$!
              sleep 0.$((RANDOM % 9))$((RANDOM % 10)); kill -9 $p 2>/dev/null; wait $p 2>/dev/null
              test -e out/datapackage.json || ! test -e out || echo unfinished
            done
            \(WorkFolder.command) batch in -o out --no-sync -q \(field) 2>/dev/null
            diff -rq all out; ls out.tabulary
            """
        let run = try await folder.run("/bin/bash", ["-c", script])
        #expect(run.output == "journal\nlock\nworker.log\n")
    }

    // MARK: What is told

    @Test func programsAreTold() async throws {
        try makeReports(6)
        let run = try await batch("in", "-o", "out", "--progress", "json")
        let last = try #require(run.error.split(separator: "\n").last)
        let told = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
        #expect(told["event"] as? String == "done")
        #expect(told["inputs"] as? Int == 12 && told["inputs_done"] as? Int == 12)
        #expect(told["reports"] as? Int == 228 && told["failed"] as? Int == 3)
    }

    @Test(arguments: [
        (["batch", "-o", "out"], "no inputs"), (["batch", "in", "-o", "-"], "a batch writes a folder"),
        (["batch", "in", "-o", "out", "--shard", "5/4"], "'5/4' is no share"),
        (["batch", "in", "-o", "out", "--no-documents", "--format", "json"], "leave nothing to write"),
        (["batch", "in", "-o", "out", "--timeout", "0"], "'0' is no time"),
        (["batch", "--merge", "a", "-o", "out", "--shard", "1/2"], "--merge goes with datasets only"),
    ])
    func wrongArgumentsAreSaid(arguments: [String], message: String) async throws {
        let run = try await folder.tabulary(arguments)
        #expect(run.code == 64)
        #expect(run.error.contains(message))
    }
}
