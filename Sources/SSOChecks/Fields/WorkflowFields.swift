import SSOModel
import SSOReading

extension WorkflowView {
    /// The client tells by the name whether it can read a file.
    func nameProblems(_ installation: Installation) -> [Hit] {
        let text = installation.files[anchor.file].text
        let problems = FilePath.parse(text.name).value?.workflowProblems ?? []
        return problems.map { Hit(text.start, $0) }
    }

    var addressProblems: [Hit] {
        guard let value = value("hostPort"), let text = value.resolved else { return [] }
        let address = APIURL.parse(text)
        var hits = address.problems.map { Hit(value.place, $0) }
        guard let verification else { return hits }
        let together = address.value.map(verification.problems(reaching:)) ?? []
        hits += together.map { Hit(value.place, $0) }
        if verification == .validate, connection?.at(["sslConfig", "caCertificate"])?.text == nil {
            hits.append(Hit(place(ofKey: "verifySSL"), .apiNoCertificate))
        }
        return hits
    }

    /// The client takes a text that names a file for the path of its token.
    func tokenProblems(_ installation: Installation) -> [Hit] {
        if let token, Placeholder.isAll(of: token.raw), let problem = token.raw.unfilled {
            return [Hit(token.place, problem)]
        }
        guard let token, let text = token.resolved, !text.isEmpty, !text.hasPrefix("$"),
            !text.hasPrefix("/"), !text.hasPrefix("./"), !text.hasPrefix("~")
        else { return [] }
        let placeholder = Placeholder.isAll(of: text) ? Placeholder.find(in: text) : nil
        let problems =
            placeholder.map { [$0] } ?? BotToken.problems(in: text, now: installation.now)
        return problems.map { Hit(token.place, $0) }
    }
}
