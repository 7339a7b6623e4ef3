import SSOModel
import SSOReading

/// How a new value is spelled where an old one stood, in the old one's style where it can be.
struct YAMLSpelling {
    let kind: FileKind
    var isFlow = false
    /// True where the keys around are in double quotes, so that the file may be JSON.
    var isJSON = false
    var masksSecrets = false

    func masking(_ masksSecrets: Bool) -> YAMLSpelling {
        var copy = self
        copy.masksSecrets = masksSecrets
        return copy
    }

    func text(_ value: SettingValue, like style: YAMLScalarStyle? = nil) -> String {
        if kind == .compose { return variable(ComposeText.text(value), like: style) }
        return switch value {
        case .flag(let flag): "\(flag)"
        case .string(let text): scalar(text, like: style)
        case .secret(let secret):
            quoted(masksSecrets ? Secret.mask : secret.reveal(), like: style)
        case .placeholder(let name): style == .single ? "'${\(name)}'" : YAMLText.reference(name)
        case .list(let items):
            "[" + items.map { scalar($0, like: nil) }.joined(separator: ", ") + "]"
        }
    }

    /// A value of `environment:`, or a whole item, in quotes.
    func variable(_ text: String, like style: YAMLScalarStyle?) -> String {
        quoted(text, like: isJSON ? .double : style)
    }

    private func scalar(_ text: String, like style: YAMLScalarStyle?) -> String {
        switch style {
        case .single, .double: quoted(text, like: style)
        case _ where isJSON: YAMLText.quoted(text, in: kind)
        case .plain where isPlain(text): text
        default: YAMLText.scalar(text, in: kind)
        }
    }

    private func quoted(_ text: String, like style: YAMLScalarStyle?) -> String {
        let isSimple = text.unicodeScalars.allSatisfy {
            (0x20..<0x7f).contains($0.value) && $0 != "$"
        }
        guard style == .single, isSimple else { return YAMLText.quoted(text, in: kind) }
        return "'"
            + text.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'"
    }

    /// Addresses may stand plain where the old value did.
    private func isPlain(_ text: String) -> Bool {
        if YAMLText.isPlain(text) { return true }
        guard let first = text.unicodeScalars.first, first.isASCIILetter, !isFlow,
            text.unicodeScalars.last != ":", !YAMLText.isReserved(text), !YAMLText.isGUID(text)
        else { return false }
        return text.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || "_./:@%+=~-".has($0) }
    }
}

extension YAMLNode {
    /// True when a reader takes this for that very value.
    package func means(_ value: SettingValue) -> Bool {
        switch value {
        case .string(let text): self.text == text && !mayBeOtherType
        case .secret(let secret): text == secret.reveal() && !mayBeOtherType
        case .placeholder(let name): text == "${\(name)}"
        case .flag(let flag):
            style == .plain
                && (flag ? ["true", "True", "TRUE"] : ["false", "False", "FALSE"])
                    .contains(text ?? "")
        case .list(let texts):
            items?.count == texts.count
                && zip(items ?? [], texts).allSatisfy { $0.means(.string($1)) }
        }
    }

    /// True for plain text that some reader takes for a switch, or for nothing.
    var mayBeOtherType: Bool {
        style == .plain && (isNull || YAMLText.isReserved(text ?? ""))
    }
}
