internal import TabularyExport

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
        /// It is in a folder, and a pipe, a socket or a device, whose bytes may never end.
        case special(String)

        /// One line: the path in quotes, what is wrong and what to do.
        public var description: String {
            switch self {
            case .missing(let path): "'\(path)' does not exist: check the path"
            case .noReports(let path):
                "the folder '\(path)' holds no report: expected files ending in \(InputFinder.extensions.joined(separator: ", "))"
            case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
            case .special(let path): "'\(path)' is no file but a pipe, a socket or a device, and is left out"
            }
        }
    }

    /// The endings of files that are reports where they stand in a folder.
    public static let extensions = [".txt", ".md", ".html", ".htm", ".json", ".jsonl"]

    /// The reports of paths, in the order of the paths and, inside a folder, of their names as bytes.
    ///
    /// In folders, at any depth, hidden files, `README*` and `LICENSE*` are left out, and links to folders are not
    /// followed. A link that leads nowhere is a report that cannot be read.
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
            switch kind(of: path) {
            case .missing: problems.append(.missing(path))
            case .folder:
                let (found, wrong) = find(inFolder: path, isReport)
                inputs += found
                problems += wrong
                if found.isEmpty, wrong.isEmpty { problems.append(.noReports(path)) }
            case .file, .special: inputs.append(Input(path: path, source: name(of: path)))
            }
        }
        return (inputs, problems)
    }

    /// The files of a folder, at any depth, whose paths in it are as asked for; hidden ones are left out.
    package static func find(
        inFolder folder: String, _ isWanted: (String) -> Bool
    ) -> (inputs: [Input], problems: [Problem]) {
        var inputs: [Input] = []
        var problems: [Problem] = []
        list(folder, under: "", &inputs, &problems, isWanted)
        return (inputs, problems)
    }

    /// Whether anything stands at a path.
    package static func exists(_ path: String) -> Bool { kind(of: path) != .missing }

    private enum Kind { case missing, file, folder, special }

    /// What stands at a path, or at the end of the links that stand there.
    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        return switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .special
        }
    }

    private static func list(
        _ folder: String, under prefix: String, _ inputs: inout [Input], _ problems: inout [Problem],
        _ isWanted: (String) -> Bool
    ) {
        var entries: [FolderEntry] = []
        do {
            entries = try FolderEntry.entries(in: folder).filter { !$0.name.hasPrefix(".") }
        } catch {
            let reason = if case .system(_, _, let code) = error { unsafe String(cString: strerror(code)) } else { "" }
            return problems.append(.unreadable(folder, reason: reason))
        }
        entries.sort { $0.name.precedesInBytes($1.name) }
        for entry in entries {
            let path = folder.hasSuffix("/") ? folder + entry.name : folder + "/" + entry.name
            let source = prefix + entry.name
            let target = entry.kind == .link ? kind(of: path) : entry.kind == .special ? .special : .file
            switch (entry.kind, target) {
            case (.folder, _): list(path, under: source + "/", &inputs, &problems, isWanted)
            case (.link, .folder): continue
            case (_, .special): if isWanted(source) { problems.append(.special(path)) }
            default: if isWanted(source) { inputs.append(Input(path: path, source: source)) }
            }
        }
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
