/// Commands that a help text shows.
enum Examples {
    static func of(_ commands: String...) -> String {
        "Examples:\n" + commands.map { "  \($0)" }.joined(separator: "\n")
    }
}
