import SSOModel
import SSOReading

/// A place where a check applies, and what was seen there.
struct Hit: Sendable {
    let place: Place
    let message: String
    /// Nil for what its kind always advises.
    var advice: String?
    /// Nil for that of the rule that found it.
    var kind: FindingKind?

    init(_ place: Place, _ message: String, advice: String? = nil) {
        self.place = place
        self.message = message
        self.advice = advice
    }

    init(_ place: Place, _ problem: Problem, advice: String? = nil) {
        self.init(place, problem.message, advice: advice ?? problem.advice)
        kind = problem.kind
    }
}

extension ServerView {
    /// A hit at the value of a setting, or where single sign-on is set when it has none.
    func hit(_ setting: Setting, _ message: String, advice: String? = nil) -> [Hit] {
        [Hit(values[setting]?.place ?? emptied[setting] ?? anchor, message, advice: advice)]
    }
}

extension Finding {
    /// What a hit of this kind says, at its place in the files.
    init(_ hit: Hit, _ kind: FindingKind, in installation: Installation) {
        let text = installation.files[hit.place.file].text
        let range = hit.place.range.clamped(to: 0..<text.scalars.count)
        let start = text.position(of: range.lowerBound)
        self.init(
            Problem(kind, hit.message, hit.advice ?? kind.fix ?? ""),
            position: SourcePosition(
                file: text.name, line: start.line, column: start.column,
                end: text.position(of: range.upperBound), index: hit.place.file))
    }
}
