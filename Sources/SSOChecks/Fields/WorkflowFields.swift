import SSOModel
import SSOReading

extension WorkflowView {
    /// The client tells by the name whether it can read a file.
    func nameProblems(_ installation: Installation) -> [FieldCheck.FieldHit] {
        let text = installation.files[anchor.file].text
        let problems = FilePath.parse(text.name).value?.workflowProblems ?? []
        return problems.map { .init(place: text.start, problem: $0) }
    }

    var addressProblems: [FieldCheck.FieldHit] {
        guard let value = value("hostPort"), let text = value.resolved else { return [] }
        let address = APIURL.parse(text)
        var hits = address.problems.map { FieldCheck.FieldHit(place: value.place, problem: $0) }
        guard let verification else { return hits }
        let together = address.value.map(verification.problems(reaching:)) ?? []
        hits += together.map { FieldCheck.FieldHit(place: value.place, problem: $0) }
        if verification == .validate, connection?.at(["sslConfig", "caCertificate"])?.text == nil {
            hits.append(.init(place: place(ofKey: "verifySSL"), problem: .apiNoCertificate))
        }
        return hits
    }

    /// The client takes a text that names a file for the path of its token.
    func tokenProblems(_ installation: Installation) -> [FieldCheck.FieldHit] {
        if let token, token.raw.isWholePlaceholder, let problem = token.raw.unfilled {
            return [.init(place: token.place, problem: problem)]
        }
        guard let token, let text = token.resolved, !text.isEmpty, !text.hasPrefix("$"),
            !text.hasPrefix("/"), !text.hasPrefix("./"), !text.hasPrefix("~")
        else { return [] }
        let placeholder = text.isWholePlaceholder ? Placeholder.find(in: text) : nil
        let problems =
            placeholder.map { [$0] } ?? BotToken.problems(in: text, now: installation.now)
        return problems.map { FieldCheck.FieldHit(place: token.place, problem: $0) }
    }
}
