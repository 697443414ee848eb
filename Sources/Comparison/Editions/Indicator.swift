/// An indicator of one edition: a row of a report's tables, with the places that it lists.
package struct Indicator: Sendable, Hashable {
    /// The row's key, such as `i4.1`.
    package var key: String
    /// The row's words.
    package var label: String
    /// The columns under which each place is listed, by the place's code; by its text where it was not resolved.
    package var places: [String: Set<String>] = [:]
    /// The number that was aimed at, that is stated, and of places that are listed; empty where there is none.
    package var target = ""
    package var stated = ""
    package var counted = ""

    package init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}
