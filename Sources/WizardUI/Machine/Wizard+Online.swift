import SSOModel

/// What Microsoft and the server say, where the operator lets them be asked.
extension Wizard {
    /// The questions whose answers are worth a look at once.
    private static let asked: [QuestionID] = [
        .serverURL, .redirectURI, .clientID, .tenantID, .token,
    ]

    /// The answers as they stand, those that rules object to left out, and a token that stands
    /// elsewhere.
    private var onlineSubject: OnlineSubject {
        let given = page == .done ? resolution.effective.given : answers.given
        let wanted = page == .done ? Array(given.keys) : Self.asked + [.cloud]
        var known: [QuestionID: Answer] = [:]
        for id in wanted where given[id] != nil || answers.isFound(id) {
            guard answers.isRelevant(id), let checked = answers.check(id, now: fields.now),
                !checked.hasErrors, id != .token || checked.answer.holdsToken
            else { continue }
            known[id] = checked.answer
        }
        return OnlineSubject(known)
    }

    /// True once the operator has said that they may be asked.
    package var asksOnline: Bool { online.isAllowed }

    /// Takes what the operator says about it on the first screen.
    mutating func allowOnline(_ isAllowed: Bool) -> [Effect] {
        online = OnlineState(isAllowed: isAllowed)
        if focus.isButton { enter(.button(isAllowed ? .stayOffline : .goOnline)) }
        return isAllowed ? [] : [.stopAsking]
    }

    /// Asks, when a field was left that it concerns.
    mutating func askOnline(about id: QuestionID) -> [Effect] {
        guard online.isAllowed, Self.asked.contains(id) else { return [] }
        let subject = onlineSubject
        guard Self.asked.contains(where: { subject.answers[$0] != nil }) else { return [] }
        return online.ask(subject, about: id).map { [.askOnline($0, waits: false)] } ?? []
    }

    /// Asks whether all of it works, as soon as the server is up.
    mutating func verify() -> [Effect] {
        online.ask(onlineSubject, again: true).map { [.askOnline($0, waits: true)] } ?? []
    }

    /// What was said about an answer, with its weight.
    func onlineRemarks(on id: QuestionID) -> [(text: String, style: Style)] {
        guard online.isAllowed, Self.asked.contains(id) else { return [] }
        switch online.view(of: onlineSubject) {
        case .nothing: return []
        case .waiting: return online.origin == id ? [(Self.waiting, .faint)] : []
        case .said(let remarks):
            let known = fields.problems(of: id).map { "[\($0.kind.code)]" }
            return remarks.filter { remark in
                remark.question == id && !known.contains(where: remark.text.hasSuffix)
            }.map { ($0.line, $0.style) }
        }
    }

    /// What Done says about it.
    var onlineBlocks: [Block] {
        guard online.isAllowed else { return [] }
        switch online.view(of: onlineSubject) {
        case .nothing: return []
        case .waiting: return [.paragraph(Self.waiting, .faint), .blank]
        case .said(let remarks):
            // One cause may be met by several checks.
            let said = remarks.map(\.block).reduce(into: [Block]()) { said, block in
                if !said.contains(block) { said.append(block) }
            }
            return [.heading("What Microsoft and the server say")] + said + [.blank]
        }
    }

    /// The same for lines that are not painted over.
    var onlineNews: [Block] {
        guard case .said(let remarks) = online.view(of: onlineSubject) else { return [] }
        return remarks.filter { $0.question != nil }.map(\.block)
    }

    private static let waiting = "Asking Microsoft and the server..."
}

extension Answer {
    fileprivate var holdsToken: Bool {
        if case .literal = token { true } else { false }
    }
}

extension OnlineRemark {
    fileprivate var line: String { (severity.map { "\($0.word): " } ?? "Asked: ") + text }

    fileprivate var style: Style { severity.map(Style.init) ?? .faint }

    fileprivate var block: Block {
        .paragraph(line + (advice.isEmpty ? "" : " " + advice), style, indent: 2)
    }
}
