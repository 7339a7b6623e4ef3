import SSOModel

/// The chart hands values on in Go's quotes, where `$` has no escape that the server undoes.
///
/// The server then expands `${NAME}` inside of them, unless a second `$` stands before it.
/// Source: openmetadata-helm-charts `templates/secrets.yaml`; Apache Commons Text,
/// `StringSubstitutor`.
package enum HelmReference {
    /// The value to write so that the server ends up with `value`.
    package static func escaped(_ value: SettingValue) -> SettingValue {
        switch value {
        case .string(let text): .string(escaped(text))
        // The chart joins the items, so a `}` of one ends what an earlier one begins.
        case .list(let items):
            .list(
                items.indices.map { index in
                    let isClosed = items[(index + 1)...].contains { $0.contains("}") }
                    return escaped(items[index], isClosed: isClosed)
                })
        case .flag, .secret, .placeholder: value
        }
    }

    private static func escaped(_ text: String, isClosed: Bool = false) -> String {
        var result = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "${"),
            isClosed || rest[opening.upperBound...].contains("}")
        {
            result += rest[..<opening.lowerBound] + "$${"
            rest = rest[opening.upperBound...]
        }
        return result + rest
    }
}
