import SSOModel

/// What Microsoft and the server said about the answers, while they are given.
struct OnlineState: Hashable, Sendable {
    /// True once the operator has said that they may be asked.
    let isAllowed: Bool
    /// What was asked about last.
    private(set) var subject: OnlineSubject?
    /// The part of it that is asked about now.
    private var asked: OnlineSubject?
    /// What was said of the rest.
    private var kept: [OnlineRemark] = []
    /// The field that was left for it; nil on Done.
    private(set) var origin: QuestionID?
    /// True while no answer has come, and long enough to be told.
    private(set) var isSlow = false
    /// Nil while no answer has come.
    private var remarks: [OnlineRemark]?

    init(isAllowed: Bool) { self.isAllowed = isAllowed }

    /// True while an answer is out.
    private var isAsking: Bool { subject != nil && remarks == nil }
    /// The same for what was asked on Done.
    var isVerifying: Bool { isAsking && origin == nil }

    /// Begins anew.
    ///
    /// - Returns: What to ask about; nil where this very thing was asked already. A token concerns
    ///   the server alone: Microsoft, which may list what it is asked, is not asked again for it.
    mutating func ask(
        _ subject: OnlineSubject, about origin: QuestionID? = nil, again: Bool = false
    ) -> OnlineSubject? {
        guard isAllowed, again || subject != self.subject else { return nil }
        self.origin = origin
        let known = again || subject.ofMicrosoft != self.subject?.ofMicrosoft ? nil : remarks
        kept = known?.filter(\.isOfMicrosoft) ?? []
        let asked = known == nil ? subject : subject.ofServer
        (self.subject, self.asked, isSlow, remarks) = (subject, asked, false, nil)
        return asked
    }

    mutating func wait() { isSlow = isAsking }

    /// What comes late, of answers that are others by now, is dropped.
    mutating func take(_ remarks: [OnlineRemark], about subject: OnlineSubject) {
        guard subject == asked else { return }
        (self.remarks, isSlow) = (kept + remarks, false)
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

extension OnlineSubject {
    /// Without what only the server can tell about.
    fileprivate var ofMicrosoft: Self { Self(answers.filter { $0.key != .token }) }

    /// What is asked of the server alone.
    fileprivate var ofServer: Self {
        Self(answers.filter { [.serverURL, .token].contains($0.key) })
    }
}

extension OnlineRemark {
    fileprivate var isOfMicrosoft: Bool {
        [.tenantID, .clientID, .redirectURI].contains(question)
    }
}
