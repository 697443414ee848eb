/// An input of a batch.
struct BatchInput {
    /// 0-based, among all inputs, those of other shards included.
    var index: Int
    /// The path to open.
    var path: String
    /// What it is called in the dataset.
    var source: String
    /// The id of its report, from which ids of records are made.
    var id: String
}
