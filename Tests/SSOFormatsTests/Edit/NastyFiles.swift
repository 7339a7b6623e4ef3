import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// A file that an editor could get wrong, named by what is nasty about it.
struct NastyFile: CustomTestStringConvertible {
    let name: String
    let kind: FileKind
    let text: String

    init(_ name: String, _ text: String) { self.init(name, .server, text) }

    init(_ name: String, _ kind: FileKind, _ text: String) {
        self.name = name
        self.kind = kind
        self.text = text
    }

    var testDescription: String { name }

    /// The settings that go into every one of them.
    var entries: [SettingEntry] {
        switch kind {
        case .environment, .compose: settings(.docker, .v1_7).entries(for: kind)
        case .server: settings(.bareMetal, .v1_7).entries(for: kind)
        case .helm: settings(.kubernetes, .v1_7).entries(for: kind)
        case .workflow:
            sampleSettings([.token: .token(.literal(Secret(sampleToken)))]).entries(for: kind)
        }
    }
}

extension NastyFile {
    static let all = layout + scalars + sequences + structure + values + workflows + dotenv

    private static let layout = [
        NastyFile("CRLF line ends", "authenticationConfiguration:\r\n  provider: basic\r\n"),
        NastyFile(
            "mixed line ends", "authenticationConfiguration:\r\n  provider: basic\n  x: 1\r\n"),
        NastyFile("byte order mark", "\u{FEFF}authenticationConfiguration:\n  provider: basic\n"),
        NastyFile("no newline at the end", "authenticationConfiguration:\n  provider: basic"),
        NastyFile(
            "CRLF, byte order mark, no newline at the end",
            "\u{FEFF}authenticationConfiguration:\r\n  provider: basic"),
        NastyFile("nothing at all", ""),
        NastyFile("comments only", "# one\n\n# two"),
        NastyFile(
            "blank lines at the end", "authenticationConfiguration:\n  provider: basic\n\n\n"),
        NastyFile(
            "tabs in comments and before them",
            "authenticationConfiguration:\t# a\tb\n  provider: basic\t# c\td\n  # e\tf\n"),
        NastyFile(
            "blank before the colon",
            "authenticationConfiguration :\n  provider   : basic\n  enableSelfSignup : false\n"),
        NastyFile(
            "four blanks to a level",
            "authorizerConfiguration:\n    className: a\nauthenticationConfiguration:\n"),
        NastyFile(
            "one blank to a level",
            "authenticationConfiguration:\n provider: basic\n authority: a\n"
        ),
        NastyFile(
            "wide characters before a value",
            "\"日本 🙂\": 1 # é\nauthenticationConfiguration:\n  \"provider\": 'basic' # 🙂\n"),
        NastyFile(
            "value in the middle of the line ends of Unicode",
            "note: \"a\u{85}b\u{2028}c\"\nauthenticationConfiguration:\n  provider: basic\n"),
    ]

    private static let scalars = [
        NastyFile(
            "all quoting styles",
            "authenticationConfiguration:\n  provider: 'basic'\n  authority: \"https://a\"\n"
                + "  clientId: plain\n  callbackUrl: 'it''s'\n  clientType: \"p\\\"q\"\n"),
        NastyFile(
            "quoted keys", "'authenticationConfiguration':\n  \"provider\": basic\n"),
        NastyFile(
            "literal and folded blocks",
            "authenticationConfiguration:\n  clientId: |\n    old\n    id\n  authority: >-\n"
                + "    https://old\n    example\n  provider: basic\n"),
        NastyFile(
            "plain scalar over several lines",
            "authenticationConfiguration:\n  authority: https://old\n    example\n  provider: basic\n"
        ),
        NastyFile(
            "quoted scalar over several lines",
            "authenticationConfiguration:\n  authority: \"https://old\n\n    example\"\n"
                + "  provider: basic\n"),
        NastyFile(
            "values that look like comments",
            "authenticationConfiguration:\n  authority: a#b # real\n  clientId: '# not'\n"),
        NastyFile(
            "empty values",
            "authenticationConfiguration:\n  clientId:\n  authority: # none yet\n"
                + "  callbackUrl: \"\"\n  provider: ~\n  clientType: null\n"),
        NastyFile(
            "placeholders",
            "authenticationConfiguration:\n  provider: ${AUTHENTICATION_PROVIDER:-basic}\n"
                + "  clientId: \"${AUTHENTICATION_CLIENT_ID:-}\"\n  authority: ${A}\n"
                + "  publicKeyUrls: ${AUTHENTICATION_PUBLIC_KEYS:-[a, b]}\n"),
        NastyFile(
            "the value is there in another spelling",
            "authenticationConfiguration:\n  provider: \"az\\u0075re\"\n  clientType: 'public'\n"
                + "  enableSelfSignup: TRUE\n"),
        NastyFile(
            "types that are none",
            "authenticationConfiguration:\n  enableSelfSignup: \"true\"\n"
                + "  provider: 12\n  clientId: 0e12\n"),
        NastyFile(
            "left from a documentation page",
            "authenticationConfiguration:\n  clientId: {CLIENT_ID} # yours\n  authority: <authority>\n"
                + "  publicKeyUrls: [{first key}, b]\n  callbackUrl: \"{OMD URL}/callback\"\n"),
    ]

    private static let sequences = [
        NastyFile(
            "block sequence with comments, one item too many",
            "authenticationConfiguration:\n  publicKeyUrls: # keys\n    # first\n    - https://a # a\n"
                + "    # second\n    - \"https://b\"\n    # third\n    - https://c # c\n  # after\n"
                + "  provider: basic\n"),
        NastyFile(
            "block sequence at the margin of its key, too short",
            "authorizerConfiguration:\n  adminPrincipals:\n  - admin\n  principalDomain: a.b\n"),
        NastyFile(
            "flow sequence over several lines",
            "authorizerConfiguration:\n  adminPrincipals: [\n    admin, # the first\n    root,\n"
                + "    more\n  ]\n  principalDomain: a.b\n"),
        NastyFile(
            "flow sequence with a comma at its end",
            "authorizerConfiguration: {adminPrincipals: [admin,], principalDomain: a.b,}\n"),
        NastyFile("empty flow sequence", "authorizerConfiguration:\n  adminPrincipals: []\n"),
        NastyFile(
            "scalar where a list belongs", "authorizerConfiguration:\n  adminPrincipals: admin\n"),
        NastyFile(
            "last item without newline",
            "authorizerConfiguration:\n  adminPrincipals:\n    - ada.lovelace"),
        NastyFile(
            "items of several lines",
            "authorizerConfiguration:\n  adminPrincipals:\n    - >-\n      ad\n      min\n    - |\n"
                + "      root\n    - x\n"),
        NastyFile(
            "items below their dashes, and without a value",
            "authorizerConfiguration:\n  adminPrincipals:\n  -\n  - # b\n    bob\n  - # c\n"
                + "    carl\n  -\n  principalDomain: a.b\n"),
    ]

    private static let structure = [
        NastyFile(
            "the same names elsewhere",
            "other:\n  authenticationConfiguration:\n    provider: keep\nprovider: keep\n"
                + "authenticationConfiguration:\n  oidcConfiguration:\n    clientId: keep\n"
                + "    callbackUrl: keep\n  clientId: old\n"),
        NastyFile(
            "sections that are switched off by comments",
            "# authenticationConfiguration:\n#   provider: basic\nother: 1\n"),
        NastyFile("section without a value", "authenticationConfiguration:\nother: 1\n"),
        NastyFile("section that is null", "authenticationConfiguration: ~ # off\nother: 1\n"),
        NastyFile("section that is empty braces", "authenticationConfiguration: {}\nother: 1\n"),
        NastyFile(
            "everything in braces",
            "{a: 1, authenticationConfiguration: {provider: basic, publicKeyUrls: [x]}, z: [1, 2]}\n"
        ),
        NastyFile(
            "braces over several lines",
            "authenticationConfiguration: {\n  provider: basic, # old\n  clientId: \"x\"\n}\n"),
        NastyFile(
            "anchors, aliases and merge keys elsewhere",
            "base: &base {a: 1}\nother:\n  <<: *base\n  list: [*base]\n"
                + "authenticationConfiguration:\n  provider: basic\n"),
        NastyFile(
            "several documents",
            "---\na: 1\n---\n# second\nauthenticationConfiguration:\n  provider: basic\n...\n---\nb: 2\n"
        ),
        NastyFile(
            "directives and document marks", "%YAML 1.1\n---\nauthorizerConfiguration:\n  a: 1\n..."
        ),
        NastyFile(
            "keys that are no words",
            "? [complex, key]\n: 1\n12: x\ntrue: y\n"
                + "authenticationConfiguration:\n  ? provider\n  : basic\n"),
        NastyFile(
            "sequences and tags elsewhere",
            "list:\n- !!str 1\n- {a: !t b}\n- - nested\nauthenticationConfiguration:\n  provider: basic\n"
        ),
        NastyFile(
            "block scalar as the last value",
            "authenticationConfiguration:\n  provider: basic\n  note: |\n    text\n\n    more\n\n\nother: 1\n"
        ),
    ]

    private static let values = [
        NastyFile(
            "Helm values with templates", .helm,
            "a: {{ .Values }}\n".replacing("{{ .Values }}", with: "'{{ .Values }}'")
                + "openmetadata:\n  config:\n    authentication:\n      provider: basic\n"),
        NastyFile(
            "Helm values without the section", .helm,
            "replicaCount: 1\nopenmetadata:\n  config:\n    x: 1\n"),
        NastyFile(
            "Helm values that lack most", .helm,
            "openmetadata:\n    config:\n        authorizer:\n            initialAdmins:\n            - admin\n"
        ),
        NastyFile("Helm values, null on the way", .helm, "openmetadata:\n  config:\n"),
    ]

    private static let workflows = [
        NastyFile(
            "workflow with a token", .workflow,
            "source:\n  type: mysql\nworkflowConfig:\n  openMetadataServerConfig:\n"
                + "    hostPort: http://localhost:8585/api\n    authProvider: openmetadata\n"
                + "    securityConfig:\n      jwtToken: \"old.secret.token\"   \n"),
        NastyFile(
            "workflow in braces", .workflow,
            "workflowConfig: {openMetadataServerConfig: {hostPort: 'http://a/api'}}\n"),
        NastyFile(
            "workflow as JSON", .workflow,
            "{\n  \"workflowConfig\": {\n    \"openMetadataServerConfig\": {\n"
                + "      \"hostPort\": \"http://a/api\",\n      \"securityConfig\": {\"jwtToken\": \"x\"}\n"
                + "    }\n  }\n}\n"),
        NastyFile(
            "workflow as JSON that has empty braces and no strings", .workflow,
            "{\"workflowConfig\": {\"openMetadataServerConfig\": {\"hostPort\": null, "
                + "\"verifySSL\": false, \"securityConfig\": {}}}}\n"),
        NastyFile(
            "server configuration as JSON with an empty list", .server,
            "{\n  \"authorizerConfiguration\": {\n    \"adminPrincipals\": []\n  },\n"
                + "  \"authenticationConfiguration\": {}\n}\n"),
    ]

    private static let dotenv = [
        NastyFile(
            "export, blanks and quotes", .environment,
            "export AUTHENTICATION_PROVIDER=basic\nAUTHENTICATION_CLIENT_TYPE = public\n"
                + "AUTHENTICATION_AUTHORITY='https://a' # note\nAUTHENTICATION_CLIENT_ID=\"x y\"\n"),
        NastyFile(
            "comments behind values", .environment,
            "AUTHENTICATION_PROVIDER=basic # was google\nAUTHENTICATION_CLIENT_ID=a#b\n"
                + "AUTHENTICATION_AUTHORITY=x\t#y\n"),
        NastyFile(
            "the same key three times", .environment,
            "AUTHENTICATION_PROVIDER=a\nAUTHENTICATION_PROVIDER=b\nX=1\nAUTHENTICATION_PROVIDER=c\n"
        ),
        NastyFile(
            "values over several lines", .environment,
            "KEY=\"-----BEGIN\nAUTHENTICATION_PROVIDER=not this\nEND\"\nAUTHENTICATION_PROVIDER=basic\n"
        ),
        NastyFile(
            "CRLF and no newline at the end", .environment,
            "A=1\r\nAUTHENTICATION_PROVIDER=basic\r\nB=2"),
        NastyFile(
            "byte order mark and a lone key", .environment,
            "\u{FEFF}AUTHENTICATION_PROVIDER\nHOME\nA=ü\n"),
        NastyFile(
            "colon in place of the equals sign", .environment,
            "AUTHENTICATION_PROVIDER: basic\nDB_PASSWORD: p\nAUTHENTICATION_CLIENT_TYPE: public\n"),
        NastyFile(
            "references", .environment,
            "HOST=a\nAUTHENTICATION_CALLBACK_URL=https://${HOST}/callback\n"
                + "AUTHENTICATION_AUTHORITY=${AUTHORITY:-https://old}\nPRICE=$$5\n"),
        NastyFile(
            "switched off by comments", .environment,
            "#AUTHENTICATION_PROVIDER=basic\n  # AUTHENTICATION_CLIENT_ID=x\n\n"),
        NastyFile(
            "secrets around the change", .environment,
            "DB_PASSWORD=hunter2\nOIDC_CLIENT_SECRET='abc'\nAUTHENTICATION_PROVIDER=basic\n"
                + "# OLD_TOKEN=xyz\nFERNET_KEY=\nAUTHORIZER_ADMIN_PRINCIPALS=[root:pass]\n"),
    ]
}
