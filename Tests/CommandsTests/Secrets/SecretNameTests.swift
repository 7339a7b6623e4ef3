import SSOModel
import Testing

/// Each word that tells of a secret, by itself: of a list of them none may go unnoticed.
@Suite struct SecretNameTests {
    private static let value = "harmless-by-itself"

    private func expectMasked(_ name: String, _ location: SourceLocation = #_sourceLocation) {
        for text in ["\(name.uppercased())=\(Self.value)", "a: 1\n\(name): \(Self.value)"] {
            let shown = Secrets.masked(text)
            #expect(!shown.contains(Self.value), "\(text)", sourceLocation: location)
        }
    }

    @Test(arguments: [
        "secret", "password", "passwd", "passphrase", "passcode", "credential", "token", "fernet",
        "privatekey", "apikey", "accesskey", "accountkey", "signingkey", "encryptionkey",
        "sharedaccess", "signature", "authorization", "connectionstring",
    ])
    func withinALongerName(stem: String) { expectMasked("x\(stem)x") }

    @Test(arguments: [
        "pass", "pwd", "pw", "cred", "creds", "sig", "sas", "bearer", "salt", "otp", "jwt", "dsn",
        "key", "keys",
    ])
    func asAWordOfTheName(word: String) { expectMasked("om_\(word)_x") }

    @Test(arguments: [
        "sercet", "secrt", "secert", "scret", "pasword", "passwrod", "passowrd", "pssword",
    ])
    func mistyped(name: String) { expectMasked("client_\(name)") }

    @Test(arguments: ["dbpass", "rootpwd", "masterkey"]) func atTheEndOfAWord(name: String) {
        expectMasked(name)
    }

    /// Values below it have names of their own.
    @Test func allHeaders() {
        let shown = Secrets.masked("extraHeaders:\n  X-Gateway: \(Self.value)\n  X-B: b\nhost: h\n")
        #expect(shown == "extraHeaders:\n  X-Gateway: ********\n  X-B: ********\nhost: h\n")
    }

    /// A comma ends a value only where another name follows.
    @Test(arguments: [
        ("{password: Winter, \(value), host: h}", "{password: ********, host: h}"),
        ("{password: a] \(value), x: y}", "{password: ********, x: y}"),
        ("{password: a, b: [c, d]}", "{password: ********, b: [c, d]}"),
        ("{password: a}", "{password: ********}"),
    ])
    func withinBraces(text: String, shown: String) {
        #expect(Secrets.masked("x: \(text)\n") == "x: \(shown)\n")
    }

    @Test(arguments: ["xpwdx", "xpassx", "xsigx", "keyword", "public_key", "token_id", "salty"])
    func whatOnlyLooksLikeOneIsShown(name: String) {
        let text = "\(name): \(Self.value)"
        #expect(Secrets.masked(text) == text)
    }
}
