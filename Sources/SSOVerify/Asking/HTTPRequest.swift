import SSOModel

/// One thing to ask of a web server.
package struct HTTPRequest: Hashable, Sendable {
    package let url: String
    /// Nil for a GET.
    package private(set) var body: Body?
    /// Goes into the Authorization header; never into the address.
    package private(set) var bearer: Secret?

    package struct Body: Hashable, Sendable {
        package let type: String
        package let content: Secret
    }

    package init(_ url: String, bearer: Secret? = nil) {
        self.url = url
        self.bearer = bearer
    }

    /// With fields as those of a form.
    init(_ url: String, form fields: KeyValuePairs<String, String>) {
        self.url = url
        body = Body(
            type: "application/x-www-form-urlencoded", content: Secret(Self.query(fields)))
    }

    init(_ url: String, json: String, bearer: Secret) {
        self.url = url
        self.bearer = bearer
        body = Body(type: "application/json", content: Secret(json))
    }

    /// What was asked, without the part of the address that says how.
    var shown: String {
        (body == nil ? "GET " : "POST ") + String(url.prefix { $0 != "?" })
    }

    /// `name=value&...`, as forms and addresses carry it.
    static func query(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
    }

    /// Source: RFC 3986, section 2.3, the characters that need no encoding.
    private static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: [byte]
            default: [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
