/// What an input of `tabulary resolve` is read as.
enum Reading: String, CaseIterable {
    /// One name.
    case name
    /// A cell of names.
    case list
    /// Running text.
    case prose
}

/// What standard input of `tabulary resolve` holds.
enum InputForm: String, CaseIterable {
    /// An input a line.
    case lines
    /// An object a line, with the field `input`.
    case jsonl
}

/// How answers are written.
enum AnswerFormat: String, CaseIterable {
    /// For people.
    case text
    /// A JSON object an input.
    case jsonl
    /// A record a name, with a header.
    case csv
}
