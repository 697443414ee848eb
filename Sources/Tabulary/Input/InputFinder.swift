#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Finds the reports that paths name: files as they are, and the reports inside folders.
public enum InputFinder {
    /// One report to be read.
    public struct Input: Sendable, Hashable {
        /// The path to open; `-` for standard input.
        public var path: String
        /// The path relative to the folder that was given; for a single file its name.
        public var source: String

        package init(path: String, source: String) {
            self.path = path
            self.source = source
        }
    }

    /// Why a path gives no report.
    public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// No file or folder stands there.
        case missing(String)
        /// The folder holds no report.
        case noReports(String)
        /// The system refused to look.
        case unreadable(String, reason: String)

        /// One line: the path in quotes, what is wrong and what to do.
        public var description: String {
            switch self {
            case .missing(let path): "'\(path)' does not exist: check the path"
            case .noReports(let path):
                "the folder '\(path)' holds no report: expected files ending in \(InputFinder.extensions.joined(separator: ", "))"
            case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
            }
        }
    }

    /// The endings of files that are reports where they stand in a folder.
    public static let extensions = [".txt", ".md", ".html", ".htm", ".json", ".jsonl"]

    /// The reports of paths, in the order of the paths and, inside a folder, of their names as bytes.
    ///
    /// In folders, at any depth, hidden files, `README*` and `LICENSE*` are left out, and links to folders are not
    /// followed.
    ///
    /// - Returns: The reports, and what is wrong with paths that gave none.
    public static func find(_ paths: [String]) -> (inputs: [Input], problems: [Problem]) {
        var inputs: [Input] = []
        var problems: [Problem] = []
        for path in paths {
            if path == "-" {
                inputs.append(Input(path: "-", source: "-"))
                continue
            }
            switch kind(of: path, followsLinks: true) {
            case .missing: problems.append(.missing(path))
            case .folder:
                let count = inputs.count
                if let problem = list(path, under: "", into: &inputs, isReport) { problems.append(problem) }
                if inputs.count == count, problems.last?.path != path { problems.append(.noReports(path)) }
            case .file: inputs.append(Input(path: path, source: name(of: path)))
            }
        }
        return (inputs, problems)
    }

    /// The files of a folder, at any depth, whose paths in it are as asked for; hidden ones are left out.
    package static func find(
        inFolder folder: String, _ isWanted: (String) -> Bool
    ) -> (inputs: [Input], problems: [Problem]) {
        var inputs: [Input] = []
        let problem = list(folder, under: "", into: &inputs, isWanted)
        return (inputs, problem.map { [$0] } ?? [])
    }

    /// Whether anything stands at a path.
    package static func exists(_ path: String) -> Bool { kind(of: path, followsLinks: true) != .missing }

    private enum Kind { case missing, file, folder }

    private static func kind(of path: String, followsLinks: Bool) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
        if followsLinks { return .folder }
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK ? .missing : .folder
    }

    private static func list(
        _ folder: String, under prefix: String, into inputs: inout [Input], _ isWanted: (String) -> Bool
    ) -> Problem? {
        guard let directory = unsafe opendir(folder) else {
            return .unreadable(folder, reason: unsafe String(cString: strerror(errno)))
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var problem: Problem?
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            switch kind(of: path, followsLinks: false) {
            case .missing: continue
            case .folder: problem = list(path, under: prefix + name + "/", into: &inputs, isWanted) ?? problem
            case .file where isWanted(prefix + name): inputs.append(Input(path: path, source: prefix + name))
            case .file: continue
            }
        }
        return problem
    }

    private static func isReport(_ path: String) -> Bool {
        let lower = name(of: path).lowercased()
        if lower.hasPrefix("readme") || lower.hasPrefix("license") { return false }
        return extensions.contains { lower.hasSuffix($0) || lower.hasSuffix($0 + ".gz") }
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension InputFinder.Problem {
    fileprivate var path: String {
        switch self {
        case .missing(let path), .noReports(let path), .unreadable(let path, _): path
        }
    }
}
