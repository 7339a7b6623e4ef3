import SSOModel
import SSOReading

extension CheckRule {
    /// What is true of a server with single sign-on, rather than wrong in a value.
    static let serverRules: [CheckRule] = [
        CheckRule(
            "DATABASE-WINS", .note, "From 1.10 on the database wins over the files",
            because: "At its first start the server copies these settings into its database. From "
                + "then on changes of files and variables have no effect.",
            fix: "On a server that ran before: ./bootstrap/openmetadata-ops.sh "
                + "remove-security-config --force, then restart it.",
            since: .v1_10, link: Link.issue(31786),
            .azure { view in
                view.hit(
                    .provider, "A server that was started before takes this from its database.")
            }),
        CheckRule(
            "PROVIDER-NAME", .note, "The name of the provider is empty",
            because: "Sign-in works, but OpenMetadata's own screens refuse every later change "
                + "with \"Provider name is required\".",
            fix: "Write azure.", since: .v1_10, link: Link.issue(28379),
            .azure { view in
                guard view.kind == .server, let value = view[.providerName], !value.isUnresolved,
                    value.text ?? "" == ""
                else { return [] }
                return view.hit(.providerName, "providerName is empty.")
            }),
        CheckRule(
            "AUTO-REDIRECT", .warning, "People are sent to Microsoft without being asked",
            because: "Nobody can log out: whoever does is signed in again at once.",
            fix: "Write false.", link: Link.issue(26622),
            .azure { view in
                view[.autoRedirect]?.flag == true
                    ? view.hit(.autoRedirect, "With this on nobody can log out.") : []
            }),
        CheckRule(
            "DEMO-KEY", .note, "The server signs bot tokens with the demo key",
            because: "Everybody has the private half of the key that OpenMetadata ships with, and "
                + "can make tokens with it.",
            fix: "Make a key pair and a key ID of your own; all bot tokens have to be made anew.",
            link: Link.tokenDocs,
            .text(.keyID) { text, _ in
                text == "Gb389a-9f76-gdjs-a92j-0242bk94356"
                    ? "This is the ID of the key that everybody has." : nil
            }),
    ]
}
