/// Why a dataset could not be written.
public enum ExportError: Error, Sendable, Hashable {
    /// What was being done when the system refused.
    public enum Action: String, Sendable, Hashable {
        /// A file or folder was being created.
        case create
        /// A file or folder was being looked at.
        case read
        /// Bytes were being written.
        case write
        /// The finished dataset was taking its place.
        case replace
        /// An old dataset or an unfinished one was being removed.
        case remove
    }

    /// Why a destination is refused before any work.
    public enum Refusal: Sendable, Hashable {
        /// It is a file.
        case isFile
        /// It is a folder that is not empty and no dataset.
        case isOtherFolder
        /// It is a dataset that also holds a file of others; the path in the dataset.
        case holdsOtherFile(String)
        /// It is the current folder or one above it, which cannot be replaced.
        case holdsCurrentFolder
        /// It has no name of its own: it is empty.
        case isNameless
        /// The folder it would stand in is a file.
        case parentIsFile
        /// Nothing can be created in the folder it would stand in.
        case parentIsNotWritable
    }

    /// The system refused: no room, no permission.
    case system(Action, path: String, code: Int32)
    /// The destination would have to be overwritten and must not be, or cannot be.
    case refused(path: String, Refusal)
    /// A report's id cannot be the name of a file.
    case invalidReport(String)
}

extension ExportError: CustomStringConvertible {
    /// One line: what could not be done, the path in quotes, and why.
    public var description: String {
        switch self {
        case .system(let action, let path, let code):
            "cannot \(action.rawValue) '\(path)': \(SystemCall.message(for: code))"
        case .refused(let path, let refusal):
            "cannot write to '\(path)': \(refusal.reason)"
        case .invalidReport(let report):
            "cannot write report '\(report)': its id is not the name of a file"
        }
    }
}

extension ExportError.Refusal {
    fileprivate var reason: String {
        switch self {
        case .isFile: "it is a file, and a dataset is a folder"
        case .isOtherFolder: "the folder is not empty and holds no dataset; choose another, or force it to be replaced"
        case .holdsOtherFile(let name):
            "the folder also holds '\(name)', which is not part of a dataset; move it, or force it to be replaced"
        case .holdsCurrentFolder: "the current folder and those above it cannot be replaced"
        case .isNameless: "the path is empty"
        case .parentIsFile: "a file stands where its folder would be"
        case .parentIsNotWritable: "nothing can be created in its folder"
        }
    }
}
