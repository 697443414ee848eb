import Foundation
import Testing

/// A folder in which many files are none that anybody would want to read: each is a row with its reason, and the others
/// are as they are without them.
struct HostileBatchTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    /// What makes each file, and the code of the diagnostic that tells why it failed; nil where it is read all the same.
    private static let files: [(name: String, script: String, code: String?)] = [
        ("binary.txt", #"head -c 20000 /dev/urandom > "$f"; printf '\0\1\2' >> "$f""#, "input.binary"),
        ("bomb.txt.gz", #"head -c 3000000 /dev/zero | tr '\0' 'a' | gzip > "$f""#, "input.too-large"),
        ("colspan.html", #"echo '<table><tr><td colspan=99999999 rowspan=99999999>Kenya</table>' > "$f""#, nil),
        ("deep.html", #"yes '<div>' | head -n 10000 > "$f"; echo Kenya >> "$f""#, nil),
        ("deep.json", #"yes '{"a":' | head -n 10000 > "$f""#, "input.json"),
        ("empty.txt", #": > "$f""#, "input.empty"),
        ("gone.txt", #"ln -s nowhere "$f""#, "input.unreadable"),
        ("loop.txt", #"ln -s loop.txt "$f""#, "input.unreadable"),
        ("nested.txt", #"yes '<table><tr><td>' | head -n 1000 > "$f""#, nil),
        ("nul.txt", #"tr ' ' '\0' < good/0.txt > "$f""#, "input.binary"),
        ("pdf.txt", #"echo '%PDF-1.7' > "$f""#, "input.binary"),
        ("torn.txt.gz", #"gzip < good/0.txt | head -c 40 > "$f""#, "input.gzip"),
        ("utf16.txt", #"iconv -t UTF-16 < good/0.txt > "$f""#, nil),
    ]

    private func make(_ count: Int) async throws {
        for number in 0..<count {
            try folder.write(
                "good/\(number).txt",
                "# Report \(number)\n\nTable 1: Results\t\nCountry\tPlaces\nJordan\tLebanon, Iraq, Mali\nPeru\tGhana\n")
        }
        var script = "cp -r good in\n"
        for file in Self.files { script += "f='in/\(file.name)'; \(file.script)\n" }
        #expect(try await folder.run("/bin/bash", ["-c", script]).code == 0)
    }

    private func rows(_ path: String) throws -> [String] {
        try folder.read(path).split(separator: "\n").map(String.init)
    }

    @Test func eachIsARowWithItsReasonAndTheOthersAreAsTheyAre() async throws {
        try await make(40)
        let limits = ["--no-sync", "--max-report", "1M", "--timeout", "600"]
        #expect(try await folder.tabulary(["batch", "good", "-o", "all", "-q"] + limits).code == 0)
        let run = try await folder.tabulary(["batch", "in", "-o", "out", "--jobs", "2"] + limits)
        #expect(run.code == 2)
        let reports = try rows("out/reports.csv")
        let diagnostics = try rows("out/diagnostics.csv")
        let known = Set(Self.files.map { String($0.name.prefix { $0 != "." }) })
        for file in Self.files {
            let row = try #require(reports.first { $0.contains(",\(file.name),") })
            #expect(row.contains(file.code == nil ? ",ok," : ",failed,"), "\(row)")
            guard let code = file.code else { continue }
            let id = row.prefix { $0 != "," }
            #expect(diagnostics.contains { $0.hasPrefix("\(id),") && $0.contains(",error,\(code),") }, "\(file.name)")
            #expect(run.error.contains("in/\(file.name): error: "))
            if code == "input.unreadable" {
                #expect(diagnostics.contains { $0.contains("No such file") || $0.contains("symbolic links") })
            }
        }
        for name in ["reports", "tables", "cells", "observations", "figures", "items", "checks"] {
            let others = try rows("out/\(name).csv").filter { row in
                !known.contains(String(row.prefix { !",~.".contains($0) }))
            }
            #expect(try others == rows("all/\(name).csv"), "\(name)")
        }
        #expect(try await folder.tabulary("check", "out").code == 0)
    }

    @Test func whatCouldNotBeReadIsNotReadOnceMore() async throws {
        try await make(3)
        let arguments = [
            "batch", "in", "-o", "out", "--no-sync", "--max-report", "1M", "--max-failures", "9", "--timeout", "600",
        ]
        #expect(try await folder.tabulary(arguments).code == 0)
        let again = try await folder.tabulary(arguments)
        #expect(again.code == 0)
        #expect(again.error == "nothing has changed: 'out' holds \(3 + Self.files.count) inputs\n")
        // A link that leads somewhere now is another file.
        try folder.write("in/nowhere", "Kenya acted.")
        let changed = try await folder.tabulary(arguments)
        #expect(changed.code == 2 && changed.error.contains("1 inputs have changed, 0 are new and 0 are gone"))
        #expect(try await folder.tabulary(arguments + ["--update"]).code == 0)
        #expect(try rows("out/reports.csv").contains { $0.contains(",gone.txt,") && $0.contains(",ok,") })
    }

    @Test func theTimeInWhichTheRunWasStoppedIsNoReportsOwn() async throws {
        let rows = (0..<3_000).map { "Jordan\tLebanon, Iraq, Mali \($0)\n" }.joined()
        try folder.write("in/a.txt", "HOOK-SLOW\nTable 1: Results\t\nCountry\tPlaces\n" + rows)
        let script = """
            export TABULARY_TEST_HOOK=1
            \(WorkFolder.command) batch in -o out --no-sync --jobs 1 -q --timeout 20 & p=$!
            until test -s out.tabulary/*/journal; do sleep 0.05; done
            sleep 0.8; kill -STOP $p; sleep 23; kill -CONT $p; wait $p; echo $?
            """
        let run = try await folder.run("/bin/bash", ["-c", script])
        #expect(run.output == "0\n")
    }

    @Test func aPipeOfAListCostsItself() async throws {
        try await make(3)
        _ = try await folder.run("/bin/bash", ["-c", "mkfifo in/pipe; ls in/?.txt in/pipe > list"])
        let run = try await folder.tabulary("batch", "--from", "list", "-o", "out", "--no-sync", "--timeout", "2")
        #expect(run.code == 2 && run.error.contains("in/pipe: error: "))
        #expect(try rows("out/reports.csv").count == 1 + 4)
    }
}
