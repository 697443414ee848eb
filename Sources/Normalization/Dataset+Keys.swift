internal import TabularyModel

extension Dataset {
    /// The key of a 0-based body row.
    func rowKey(_ table: Int, _ row: Int) -> String { string(headers[table].rows[row].key) }
}
