/// Tabulary's own facts.
public enum Tabulary {
    /// The version of the library and the command.
    public static let version = "0.1.0"
}
