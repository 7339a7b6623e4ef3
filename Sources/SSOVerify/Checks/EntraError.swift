import SSOModel

/// What Microsoft says went wrong: in JSON, in an address, or on a page.
struct EntraError {
    /// The number behind AADSTS; nil where there is none.
    let number: Int?
    /// The word of OAuth, as `invalid_tenant`.
    let word: String?

    init?(json: JSON?) {
        guard let word = json?["error"]?.text else { return nil }
        self.word = word
        number = Self.number(in: json?["error_description"]?.text ?? "")
    }

    /// The query or fragment of an address that Microsoft sends the browser to.
    init(address: String) {
        let fields = address.split { "?#&".contains($0) }
        word = fields.first { $0.hasPrefix("error=") }.map { String($0.dropFirst(6)) }
        number = Self.number(in: address)
    }

    /// A page has the number in its text, or in the settings of its script.
    init(page: String) {
        word = nil
        number =
            Self.number(in: page) ?? Self.number(in: page, behind: "ErrorCode\":\"")
            ?? Self.number(in: page, behind: "ErrorCode\":")
    }

    var code: String { number.map { "AADSTS\($0)" } ?? word ?? "" }

    /// For a sentence: which error it was.
    var shown: String { code.isEmpty ? "" : " (\(code.shown))" }

    /// What Microsoft's numbers look like, whatever the words around them become.
    private static func number(in text: String, behind mark: String = "AADSTS") -> Int? {
        guard let start = text.firstRange(of: mark)?.upperBound else { return nil }
        return Int(text[start...].prefix(9).prefix { $0.isASCII && $0.isNumber })
    }
}
