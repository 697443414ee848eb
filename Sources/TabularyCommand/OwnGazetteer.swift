internal import ArgumentParser
internal import Tabulary

/// Reads the file of `--gazetteer`.
enum OwnGazetteer {
    /// The help of the option.
    static let help = ArgumentHelp(
        "A file of your own places, names and regions, which go before those that are known.", valueName: "file")

    /// The gazetteer, with the file's rows where there is one.
    ///
    /// - Throws: An exit code, after the problem was printed: 2 for a file that cannot be read, 64 for the scheme `own`
    ///   without a region in the file.
    static func load(_ path: String?, _ scheme: RegionScheme?) throws -> Gazetteer {
        let gazetteer = try path.map(read) ?? .standard
        if scheme == .own, !gazetteer.places.contains(where: { !$0.region(in: .own).isEmpty }) {
            StandardError.print("error: '--regions own' needs a file with the column region: name one with --gazetteer")
            throw ExitCode(64)
        }
        return gazetteer
    }

    private static func read(_ path: String) throws -> Gazetteer {
        do {
            return Gazetteer(adding: try GazetteerFile(try InputReader.bytes(of: path)))
        } catch let problem as GazetteerFile.Problem {
            StandardError.print("error: \(path):\(problem)")
        } catch let failure as InputReader.Failure {
            StandardError.print("error: \(path): \(failure.reason)")
        }
        throw ExitCode(2)
    }
}
