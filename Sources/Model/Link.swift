/// A link of the report: where its text stands in the source, and where its target does.
///
/// Both are views of the source. The text may hold signs of Markdown; an automatic link is its own target.
package struct Link: Sendable, Hashable {
    /// What stands between the link's brackets.
    package var text: TextRange
    /// The address as written.
    package var target: TextRange

    package init(text: TextRange, target: TextRange) {
        self.text = text
        self.target = target
    }
}
