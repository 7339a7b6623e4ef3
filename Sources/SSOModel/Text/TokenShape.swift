/// Knows a JWT wherever it was put: such a text is a secret in every field.
package enum TokenShape {
    /// True when a word of the text has three parts of base64url, the first of them JSON (RFC 7519).
    package static func isIn(_ text: String) -> Bool {
        guard text.contains("eyJ") else { return false }
        return text.split { !isPart($0) && $0 != "." }.contains { word in
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3 && parts[0].hasPrefix("eyJ") && word.count > 20
        }
    }

    /// True for what stands in a token.
    package static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || isPart(Character(scalar))
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isASCIILetter || character.isASCIIDigit || character == "-" || character == "_"
    }
}
