import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// What the readers make of files, compared with what their sources and trials with them say.
@Suite struct ResolutionTests {
    private func variables(_ text: String) -> Variables {
        let source = SourceText(id: 0, name: "a.env", Array(text.unicodeScalars))
        var variables = Variables()
        variables.read(EnvironmentLines(source), of: source)
        return variables
    }

    /// Apache Commons Text as the server uses it.
    @Test(
        arguments: [
            ("a ${X} b", "a 1 b"), ("${X:-2}", "1"), ("${U:-2}", "2"), ("${U}", "${U}"),
            ("${E:-2}", ""), ("${U:-}", ""), ("${U:-{}}", "{}"), ("${U:-${X:-z}}", "${X:-z}"),
            ("$${X}", "${X}"), ("$X $$x a$", "$X $$x a$"), ("$${X", "$${X"), ("${R}", "r1"),
            ("# ${U\nk: ${X:-a}\nl: ${X}", "# ${U\nk: ${X:-a}\nl: 1"), ("${X} ${", "1 ${"),
            ("${D}", "${X}"), ("${O} ${X}", "a${ 1"),
        ])
    func theServerPutsVariablesIn(text: String, expected: String) {
        let source = SourceText(id: 1, name: "a.yaml", Array(text.unicodeScalars))
        let known = variables("X=1\nE=\nR='r${X}'\nD='$${X}'\nO='a${'\n")
        #expect(ServerSubstitution(MappedText(source), known).result.string == expected)
    }

    /// One reference, whatever its default holds; two of them have no default that one could change.
    @Test(
        arguments: [
            ("${A}", "A", nil), ("${A:-x}", "A", "x"), ("${A:-}", "A", ""),
            ("${Y:-${Z}}", "Y", "${Z}"),
            ("${Y:-${Z:-x}}", "Y", "${Z:-x}"), ("${A:-{}}", "A", "{}"), ("${A}-${B:-x}", nil, nil),
            ("${A:-x}${B:-y}", nil, nil), ("${A:-x}}", nil, nil), ("${A:-{}", nil, nil),
        ] as [(String, String?, String?)])
    func aReferenceIsTheWholeText(text: String, name: String?, fallback: String?) {
        let reference = VariableReference(text)
        #expect(reference?.name == name)
        #expect(reference?.fallback == fallback)
    }

    /// compose-go, `dotenv/parser.go` and `template/template.go`.
    @Test(
        arguments: [
            ("K=a", "a"), ("K = a ", "a"), ("K: a", "a"), ("export K=a", "a"), ("K=a # b", "a"),
            ("K=a#b", "a#b"), ("K=a\t# b", "a\t# b"), ("K=   # b", "# b"),
            ("K='a # b' # c", "a # b"),
            ("K=\"a\\nb\\\"c\"", "a\nb\"c"), ("K='a\\nb'", "a\\nb"), ("K=[a, b]", "[a, b]"),
            ("K=\"a\nb\"", "a\nb"), ("X=1\nK=$X", "1"), ("X=1\nK=${X}2", "12"), ("K=${X:-d}", "d"),
            ("X=\nK=${X:-d}", "d"), ("X=\nK=${X-d}", ""), ("X=1\nK=${X:+y}", "y"), ("K=${X+y}", ""),
            ("K=a$$b", "a$b"), ("X=1\nK='$X'", "$X"), ("X=1\nK=\"\\$X\"", "$X"), ("K=$1 $", "$1 $"),
            ("K=${A:-${B:-c}}", "c"), ("K=a\nK=b", "b"), ("\u{E9}=1\nK=a", "a"), ("K=a\r", "a"),
        ])
    func composeReadsEnvironmentFiles(text: String, expected: String) {
        #expect(variables(text)["K"]?.string == expected)
    }

    @Test func composeListsOverridesAndBareNames() {
        let list = text(
            "docker-compose.yml",
            """
            services:
              openmetadata-server:
                environment:
                  - AUTHENTICATION_PROVIDER=azure
                  - AUTHENTICATION_AUTHORITY
                  - "AUTHENTICATION_CALLBACK_URL=${CALLBACK}"
            """)
        let override = text(
            "docker-compose.override.yml",
            "services: {openmetadata-server: {environment: {AUTHENTICATION_CLIENT_ID: ¦'{id}'}}}")
        let environment = text(
            "a.env",
            "AUTHENTICATION_AUTHORITY=\(login)/common\nCALLBACK=https://a.com/x\nOIDC_TYPE=a")
        let found = list.and(override).and(environment).findings()
        func places(_ code: String) -> [String] {
            found.filter { $0.code == "OMSSO-" + code }.map(\.place)
        }
        #expect(places("PLACEHOLDER") == ["docker-compose.override.yml:1:75"])
        #expect(places("TENANT-ANY") == ["a.env:1:26"])
        #expect(places("REDIRECT-PATH") == ["a.env:2:10"])
        #expect(places("ENV-NOT-PASSED") == ["a.env:3:1"])
    }

    /// What an `env_file` or a merged mapping hands on is not known.
    @Test(arguments: ["    env_file: a.env", "    <<: *common"])
    func whatIsHiddenIsNotMissed(line: String) {
        let files = compose().replacingText("    environment:", with: line + "\n    environment:")
            .and(env("AUTHENTICATION_ENABLE_SELF_SIGNUP=true"))
        #expect(!files.findings().contains { $0.code == "OMSSO-ENV-NOT-PASSED" })
    }

    @Test func extraEnvironmentOfTheChartWins() {
        let files = helm(
            "extraEnvs:", "  - name: AUTHENTICATION_CALLBACK_URL",
            "    value: http://a.com/callback")
        let found = files.findings().filter { $0.severity == .error }
        #expect(found.map(\.code) == ["OMSSO-REDIRECT-HTTP"])
        #expect(found.map(\.place) == ["values.yaml:16:12"])
    }

    @Test func theReleaseIsReadFromTheTag() {
        let newer = compose().replacingText("server:1.7.0", with: "server:1.12.3")
        #expect(newer.and(env()).findings().contains { $0.code == "OMSSO-DATABASE-WINS" })
        #expect(!compose().and(env()).findings().contains { $0.code == "OMSSO-DATABASE-WINS" })
        let chart = helm("image:\n  tag: 2.0.1")
        #expect(chart.findings().contains { $0.code == "OMSSO-DATABASE-WINS" })
    }

    /// Columns count characters; line ends and a byte order mark are none.
    @Test(
        arguments: [
            ("\u{FEFF}AUTHENTICATION_PROVIDER=Azure\n", "a.env:1:25"),
            ("A=1\r\nAUTHENTICATION_PROVIDER=Azure\r\n", "a.env:2:25"),
            ("# \u{1F600}\u{E9}\n\tAUTHENTICATION_PROVIDER= Azure\n", "a.env:2:27"),
            ("A=\"x\ny\"\nAUTHENTICATION_PROVIDER=Azure", "a.env:3:25"),
        ])
    func placesCountCharacters(text: String, place: String) {
        let found = SSOChecks.check([CheckInput("a.env", Array(text.utf8))]).findings
        #expect(found.filter { $0.code == "OMSSO-PROVIDER" }.map(\.place) == [place])
    }

    @Test func placesCountCharactersInYAML() {
        let text =
            "\u{FEFF}# \u{1F600}\r\nauthenticationConfiguration: {\u{E9}: \"\u{E9}\", provider: Azure}\r\n"
        let found = SSOChecks.check([CheckInput("o.yaml", Array(text.utf8))]).findings
        #expect(found.filter { $0.code == "OMSSO-PROVIDER" }.map(\.place) == ["o.yaml:2:49"])
    }
}
