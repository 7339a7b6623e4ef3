import SSOModel

/// What Microsoft and the server said about the answers, while they are given.
struct OnlineState: Hashable, Sendable {
    /// True once the operator has said that they may be asked.
    let isAllowed: Bool
    /// What was asked about last.
    private(set) var subject: OnlineSubject?
    /// True while no answer has come, and long enough to be told.
    private(set) var isSlow = false
    /// Nil while no answer has come.
    private var remarks: [OnlineRemark]?

    init(isAllowed: Bool) { self.isAllowed = isAllowed }

    /// Begins anew; false where this very thing was asked already.
    mutating func ask(_ subject: OnlineSubject, again: Bool = false) -> Bool {
        guard isAllowed, again || subject != self.subject else { return false }
        (self.subject, isSlow, remarks) = (subject, false, nil)
        return true
    }

    mutating func wait() { isSlow = remarks == nil && subject != nil }

    /// What comes late, of answers that are others by now, is dropped.
    mutating func take(_ remarks: [OnlineRemark], about subject: OnlineSubject) {
        guard subject == self.subject else { return }
        (self.remarks, isSlow) = (remarks, false)
    }

    /// What there is to say about these answers.
    func view(of subject: OnlineSubject) -> View {
        guard subject == self.subject else { return .nothing }
        return remarks.map(View.said) ?? (isSlow ? .waiting : .nothing)
    }

    enum View: Hashable, Sendable {
        case nothing, waiting
        case said([OnlineRemark])
    }
}
