internal import CTabularySystem

/// How the process holds memory.
enum Memory {
    /// Lets large blocks go back to the system as soon as they are freed.
    ///
    /// glibc keeps blocks for itself once it has seen larger ones freed: with a table of 100,000 rows of names that was 2 MB
    /// of 33.
    static func returnWhatIsFreed() { tabulary_return_freed_memory() }
}
