import Testing

@testable import SSOFormats
@testable import SSOModel
@testable import SSOReading

/// Addresses of keys that are neither Microsoft's nor the server's own.
@Suite struct OtherKeysTests {
    private static let keys =
        "https://login.microsoftonline.com/0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c/discovery/v2.0/keys"
    private static let own = "http://localhost:8585/api/v1/system/config/jwks"
    private static let robots = "https://keycloak.example.com/realms/robots/certs"

    private func resolution(_ text: String, _ kind: FileKind) -> Resolution {
        var existing = ExistingAnswers()
        _ = existing.take(Array(text.utf8), at: "file", as: kind) { _ in nil }
        let target = kind.deployment?.rawValue ?? "docker"
        var answers = sampleAnswers([.targetKind: .text(target), .jwksURL: .text(Self.own)])
        answers.files = existing.said
        return answers.resolve()
    }

    private func list(after list: [String], _ kind: FileKind) throws -> [String]? {
        let text =
            switch kind {
            case .server:
                "authenticationConfiguration:\n  provider: azure\n  publicKeyUrls:\n"
                    + list.map { "    - \($0)\n" }.joined()
            case .helm:
                "openmetadata:\n  config:\n    authentication:\n      provider: azure\n"
                    + "      publicKeys: [\(list.joined(separator: ", "))]\n"
            default:
                "AUTHENTICATION_PROVIDER=azure\n"
                    + "AUTHENTICATION_PUBLIC_KEYS=[\(list.joined(separator: ", "))]\n"
            }
        let resolution = resolution(text, kind)
        #expect(!resolution.findings.contains { $0.code == "OMSSO-CHANGE-KEYS" })
        let settings = try #require(resolution.settings)
        let edited = try FileEditor.edit(
            Array(text.utf8), as: kind, entries: settings.entries(for: kind))
        let input = CheckInput("file", edited.bytes, kind: kind)
        let view = try #require(Installation([input], CheckOptions()).servers.first)
        return view[.publicKeys]?.items?.compactMap(\.text)
    }

    @Test(
        arguments: [
            ([keys, own, robots], [keys, own, robots]),
            ([robots, keys, own], [robots, keys, own]),
            ([own, robots, keys], [keys, robots, own]), ([robots], [keys, own, robots]),
            ([keys, robots], [keys, own, robots]), ([keys, own, own], [keys, own]),
            ([keys, own, "http://kc:8080/certs"], [keys, own, "http://kc:8080/certs"]),
            (["https://login.microsoftonline.com/common/discovery/keys", own], [keys, own]),
        ], [FileKind.environment, .server, .helm])
    func theyStayWhereTheProviderDoes(lists: (old: [String], new: [String]), kind: FileKind) throws
    {
        #expect(try list(after: lists.old, kind) == lists.new)
    }

    @Test(
        arguments: [
            ("custom-oidc", "https://idp.example.com/a", [robots], "keycloak.example.com"),
            ("custom-oidc", "https://keycloak.example.com/realms/a", [own, robots], nil),
            ("google", "https://accounts.google.com", ["https://www.googleapis.com/certs"], nil),
            (
                "basic", "https://accounts.google.com", [own, robots, robots],
                "keycloak.example.com"
            ),
        ])
    func theyGoWithAnotherProviderAndThatIsSaid(
        provider: String, authority: String, list: [String], host: String?
    ) throws {
        let text = """
            AUTHENTICATION_PROVIDER=\(provider)
            AUTHENTICATION_AUTHORITY=\(authority)
            AUTHENTICATION_PUBLIC_KEYS=[\(list.joined(separator: ","))]

            """
        let resolution = resolution(text, .environment)
        #expect(try #require(resolution.settings).publicKeyURLs == [Self.keys, Self.own])
        let said = resolution.findings.filter { $0.code == "OMSSO-CHANGE-KEYS" }
        #expect(said.map(\.severity) == (host == nil ? [] : [.warning]))
        #expect(said.first?.message.contains(host ?? "") ?? true)
    }
}
