import SSOModel
import SSOReading

extension String {
    /// What a documentation page left to be filled in; a variable and an ID in braces are not.
    var unfilled: Problem? {
        Placeholder.find(in: self).flatMap { problem in
            contains("${") || ClientID.parse(self).value != nil ? nil : problem
        }
    }

    /// True for `{your secret}`: words in brackets, nothing that a secret could be a part of.
    var isWholePlaceholder: Bool {
        (hasPrefix("{") && hasSuffix("}") || hasPrefix("<") && hasSuffix(">"))
            && !contains { $0.isNumber }
    }
}
