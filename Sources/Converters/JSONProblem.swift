/// Why a text is no JSON, and where.
package struct JSONProblem: Error, Sendable, Hashable {
    /// The byte at which it is wrong.
    package var offset: Int
    /// What stands there and what was expected: lower-case, without a full stop.
    package var message: String
}
