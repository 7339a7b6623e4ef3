import SSOModel
import SSOReading

extension CheckRule {
    /// Keys and certificates that one side has and the other needs.
    static let trustRules: [CheckRule] = [
        CheckRule(
            "JWT-KEY-FILE", .error, "A key file is not the one that the server can read",
            because: "The server signs bot tokens with a private key in PKCS #8 and checks them "
                + "with the public one, both in binary DER. It cannot read PEM, the text form "
                + "that openssl makes first, and needs two files.",
            fix: "Make both files with openssl's -outform DER: openssl pkcs8 -topk8 -nocrypt for "
                + "the private key, openssl rsa -pubout for the public one.",
            link: Link.tokenDocs,
            .azure { view in
                let files: [Setting] = [.publicKeyFile, .privateKeyFile]
                let pem = files.filter { view.text($0)?.lowercased().hasSuffix(".pem") == true }
                guard pem.isEmpty else {
                    return pem.flatMap { view.hit($0, "\(view.name($0)) is a PEM file.") }
                }
                guard let file = view.text(.publicKeyFile), !file.isEmpty,
                    file == view.text(.privateKeyFile)
                else { return [] }
                return view.hit(.privateKeyFile, "The public key stands in the same file.")
            }),
        CheckRule(
            "SECRET-READABLE", .warning, "Others can read a file that holds a secret",
            because: "Whoever has the bot token can do all that the bot may, and a client secret "
                + "lets others act as the application.",
            fix: "Run chmod 600 on the file, and make the user that reads it its owner. If others "
                + "have been there, make a new secret.",
            link: Link.tokenDocs, .together { $0.openSecrets }),
        CheckRule(
            "WORKFLOW-CA-UNUSED", .warning, "The CA certificate of the workflow is not used",
            because: "The ingestion client looks at sslConfig only with verifySSL: validate; "
                + "otherwise a certificate of a private CA ends in CERTIFICATE_VERIFY_FAILED.",
            fix: "Write verifySSL: validate.", link: Link.connectionSchema,
            .connection { view, connection in
                guard let node = connection.at(["sslConfig", "caCertificate"]),
                    node.text ?? "" != "", view.verification == .noSSL
                else { return [] }
                let place = view.document.place(of: node)
                return [Hit(place, "verifySSL is no-ssl, so nothing reads this.")]
            }),
        CheckRule(
            "WORKFLOW-PRIVATE-CA", .note, "The server's certificate is probably of a private CA",
            because: "Public CAs give no certificates for such names. Python knows only public "
                + "CAs, and the workflow ends in CERTIFICATE_VERIFY_FAILED.",
            fix: "Add verifySSL: validate and sslConfig.caCertificate with the path of your CA's "
                + "certificate, or set REQUESTS_CA_BUNDLE.",
            link: Link.connectionSchema,
            .workflow { view in
                guard let value = view.value("hostPort"), let text = value.resolved,
                    let url = APIURL.parse(text).value?.url, !url.isPlainHTTP, !url.isLocal,
                    WebURL.isPrivate(url.host), view.verification == .noSSL,
                    view.connection?.at(["sslConfig", "caCertificate"]) == nil
                else { return [] }
                return [Hit(value.place, "\(url.host.shortened()) is a name of a private network.")]
            }),
        CheckRule(
            "SESSION-RENEWAL", .note, "Sessions of a public client may end early in this release",
            because: "Before pull request 27116 of April 2026 a session was renewed with a "
                + "third-party cookie, which browsers block: people have to sign in again after "
                + "about an hour. Microsoft ends the session of a single-page application after "
                + "24 hours in any release.",
            fix: "Nothing is wrong in the files: tell people.", link: Link.issue(27116),
            .azure { view in
                guard let version = view.version, version < .v1_12, !view.isConfidential else {
                    return []
                }
                return view.hit(
                    .provider,
                    "OpenMetadata \(version.rawValue) may not renew sessions in browsers "
                        + "that block third-party cookies.")
            }),
    ]
}

extension Installation {
    /// Secrets in files that more people than the owner may read.
    fileprivate var openSecrets: [Hit] {
        let tokens = workflows.compactMap(\.token).filter {
            $0.resolved.map(SecretShapes.isIn) == true
        }
        let secrets = servers.compactMap { $0[.oidcSecret] }.filter { value in
            guard let text = value.resolved, !value.isStandard else { return false }
            return !text.isEmpty && !Placeholder.isAll(of: text)
        }
        return
            (tokens.map { ($0.place, "a bot token") }
            + secrets.map { ($0.place, "a client secret") })
            .compactMap { place, name in
                guard let mode = files[place.file].mode, mode & 0o044 != 0 else { return nil }
                let octal = "0" + String(mode & 0o777, radix: 8)
                return Hit(
                    place, "Others can read this file (mode \(octal)), and it holds \(name).")
            }
    }
}

extension WorkflowView {
    /// Nil for a word that the client does not take.
    ///
    /// Source: OpenMetadata, `openMetadataConnection.json`: `no-ssl` is the default.
    var verification: TLSVerification? {
        guard let word = value("verifySSL")?.text else { return .noSSL }
        return TLSVerification(rawValue: word)
    }
}
