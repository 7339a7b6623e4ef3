import TestSupport

/// Files of operators with a secret somewhere in them, from a seed.
struct SecretFile {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A file with some lines among its settings.
    static func around(_ text: String, _ kind: SecretPlace.Kind) -> String {
        let lines = base(kind)
        let place = places(in: lines, kind)[3]
        return (lines[..<place] + indented(text, like: lines, at: place) + lines[place...])
            .joined(separator: "\n") + "\n"
    }

    mutating func make() -> (text: String, SecretPlace.Kind, secret: String) {
        let kind = pick(SecretPlace.Kind.allCases)
        let texts = (SecretPlace.all + SecretPlace.varied)
            .filter { $0.isEnvironment == (kind == .environment) }
        let secret = word()
        var lines = Self.base(kind)
        if chance(4) { lines.remove(at: Int.random(in: lines.indices, using: &random)) }
        if chance(6) { damage(&lines) }
        // From the end, so that no text comes between the lines of another.
        for place in Self.places(in: lines, kind).reversed() where chance(3) {
            var text = pick(texts).text
            while text.contains("eyJ") || text.contains("~"), secret.contains(where: \.isSign) {
                text = pick(texts).text
            }
            lines.insert(
                contentsOf: Self.indented(
                    text.replacing("§", with: secret), like: lines, at: place), at: place)
        }
        let text = lines.joined(separator: chance(5) ? "\r\n" : "\n") + (chance(6) ? "" : "\n")
        return ((chance(10) ? "\u{FEFF}" : "") + text, kind, secret)
    }

    /// A line that is cut, doubled, or loses its blanks.
    private mutating func damage(_ lines: inout [String]) {
        let index = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines[index] += pick(["\"", "'", " {", " [", " #", "\\", ": x"])
        case 1: lines.insert(lines[index], at: index)
        default: lines[index] = "  " + lines[index]
        }
    }

    /// A secret of 12 to 40 characters, of those that need no quotes anywhere.
    private mutating func word() -> String {
        let signs = chance(2) ? "" : "+/!%"
        let letters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_." + signs)
        let count = Int.random(in: 12...20, using: &random)
        return "k" + String((0..<count).map { _ in pick(letters) }) + "Z"
    }

    private static func places(in lines: [String], _ kind: SecretPlace.Kind) -> [Int] {
        kind == .environment
            ? Array(0...lines.count)
            : lines.indices.filter { !lines[$0].hasPrefix("#") } + [lines.count]
    }

    private static func indented(_ text: String, like lines: [String], at place: Int) -> [String] {
        let next = place < lines.count ? lines[place] : ""
        let margin = String(next.prefix { $0 == " " })
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    private static func base(_ kind: SecretPlace.Kind) -> [String] {
        let text =
            switch kind {
            case .environment:
                """
                # server
                AUTHORIZER_ADMIN_PRINCIPALS=[admin]
                AUTHENTICATION_PROVIDER=basic
                AUTHENTICATION_CLIENT_ID =x
                DB_USER=om
                """
            case .server:
                """
                authorizerConfiguration:
                  className: org.openmetadata.service.security.DefaultAuthorizer
                  adminPrincipals: [admin]
                authenticationConfiguration:
                  provider: basic
                  clientId: x
                server: {rootPath: /}
                """
            case .helm:
                """
                openmetadata:
                  config:
                    authorizer:
                      initialAdmins: [admin]
                    authentication:
                      provider: basic
                      clientId: x
                    database:
                      host: mysql
                """
            case .workflow:
                """
                source:
                  type: mysql
                workflowConfig:
                  openMetadataServerConfig:
                    hostPort: http://localhost:8585
                    authProvider: openmetadata
                    securityConfig:
                      jwtToken: x
                  loggerLevel: INFO
                """
            case .compose:
                """
                services:
                  openmetadata-server:
                    image: docker.getcollate.io/openmetadata/server:1.7.0
                    environment:
                      AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}
                      AUTHENTICATION_CLIENT_ID: x
                    ports:
                """
            }
        return text.split(separator: "\n").map(String.init)
    }
}

extension Character {
    /// True for what no token is made of.
    fileprivate var isSign: Bool { "+/!%".contains(self) }
}
