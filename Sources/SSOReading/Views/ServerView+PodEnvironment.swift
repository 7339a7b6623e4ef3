import SSOModel

/// Variables of the pod (`extraEnvs`), which win over what the chart makes of its own keys.
extension ServerView {
    mutating func takeEnvironment(of file: ParsedFile) {
        for item in file.root?.last("extraEnvs")?.value.items ?? [] {
            guard let name = item.last("name")?.value.text else { continue }
            if let source = item.last("valueFrom") {
                let place = file.document.place(of: source.key)
                takeVariable(name, MappedText("${\(name)}", from: place))
            }
            guard let value = item.last("value")?.value, value.text != nil else { continue }
            let text = file.document.content(of: value)
            variables[name] = text
            takeVariable(name, text)
        }
    }

    private mutating func takeVariable(_ name: String, _ text: MappedText) {
        guard let setting = Setting.named(name) else { return }
        set(setting, spliced: text)
        winners[setting] = text.whole
    }

    mutating func settleVotes(_ section: [Setting: FoundValue]) {
        outvoted += winners.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap {
            setting, place in
            guard let value = section[setting], !value.isNothing,
                values[setting]?.says(value) != true
            else { return nil }
            return Outvoted(setting: setting, value: value, place: place)
        }
    }
}
