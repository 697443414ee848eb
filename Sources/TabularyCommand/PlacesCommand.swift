internal import ArgumentParser
internal import Tabulary

/// `tabulary places`: the table of places with every scheme of regions.
struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract: "Print the places that are known, with their codes and regions.",
        discussion: """
            A record a place: countries and territories of ISO 3166-1, Kosovo, former states, areas inside states, and \
            groups of states, with the regions of every scheme. CODE… picks places by their code.

            Examples:
              tabulary places
              tabulary places JOR LAO --format json
              tabulary places --kind country --format csv > places.csv

            Exit codes: 0 done; 2 a code is no place's, the gazetteer's file could not be read, or the table could not \
            be written; 64 wrong arguments.
            """)

    @Argument(help: ArgumentHelp("Codes of places, such as JOR; without any, all places.", valueName: "code"))
    var codes: [String] = []

    @Option(
        help: ArgumentHelp("Only places of a kind: country, territory, former, area or group.", valueName: "kind"),
        transform: Choices.placeKind)
    var kind: PlaceKind?

    @Option(
        help: ArgumentHelp("How the table is written: text, csv or json. (default: text)", valueName: "format"),
        transform: Choices.tableFormat)
    var format = PlaceTable.Format.text

    @Option(help: OwnGazetteer.help)
    var gazetteer: String?

    func run() throws {
        let gazetteer = try OwnGazetteer.load(gazetteer, nil)
        var places = gazetteer.places
        if !codes.isEmpty {
            places = []
            for code in codes {
                guard let place = gazetteer.place(code: code) ?? gazetteer.place(code: code.uppercased()) else {
                    StandardError.print("error: '\(code)' is no place's code: see 'tabulary resolve \(code)'")
                    throw ExitCode(2)
                }
                places.append(place)
            }
        }
        if let kind { places.removeAll { $0.kind != kind } }
        do {
            try StandardOutput.write(PlaceTable.bytes(of: places, as: format))
        } catch {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        }
    }
}
