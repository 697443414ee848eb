internal import CTabularySystem

/// Ctrl-C, noted instead of obeyed, so that a writer is dropped and tidies away what it made.
public enum Interrupt {
    /// From now on the first interrupt or request to end is only noted; the second ends the program at once.
    public static func note() { tabulary_note_interrupts() }

    /// Whether one was noted.
    public static var wasRequested: Bool { tabulary_was_interrupted() != 0 }
}
