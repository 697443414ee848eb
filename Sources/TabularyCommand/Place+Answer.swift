internal import Tabulary

extension Place {
    /// The code that answers hold: an area's is its state's.
    var answerCode: String { kind == .area && !state.isEmpty ? state : code }
}
