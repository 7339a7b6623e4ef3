/// An application (client) ID: a GUID in lower case with hyphens.
package struct ClientID: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<ClientID> {
        var paste = Paste(text)
        // The Application ID URI of an app registration is this before the client ID.
        paste.dropPrefix("api://")
        let given = paste.text
        let guid = GUID.parse(&paste)
        if let value = guid.value {
            return Checked(ClientID(value), paste.notes + guid.problems)
        }
        if let problem = Placeholder.find(in: given) { return .failed([problem]) }
        if SecretShapes.isClientSecret(paste.text.utf8) { return .failed([.clientLooksLikeSecret]) }
        return .failed(guid.problems)
    }
}
