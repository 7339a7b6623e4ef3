import SSOModel
import SSOReading

/// What is wrong with the arguments, without the secrets and control characters in them.
struct ArgumentFault {
    /// What arguments give way to, the longest first.
    private let shown: [(argument: String, text: String)]

    init(_ arguments: [String]) {
        var shown: [String: String] = [:]
        for (index, argument) in arguments.enumerated() {
            let isBehind = index > 0 && Self.namesSecret(arguments[index - 1])
            let isValue = isBehind && !argument.hasPrefix("--")
            shown[argument] = isValue ? Secret.mask : Self.short(argument)
            guard let mark = argument.firstIndex(of: "=") else { continue }
            let option = String(argument[..<mark])
            let value = String(argument[argument.index(after: mark)...])
            shown[option] = Self.short(option)
            shown[value] = Self.namesSecret(option) ? Secret.mask : Self.short(value)
        }
        // Less than four characters are in every text, and tell nothing.
        self.shown = shown.filter { $0 != $1 && ($0.utf8.count > 3 || $1 != Secret.mask) }
            .sorted { $0.key.utf8.count > $1.key.utf8.count }
            .map { (argument: $0.key, text: $0.value) }
    }

    private static func namesSecret(_ option: String) -> Bool {
        option.hasPrefix("-") && SecretName(option) == .secret
    }

    private static func short(_ argument: String) -> String {
        let text = Secrets.masked(argument).printable
        return text.count <= longest ? text : String(text.prefix(longest)) + "..."
    }

    private static let longest = 200

    /// A text of ArgumentParser as it is printed.
    ///
    /// - Parameters:
    ///   - text: With help and usage, which may speak of secrets.
    ///   - message: The part of it that says what is wrong.
    /// - Returns: The text with that part made harmless.
    func text(_ text: String, of message: String) -> String {
        let safe = lines(
            shown.reduce(Array(message.utf8)) {
                $0.replacing(Array($1.argument.utf8), with: Array($1.text.utf8))
            })
        let bytes = Array(text.utf8)
        guard let place = bytes.firstRange(of: Array(message.utf8)) else { return safe }
        let tail = String(decoding: bytes[place.upperBound...], as: UTF8.self)
        return String(decoding: bytes[..<place.lowerBound], as: UTF8.self) + safe + tail
    }

    private func lines(_ bytes: [UInt8]) -> String {
        bytes.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).printable }.joined(separator: "\n")
    }
}
