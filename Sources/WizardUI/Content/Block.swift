import SSOModel

/// A piece of a screen's text before it is laid out, so that both front ends can show it.
package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String, Style = .plain, indent: Int = 0)
    case bullets([String])
    /// Numbered steps, each with what is to be copied letter by letter.
    case steps([GuidanceStep])
    /// A line whose breaks matter, such as one of a diff.
    case verbatim(String, Style)
    /// What is to be copied letter by letter.
    case command(String)
    case blank
}

extension Problem {
    /// What is wrong, and what to do.
    var text: String { message + (advice.isEmpty ? "" : " \(advice)") }

    /// The same with its weight.
    var line: String { "\(severity.word): \(text)" }

    var block: Block { .paragraph(line, Style(severity)) }
}
