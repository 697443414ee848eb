/// Which rows of two files are kept, where not all are.
package struct KeptRows: Sendable, Hashable {
    /// The number of rows of the files.
    package var oldCount = 0
    package var newCount = 0
    /// The 0-based places in their files of the rows that are kept.
    package var oldPlaces: [Int] = []
    package var newPlaces: [Int] = []
}
