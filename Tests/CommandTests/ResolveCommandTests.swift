import Testing

/// `tabulary resolve` and `tabulary places` as processes: exit codes, streams, forms.
struct ResolveCommandTests {
    let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    @Test func namesAreAnsweredInOrder() async throws {
        let run = try await folder.tabulary("resolve", "Lao PDR", "Austrlia", "Zanzibar", "--format", "jsonl")
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(
            run.output == """
                {"input": "Lao PDR", "kind": "country", "places": ["LAO"], "match": "alias", "candidates": [], "note": null}
                {"input": "Austrlia", "kind": "ambiguous", "places": [], "match": "none", "candidates": ["AUS", "AUT"], \
                "note": "damaged: near to names of several places"}
                {"input": "Zanzibar", "kind": "area", "places": ["TZA"], "match": "exact", "candidates": [], "note": null}

                """)
    }

    /// Readers that split lines at U+0085, U+2028 and U+2029 would cut a record there.
    @Test func lineEndsOfUnicodeAreEscaped() async throws {
        let run = try await folder.tabulary("resolve", "--format", "jsonl", "é\u{85}\u{9F}\u{2028}\u{2029}\u{A0}–\u{1}")
        #expect(run.output.hasPrefix(#"{"input": "é\u0085\u009f\u2028\u2029"# + "\u{A0}–" + #"\u0001", "#))
    }

    @Test func listsHaveNamesWithRangesInScalarsAndWhatIsUnresolved() async throws {
        let run = try await folder.tabulary(
            "resolve", "--as", "list", "--format", "jsonl", "--regions", "ilo", "Côte d’Ivoire, Atlantis & Togo")
        #expect(
            run.output == """
                {"input": "Côte d’Ivoire, Atlantis & Togo", "places": ["CIV", "TGO"], "names": \
                [{"text": "Côte d’Ivoire", "place": "CIV", "kind": "country", "match": "exact", "start": 0, "end": 13, \
                "region": "Africa"}, {"text": "Togo", "place": "TGO", "kind": "country", "match": "exact", "start": 26, \
                "end": 30, "region": "Africa"}], "unresolved": [{"text": "Atlantis", "start": 15, "end": 23, \
                "candidates": []}]}

                """)
    }

    @Test func proseHasMentionsWithRangesInScalarsAndBytes() async throws {
        let run = try await folder.tabulary(
            "resolve", "--as", "prose", "--format", "jsonl", input: "Élan in Peru.\n\n")
        #expect(
            run.output == """
                {"input": "Élan in Peru.", "mentions": [{"text": "Peru", "place": "PER", "kind": "country", "start": 8, \
                "end": 12, "byte_start": 9, "byte_end": 13}]}
                {"input": "", "mentions": []}

                """)
    }

    @Test(
        arguments: [
            ("name", "input,kind,places,match,candidates,note\n\"Korea, South\"\"\",country,KOR,alias,,\n"),
            (
                "list",
                "number,input,text,place,kind,match,start,end,candidates\n1,\"Korea, South\"\"\",\"Korea, South\",KOR,country,alias,0,12,\n"
            ),
            (
                "prose",
                """
                number,input,text,place,kind,start,end,byte_start,byte_end
                1,"Korea, South""\","Korea, South",KOR,country,0,12,0,12

                """
            ),
        ])
    func csvHasAHeaderAndQuotedFields(reading: String, expected: String) async throws {
        let run = try await folder.tabulary("resolve", "--as", reading, "--format", "csv", "Korea, South\"")
        #expect(run.output == expected)
    }

    @Test func linesAndRecordsAreReadAlike() async throws {
        let lines = try await folder.tabulary("resolve", "--format", "jsonl", input: "Kenya\r\nFiji")
        let records = try await folder.tabulary(
            "resolve", "--input", "jsonl", "--format", "jsonl",
            input: "{\"input\": \"Kenya\"}\n \n{\"id\": 2, \"input\": \"F\\u0069ji\"}\n")
        #expect(lines.output == records.output && lines.output.split(separator: "\n").count == 2)
    }

    @Test(
        arguments: [
            ("{\"input\": 1}", "standard input, line 2: the field \"input\" holds a number: expected a string"),
            ("[1]", "standard input: line 2 holds an array: expected an object, a record a line"),
            (
                "{\"inputs\": \"x\"}",
                "standard input, line 2: the record has no field \"input\": did you mean \"inputs\"?"
            ),
            ("{\"input\"", "standard input: no JSON at line 2, column 9:"),
        ])
    func aBadRecordEndsTheRunBehindTheAnswersBeforeIt(record: String, message: String) async throws {
        let run = try await folder.tabulary(
            "resolve", "--input", "jsonl", "--format", "jsonl", input: "{\"input\": \"Fiji\"}\n\(record)\n{}\n")
        #expect(run.code == 2)
        #expect(run.output.contains("\"FJI\"") && run.output.split(separator: "\n").count == 1)
        #expect(run.error.hasPrefix("error: \(message)"), "\(run.error)")
    }

    @Test(
        arguments: [
            (["resolve", "Kenya"], 0), (["resolve", "Atlantis"], 1), (["resolve", "Kashmir"], 1),
            (["resolve", "--as", "list", "Kenya, Fiji"], 0), (["resolve", "--as", "list", "Kenya, Atlantis"], 1),
            (["resolve", "--as", "prose", "Atlantis"], 0),
        ] as [([String], Int32)])
    func strictFailsOnWhatStaysUnresolved(arguments: [String], code: Int32) async throws {
        #expect(try await folder.tabulary(arguments + ["--strict"]).code == code)
        #expect(try await folder.tabulary(arguments).code == 0)
    }

    @Test(
        arguments: [
            (["resolve", "x", "--as", "nam"], "'nam' is no reading: did you mean 'name'? expected name, list, prose"),
            (["resolve", "x", "--input", "lines"], "'--input' is about standard input, and names were given"),
            (["resolve", "x", "--regions", "own"], "'--regions own' needs a file with the column region"),
            (["places", "--kind", "contry"], "'contry' is no kind of place: did you mean 'country'?"),
            (["resolv", "x"], "unknown command 'resolv': did you mean 'resolve'?"),
        ])
    func wrongArgumentsAreTold(arguments: [String], message: String) async throws {
        let run = try await folder.tabulary(arguments)
        #expect(run.code == 64)
        #expect(run.error.contains(message), "\(run.error)")
    }

    @Test func answersComeBeforeTheInputEnds() async throws {
        let script = """
            mkfifo in; \(WorkFolder.command) resolve --format jsonl < in > out & exec 3> in; echo Kenya >&3
            for i in $(seq 100); do grep -q KEN out && break; sleep 0.05; done; cat out; exec 3>&-; wait
            """
        let run = try await folder.run("/bin/bash", ["-c", script])
        #expect(run.output.contains("\"KEN\""))
    }

    @Test func aClosedPipeEndsQuietly() async throws {
        let script = "yes Kenya | head -200000 | \(WorkFolder.command) resolve | head -1; echo ${PIPESTATUS[2]}"
        let run = try await folder.run("/bin/bash", ["-c", script])
        #expect(run.output == "Kenya: KEN Kenya  country, exact\n0\n" && run.error.isEmpty)
    }

    @Test func bytesThatAreNotUTF8AreAnsweredInUTF8() async throws {
        let run = try await folder.run(
            "/bin/bash", ["-c", "printf 'C\\364te\\nKenya\\n' | \(WorkFolder.command) resolve --format jsonl"])
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("{\"input\": \"C\u{FFFD}te\", \"kind\": \"none\""))
    }

    // MARK: - Places

    @Test func placesArePrintedInThreeForms() async throws {
        let text = try await folder.tabulary("places", "JOR", "kosovo", "XKX")
        #expect(text.code == 2 && text.error == "error: 'kosovo' is no place's code: see 'tabulary resolve kosovo'\n")
        let csv = try await folder.tabulary("places", "--kind", "country", "--format", "csv")
        let lines = csv.output.split(separator: "\n")
        #expect(lines[0].hasPrefix("place,name,kind,iso2,iso3,m49,ilo,ilo-sub,"))
        #expect(lines.contains { $0.hasPrefix("JOR,Jordan,country,JO,JOR,400,Arab States,") })
        let json = try await folder.tabulary("places", "jor", "--format", "json")
        #expect(json.output.hasPrefix("[\n  {\"place\": \"JOR\", \"name\": \"Jordan\", \"kind\": \"country\","))
        #expect(json.output.hasSuffix("}\n]\n"))
    }

    // MARK: - A user's own file

    @Test func aFileAddsPlacesNamesAndRegions() async throws {
        try folder.write(
            "own.tsv",
            "place\tname\tkind\ttype\tregion\nJOR\tTransjordan\t\tformer\tLevant\nnew-eden\tNew Eden\tcountry\t\tFar\n")
        let run = try await folder.tabulary(
            "resolve", "--gazetteer", "own.tsv", "--regions", "own", "Transjordan", "New Eden", "Kenya")
        #expect(
            run.output == """
                Transjordan: JOR Jordan [Levant]  country, former
                New Eden: new-eden New Eden [Far]  country, exact
                Kenya: KEN Kenya  country, exact

                """)
        let places = try await folder.tabulary("places", "new-eden", "--gazetteer", "own.tsv")
        #expect(places.output == "new-eden  country    New Eden\n")
        try folder.write("report.txt", "Table 1: Results\nNo\tPlaces\n1\tNew Eden, Transjordan\n")
        let extract = try await folder.tabulary(
            "extract", "report.txt", "-o", "out", "--gazetteer", "own.tsv", "--regions", "own", "--quiet")
        #expect(extract.code == 0)
        #expect(try folder.read("out/observations.csv").contains(",new-eden,New Eden,"))
    }

    @Test func aWrongFileIsToldWithLineAndColumn() async throws {
        try folder.write("own.tsv", "# mine\nplace\tname\nJOR\tTransjordan\nQQQ\tFoo\n")
        for command in [["resolve", "x"], ["places"], ["extract", "own.tsv", "-o", "out"]] {
            let run = try await folder.tabulary(command + ["--gazetteer", "own.tsv"])
            #expect(run.code == 2)
            #expect(run.error.hasPrefix("error: own.tsv:4:1: \"QQQ\" is no place that is known"), "\(run.error)")
        }
        let run = try await folder.tabulary("places", "--gazetteer", "none.tsv")
        #expect(run.code == 2 && run.error == "error: none.tsv: No such file or directory\n")
    }
}
