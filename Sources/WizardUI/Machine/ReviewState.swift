import SSOModel

/// What Review shows, and how far it was seen.
///
/// Write is for a plan that its operator has seen: a key that was on its way before does not count.
struct ReviewState: Sendable {
    private(set) var preview = Preview()
    private(set) var view = View.unseen
    /// The row whose field is being visited.
    private(set) var visited: QuestionID?

    enum View {
        case unseen
        /// It is on the screen, but not long enough to be read.
        case painted
        case seen
    }

    mutating func take(_ preview: Preview) {
        self.preview = preview
        view = .unseen
    }

    mutating func wasOpened() { view = .unseen }

    mutating func wasPainted() { if view == .unseen { view = .painted } }

    mutating func hasStood() { if view == .painted { view = .seen } }

    /// Time runs only while the plan is on the screen.
    mutating func wasHidden() { if view == .painted { view = .unseen } }

    mutating func visit(_ id: QuestionID) { visited = id }

    mutating func comeBack() -> QuestionID? {
        defer { visited = nil }
        return visited
    }
}
