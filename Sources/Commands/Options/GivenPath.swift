import ArgumentParser
import SSOModel

/// The path of a file or folder, as an argument gives it.
enum GivenPath {
    /// The same path, where there can be one.
    ///
    /// A script whose variable is not set gives an empty one; with a name behind it, that would be
    /// the root folder.
    @Sendable static func parse(_ text: String) throws -> String {
        guard !text.isEmpty else { throw ValidationError("An empty path names nothing.") }
        guard text.utf8.count < most else {
            throw ValidationError("No path of \(most) bytes or more leads anywhere.")
        }
        return text
    }

    /// The same of one that is an answer, of which blanks and quotes are taken off.
    @Sendable static func answer(_ text: String) throws -> String {
        guard !Paste(text).text.isEmpty else { return try parse("") }
        return try parse(text)
    }

    /// Source: Linux, limits.h, PATH_MAX, with the zero behind it.
    private static let most = 4096
}
