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
    case blank
}

extension Problem {
    /// Weight, what is wrong, and what to do, in one text.
    var line: String {
        "\(severity.word): \(message)" + (advice.isEmpty ? "" : " \(advice)")
    }

    var block: Block { .paragraph(line, Style(severity)) }
}
