import SSOModel
import SSOReading

extension Installation {
    /// The public names that key address, workflows and a confidential client's addresses give to
    /// the server; inner names are none that people open.
    func publicHosts(beside view: ServerView) -> [String] {
        let settings: [Setting] = [.oidcServerURL, .oidcCallback]
        let urls =
            view.ownKeys.map(\.url)
            + settings.compactMap { view.text($0).flatMap { WebURL($0) } }
            + workflows.compactMap { workflow in
                workflow.value("hostPort")?.resolved.flatMap { APIURL.parse($0).value?.url }
            }
        return urls.filter { !$0.isLocal && $0.hasPublicName }.map(\.host)
    }
}

extension WebURL {
    fileprivate var hasPublicName: Bool {
        !Self.isPrivate(host) && !host.hasSuffix(".svc") && host.contains { $0.isLetter }
    }

    /// Source: RFC 6762 and RFC 8375, and ICANN's list of names that are never delegated.
    static func isPrivate(_ host: String) -> Bool {
        let endings = [".local", ".internal", ".lan", ".corp", ".intranet", ".home", ".home.arpa"]
        return !host.contains(".") || endings.contains { host.hasSuffix($0) }
    }
}
