internal import ArgumentParser
internal import Tabulary
internal import TabularyExport

/// Makes the datasets of all shards one: the bytes that one run over all inputs writes.
struct Merge {
    let output: String
    let parts: [String]
    let isForced: Bool
    let isQuiet: Bool

    /// An input, and the shard that holds it.
    private struct Place {
        var index: Int
        var part: Int
        var position: Int
    }

    func run() throws {
        let datasets = try parts.map(open)
        let header = try commonHeader(of: datasets)
        var setup = try WorkerSetup(message: header.setup)
        setup.export.replacesOtherFiles = isForced
        let dataset = try DatasetAssembly.path(of: output, options: setup.export)
        let state = try StateFolder(beside: dataset, shownAs: output)
        try state.tidy()
        try state.createWork()
        setup.pending = state.pending
        let (places, ids) = inputs(of: datasets)
        guard places.count == header.inputCount else {
            throw Supervisor.Trouble(
                description: "the shards hold \(places.count) inputs, and they were made of \(header.inputCount)")
        }
        let journal = try JournalWriter(state.workJournal, length: 0)
        var whole = header
        whole.shard = 1
        whole.shardCount = 1
        journal.append(.header(whole))
        journal.append(.checkpoint(boot: StateFolder.boot))
        var committer = Committer(
            assembly: try DatasetAssembly(folder: state.workDataset, shownAs: output, options: setup.export),
            journal: journal, setup: setup, ids: ReportIDs(taken: ids), places: [])
        Interrupt.note()
        for place in places {
            if Interrupt.wasRequested {
                try state.tidy()
                StandardError.print("interrupted: '\(output)' was left as it was")
                throw ExitCode(130)
            }
            guard let part = datasets[place.part].part(at: place.position) else { continue }
            let input = BatchInput(
                index: part.input.index, path: part.input.path, source: part.input.source, id: part.input.id)
            try committer.take(part, of: datasets[place.part], for: input, stamp: part.input.stamp)
        }
        try committer.flush()
        try committer.finish(waits: true)
        try DatasetAssembly.put(state.workDataset, at: output, options: setup.export)
        try StateFolder.move(state.workJournal, state.journal)
        try state.tidy()
        if !isQuiet {
            StandardError.print("\(parts.count) shards, \(places.count) inputs: written to \(output)")
        }
    }

    private func open(_ path: String) throws -> EarlierDataset {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let found = EarlierDataset(folder: path, journal: path + ".tabulary/journal") else {
            throw Supervisor.Trouble(
                description:
                    "'\(path).tabulary' holds no journal: '\(path)' was not made by batch, or was moved without it")
        }
        guard let done = found.scan.done, Extractor.sha256(ofFile: path + "/datapackage.json") == done else {
            throw Supervisor.Trouble(description: "'\(path)' is not what its journal says: make the shard anew")
        }
        return found
    }

    /// What all shards say of all inputs. They must be all, each once, and of the same inputs and options.
    private func commonHeader(of datasets: [EarlierDataset]) throws -> JournalEntry.Header {
        guard var first = datasets.first?.scan.header else {
            throw Supervisor.Trouble(description: "no shards were given")
        }
        first.shard = 1
        var seen: Set<Int> = []
        for (path, dataset) in zip(parts, datasets) {
            var header = dataset.scan.header
            guard seen.insert(header.shard).inserted else {
                throw Supervisor.Trouble(
                    description: "'\(path)' is shard \(header.shard) of \(header.shardCount), which was given before")
            }
            header.shard = 1
            if header.fingerprint != first.fingerprint {
                throw Supervisor.Trouble(
                    description: "'\(path)' was made with other options or by another version than '\(parts[0])'")
            }
            if header != first {
                throw Supervisor.Trouble(description: "'\(path)' is a shard of other inputs than '\(parts[0])'")
            }
        }
        let missing = (1...first.shardCount).filter { !seen.contains($0) }
        if !missing.isEmpty {
            let names = missing.prefix(10).map { "\($0)/\(first.shardCount)" }.joined(separator: ", ")
            throw Supervisor.Trouble(description: "shards are missing: \(names)")
        }
        return first
    }

    /// The inputs of all shards in their order, and the ids of all.
    private func inputs(of datasets: [EarlierDataset]) -> ([Place], [String]) {
        var places: [Place] = []
        var ids: [String] = []
        for (number, dataset) in datasets.enumerated() {
            for input in dataset.scan.inputs {
                places.append(Place(index: input.index, part: number, position: input.position))
                if let part = dataset.part(at: input.position) { ids.append(part.input.id) }
            }
        }
        return (places.sorted { $0.index < $1.index }, ids)
    }
}
