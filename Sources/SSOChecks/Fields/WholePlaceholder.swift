extension String {
    /// True for `{your secret}`: words in brackets, nothing that a secret could be a part of.
    var isWholePlaceholder: Bool {
        (hasPrefix("{") && hasSuffix("}") || hasPrefix("<") && hasSuffix(">"))
            && !contains { $0.isNumber }
    }
}
