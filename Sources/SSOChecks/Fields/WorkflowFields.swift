import SSOModel
import SSOReading

extension WorkflowView {
    /// The client tells by the name whether it can read a file.
    func nameProblems(_ installation: Installation) -> [Hit] {
        let text = installation.files[anchor.file].text
        let suffix = text.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard !["yaml", "yml", "json"].contains(suffix) else { return [] }
        let problem = Problem.pathNotYAML(text.name.shortened(to: 60))
        return [Hit(text.start, problem)]
    }

    var addressProblems: [Hit] {
        guard let value = value("hostPort"), let text = value.resolved else { return [] }
        let address = APIURL.parse(text)
        var hits = address.problems.map { Hit(value.place, $0) }
        guard self.value("verifySSL")?.text == "validate" else { return hits }
        if address.value?.url?.isPlainHTTP == true {
            hits.append(Hit(value.place, .apiVerifyWithoutTLS))
        }
        if connection?.at(["sslConfig", "caCertificate"])?.text == nil {
            hits.append(
                Hit(
                    place(ofKey: "verifySSL"), .apiNoCertificate,
                    advice: "Add sslConfig.caCertificate with the path of the CA's certificate."))
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
