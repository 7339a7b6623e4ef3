import SSOModel

/// What the files of some answers say already.
package struct ExistingAnswers: Sendable {
    private var merged: [QuestionID: Answer] = [:]
    /// The file that an answer was found in.
    package private(set) var sources: [QuestionID: String] = [:]
    /// The file that says something for a question which is no answer to it.
    private var misread: [QuestionID: String] = [:]
    /// What each workflow says of how it reaches the server.
    private var workflows: [(path: String, answers: [QuestionID: Answer])] = []
    private var filledIn: [QuestionID: String] = [:]
    private var absent: Set<String> = []
    private var keys: [String?] = []
    private var keysLeft: (hosts: [String], file: String)?

    package init() {}

    /// Files that are taken later win.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file; nil where there is none.
    ///   - path: The file.
    ///   - kind: What it has to be.
    ///   - beside: The content of another file; nil where there is none.
    /// - Returns: Why nothing is taken from it.
    /// - Throws: What `beside` throws.
    package mutating func take<Failure: Error>(
        _ bytes: [UInt8]?, at path: String, as kind: FileKind,
        beside: (_ path: String) throws(Failure) -> [UInt8]?
    ) throws(Failure) -> WrongFile? {
        let place: ValuesPlace?
        switch try WrongFile.place(in: bytes, at: path, for: kind, beside: beside) {
        case .failure(let wrong): return wrong
        case .success(let found): place = found
        }
        guard let bytes else {
            absent.insert(path)
            return nil
        }
        let said = FoundAnswers(in: bytes, as: kind, at: place)
        merged.merge(said.answers) { _, new in new }
        for id in said.answers.keys { sources[id] = path }
        for id in said.unread { misread[id] = path }
        for id in said.filledIn { filledIn[id] = path }
        if !said.keys.isEmpty { keys = said.keys }
        if !said.keyHostsLeft.isEmpty { keysLeft = (said.keyHostsLeft, path) }
        if kind == .workflow { workflows.append((path, said.answers)) }
        return nil
    }

    /// What all of them say.
    package var said: FileAnswers {
        FileAnswers(
            found: found, unread: Set(misread.keys).subtracting(asIs), asIs: asIs, absent: absent,
            keys: keys, keyHostsLeft: keysLeft?.hosts ?? [])
    }

    /// Without those that follow from others.
    private var found: [QuestionID: Answer] {
        var found = FoundAnswers.independent(merged.filter { !asIs.contains($0.key) })
        // Of one file's token nothing is written into another.
        let tokens = Set(workflows.map { $0.answers[.token] })
        if tokens.contains(.token(.existing)) { found[.token] = .token(.existing) }
        return found
    }

    /// The questions for which each file keeps what it says: several workflows reach their servers in
    /// several ways, or the client fills the value in.
    private var asIs: Set<QuestionID> {
        let differing = FoundAnswers.ways.filter { id in
            Set(workflows.map { $0.answers[id] }).count > 1
        }
        return Set(filledIn.keys).union(differing)
    }

    /// The file that a finding about an answer is about; nil where the answer was given.
    package func place(of id: QuestionID, in answers: Answers) -> String? {
        if answers[id] == nil, let file = misread[id] { return file }
        if id == .jwksURL, let keysLeft { return keysLeft.file }
        if answers[id] == nil, asIs.contains(id) { return filledIn[id] ?? workflows.last?.path }
        return answers.isFound(id) ? sources[id] : nil
    }
}
