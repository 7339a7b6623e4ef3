import SSOModel
import SSOReading

/// How a value is spelled in `environment:` of a compose file.
///
/// Every value is a string in quotes: of `true`, `yes`, numbers and dates the versions of compose make
/// different things, or nothing. `$` is doubled. Source: compose-spec, `spec.md`, `environment` and
/// "Interpolation"; compose 1.29.2, `config/validation.py`.
enum ComposeText {
    /// The keys of a service that its variables stand below.
    static let depth = 3

    /// The text that compose has once YAML is read.
    static func text(_ value: SettingValue) -> String {
        let spelled = DotenvText.value(value)
        let isQuoted = spelled.count > 1 && spelled.hasPrefix("'") && spelled.hasSuffix("'")
        let text = isQuoted ? spelled.dropFirst().dropLast() : spelled[...]
        return text.map { $0 == "$" ? "$$" : String($0) }.joined()
    }

    static func quoted(_ value: SettingValue) -> String {
        YAMLText.quoted(text(value), in: .compose)
    }
}

/// One variable of a service, as it stands in `environment:`.
package struct ComposeVariable {
    /// The text behind `NAME=` or `NAME:`; nil where there is none, or something else than text.
    package let text: String?

    /// - Parameters:
    ///   - node: The value of a key, or an item `NAME=value` of a list.
    ///   - name: The variable.
    ///   - isItem: True for an item of a list.
    package init(_ node: YAMLNode, named name: String, isItem: Bool) {
        let text = node.isNull ? nil : node.text
        let start = name.utf8.count + 1
        guard isItem else {
            self.text = node.mayBeOtherType ? nil : text
            return
        }
        self.text = text.flatMap { text in
            text.utf8.count < start
                ? nil : String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
        }
    }

    /// True when the server takes it for that very value, whatever variables are set.
    func means(_ value: SettingValue) -> Bool {
        guard let text, let plain = Self.literal(text) else { return false }
        return Self.understood(plain)?.means(value) == true
    }

    /// True for a text in quotes, which mean nothing to compose and go to the server with it.
    var isQuoted: Bool {
        guard let text, text.count > 1, let first = text.first else { return false }
        return "'\"".contains(first) && text.last == first
    }

    /// The whole value as one reference with a default.
    var reference: VariableReference? {
        text.flatMap(VariableReference.init).flatMap { $0.fallback == nil ? nil : $0 }
    }

    func placeholderMeans(_ value: SettingValue) -> Bool {
        reference?.fallback.flatMap(Self.understood)?.means(value) == true
    }

    /// What the server makes of a text, which it splices into its YAML.
    private static func understood(_ text: String) -> YAMLNode? {
        (try? YAMLReader.read(Array(text.utf8))) ?? nil
    }

    /// What compose hands on; nil where that depends on other variables.
    private static func literal(_ text: String) -> String? {
        let parts = text.split(separator: "$$", omittingEmptySubsequences: false)
        return parts.contains { $0.contains("$") } ? nil : parts.joined(separator: "$")
    }
}
