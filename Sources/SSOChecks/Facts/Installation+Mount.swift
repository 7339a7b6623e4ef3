import SSOModel
import SSOReading

extension Installation {
    /// The provider of the environment, where a mounted file has another one.
    var providerLostToMount: [Hit] {
        guard let name = Setting.provider.row.variable, let file = mountedName,
            let value = compose?.environment[name], compose?.isSet(name) == true,
            Provider.isMeant(by: value.string.lowercased()), loses(.provider, value)
        else { return [] }
        return [
            Hit(
                value.whole,
                "The server does not get this provider: it reads \(file.shortened(to: 60)), which "
                    + "is mounted as its openmetadata.yaml.",
                advice: mountAdvice)
        ]
    }

    /// What else of the environment a mounted file keeps from the server, or may keep from it.
    var lostToMount: [Hit] {
        guard let compose, let place = compose.mount?.place else { return [] }
        if let unseen = unseenMount {
            return [
                Hit(
                    place,
                    "What the server makes of \(unseen.text.shortened(to: 60)), which is mounted as "
                        + "its openmetadata.yaml, was not looked at.",
                    advice: "Look there for ${AUTHENTICATION_PROVIDER:-...}: a value without a "
                        + "variable wins over the environment.")
            ]
        }
        let lost = Setting.judged.filter { setting in
            guard setting != .provider, let name = setting.row.variable, compose.isSet(name)
            else { return false }
            return compose.environment[name].map { loses(setting, $0) } ?? false
        }
        guard !lost.isEmpty, let file = mountedName else { return [] }
        let names = lost.compactMap(\.row.variable)
        let more = names.count > 4 ? " and \(names.count - 3) more" : ""
        let words = more.isEmpty ? listed(names) : names.prefix(3).joined(separator: ", ") + more
        return [
            Hit(
                place,
                "\(file.shortened(to: 60)), which is mounted here, has values of its own, which win: "
                    + "\(words).", advice: mountAdvice)
        ]
    }

    private var mountAdvice: String {
        Problem.mountAdvice(
            mountedName ?? "", service: compose?.services.server ?? ComposeServiceName.server)
    }
}
