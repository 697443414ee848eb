internal import Tabulary

/// The inputs of a batch, in order: those of paths, patterns and lists, sifted.
struct BatchInputs {
    /// Which inputs there are.
    struct Selection {
        var paths: [String] = []
        /// A file with a path a line; `-` for standard input.
        var list: String?
        var include: [String] = []
        var exclude: [String] = []
    }

    private(set) var inputs: [InputFinder.Input] = []
    /// What is wrong with paths that gave none.
    private(set) var problems: [String] = []

    init(_ selection: Selection) {
        for path in selection.paths {
            if path == "-" {
                problems.append("standard input cannot be gone back to: give files, or a list of them with '--from -'")
            } else if GlobPattern.isPattern(path), !InputFinder.exists(path) {
                add(pattern: path)
            } else {
                let (found, wrong) = InputFinder.find([path])
                inputs += found
                problems += wrong.map(\.description)
            }
        }
        if let list = selection.list { add(list: list) }
        let include = selection.include.map(GlobPattern.init)
        let exclude = selection.exclude.map(GlobPattern.init)
        if !include.isEmpty || !exclude.isEmpty {
            inputs.removeAll { input in
                (!include.isEmpty && !include.contains { $0.matches(input.source) })
                    || exclude.contains { $0.matches(input.source) }
            }
        }
    }

    /// The files that a pattern names, called after the folder above its first sign that stands for others.
    private mutating func add(pattern: String) {
        let head = pattern.prefix { !"*?[".contains($0) }
        let folder = head.lastIndex(of: "/").map { String(head[...$0]) } ?? ""
        let glob = GlobPattern(pattern.contains("/") ? pattern : "./" + pattern)
        let base = folder.isEmpty ? "." : folder
        let (found, wrong) = InputFinder.find(inFolder: base) { source in
            glob.matches(pattern.contains("/") ? folder + source : "./" + source)
        }
        problems += wrong.map(\.description)
        if found.isEmpty { problems.append("no file is called '\(pattern)': check the pattern") }
        inputs += found
    }

    private mutating func add(list: String) {
        do {
            for line in try InputReader.bytes(of: list).split(separator: 0x0A) {
                var path = String(decoding: line, as: UTF8.self)
                if path.hasSuffix("\r") { path.removeLast() }
                if path.isEmpty { continue }
                // A file of a list is called after its path, for many may have one name.
                var parts = path.split(separator: "/").filter { $0 != "." }
                parts.removeAll { $0 == ".." }
                inputs.append(InputFinder.Input(path: path, source: parts.joined(separator: "/")))
            }
        } catch {
            problems.append("cannot read the list '\(list)': \(error.reason)")
        }
    }
}
