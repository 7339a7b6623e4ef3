import FoundationEssentials
import SSOModel

@testable import SSOChecks
@testable import SSOReading

let tenant = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
let client = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
let login = "https://login.microsoftonline.com"
let keys = "\(login)/\(tenant)/discovery/v2.0/keys"
let jwks = "http://localhost:8585/api/v1/system/config/jwks"
let chartJwks = "http://openmetadata:8585/api/v1/system/config/jwks"

/// The noon that the tests take for now.
let noon = Date(timeIntervalSince1970: 1_800_000_000)

/// Files to check; a `¦` in a text stands before the place that a finding is expected at.
struct Sample: Sendable {
    var files: [(name: String, text: String)]
    var context: Set<String> = []
    /// What `--as` says.
    var kind: FileKind?
    var mode: UInt32?
    /// The definition of a chart beside them.
    var chart: String?

    func and(_ other: Sample) -> Sample {
        Sample(files: files + other.files, context: context.union(other.context))
    }

    func named(_ name: String) -> Sample { Sample(files: [(name, files[0].text)]) }

    /// As those of a part of another chart, which this key installs.
    func installed(by condition: String) -> Sample {
        var copy = self
        copy.chart =
            "dependencies:\n- {name: openmetadata, alias: om, condition: \(condition)}\n"
        return copy
    }

    func readable(by mode: UInt32) -> Sample {
        Sample(files: files, context: context, kind: kind, mode: mode)
    }

    /// The same as what `--env-file` names.
    var asContext: Sample { Sample(files: files, context: [files[0].name]) }

    var inputs: [CheckInput] {
        files.map { name, text in
            let plain = text.replacing("¦", with: "")
            return CheckInput(
                name, Array(plain.utf8), kind: kind, isContext: context.contains(name),
                mode: mode
            ).placed { $0 == "Chart.yaml" ? chart.map { Array($0.utf8) } : nil }
        }
    }

    /// `name:line:column` of the mark.
    var marked: String? {
        for (name, text) in files {
            guard let mark = text.firstIndex(of: "¦") else { continue }
            let lines = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
            return "\(name):\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
        }
        return nil
    }

    func findings(_ version: OpenMetadataVersion? = nil) -> [Finding] {
        SSOChecks.check(inputs, CheckOptions(version: version, now: noon)).findings
    }
}

extension Finding {
    var place: String {
        position.map { "\($0.file):\($0.line):\($0.column)" } ?? "nowhere"
    }
}

/// A file without any finding, in which lines are replaced or added.
///
/// A line that names a key of the file takes the place of that key's line; `-KEY` removes it.
private func changed(_ lines: [String], by changes: [String]) -> String {
    var lines = lines
    for change in changes {
        let plain = change.replacing("¦", with: "")
        let key = word(plain.hasPrefix("-A") ? String(plain.dropFirst()) : plain)
        let index = lines.firstIndex { word($0) == key && indent($0) == indent(plain) }
        if plain.hasPrefix("-A"), let index {
            lines.remove(at: index)
        } else if let index {
            lines[index] = change
        } else {
            lines.append(change)
        }
    }
    return lines.joined(separator: "\n") + "\n"
}

private func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

private func word(_ line: String) -> String {
    String(line.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
}

func env(_ changes: String...) -> Sample {
    let lines = [
        "AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace]", "AUTHORIZER_PRINCIPAL_DOMAIN=example.com",
        "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true", "AUTHENTICATION_PROVIDER=azure",
        "AUTHENTICATION_PUBLIC_KEYS=[\(keys),\(jwks)]",
        "AUTHENTICATION_AUTHORITY=\(login)/\(tenant)", "AUTHENTICATION_CLIENT_ID=\(client)",
        "AUTHENTICATION_CALLBACK_URL=https://metadata.example.com/callback",
        "AUTHENTICATION_CLIENT_TYPE=public",
    ]
    return Sample(files: [("a.env", changed(lines, by: changes))])
}

/// The server's configuration; keys of a section are given with their two blanks.
func server(_ changes: String...) -> Sample {
    let lines = [
        "authorizerConfiguration:",
        "  className: org.openmetadata.service.security.DefaultAuthorizer",
        "  containerRequestFilter: org.openmetadata.service.security.JwtFilter",
        "  adminPrincipals: [ada.lovelace]", "  principalDomain: example.com",
        "  enforcePrincipalDomain: true", "  enableSecureSocketConnection: false",
        "authenticationConfiguration:", "  clientType: public", "  provider: azure",
        "  providerName: azure", "  publicKeyUrls: [\(keys), \(jwks)]",
        "  authority: \(login)/\(tenant)", "  clientId: \(client)",
        "  callbackUrl: https://metadata.example.com/callback",
        "  jwtPrincipalClaims: [email, preferred_username, sub]",
    ]
    return Sample(files: [("openmetadata.yaml", changed(lines, by: changes))])
}

/// Values of the chart; keys of a section are given with their six blanks.
func helm(_ changes: String...) -> Sample {
    let lines = [
        "openmetadata:", "  config:", "    authorizer:", "      initialAdmins: [ada.lovelace]",
        "      principalDomain: example.com", "      enforcePrincipalDomain: true",
        "    authentication:", "      clientType: public", "      provider: azure",
        "      publicKeys: [\(keys), \(chartJwks)]", "      authority: \(login)/\(tenant)",
        "      clientId: \(client)", "      callbackUrl: https://metadata.example.com/callback",
    ]
    return Sample(files: [("values.yaml", changed(lines, by: changes))])
}

/// A workflow; keys of the connection are given with their four blanks.
func workflow(_ changes: String...) -> Sample {
    let lines = [
        "workflowConfig:", "  openMetadataServerConfig:",
        "    hostPort: https://metadata.example.com/api", "    authProvider: openmetadata",
        "    securityConfig:", "      jwtToken: \(token())",
    ]
    return Sample(files: [("workflow.yaml", changed(lines, by: changes))])
}

/// A compose file; variables are given with their six blanks.
func compose(_ changes: String...) -> Sample {
    let lines = [
        "services:", "  openmetadata-server:",
        "    image: docker.getcollate.io/openmetadata/server:1.7.0", "    environment:",
        "      AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}",
        "      AUTHENTICATION_AUTHORITY: ${AUTHENTICATION_AUTHORITY:-https://accounts.google.com}",
        "      AUTHENTICATION_CLIENT_ID: ${AUTHENTICATION_CLIENT_ID:-\"\"}",
        "      AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL:-\"\"}",
        "      AUTHENTICATION_CLIENT_TYPE: ${AUTHENTICATION_CLIENT_TYPE:-public}",
        "      AUTHENTICATION_PUBLIC_KEYS: ${AUTHENTICATION_PUBLIC_KEYS:-[\(jwks)]}",
        "      AUTHORIZER_ADMIN_PRINCIPALS: ${AUTHORIZER_ADMIN_PRINCIPALS:-[admin]}",
        "      AUTHORIZER_PRINCIPAL_DOMAIN: ${AUTHORIZER_PRINCIPAL_DOMAIN:-\"open-metadata.org\"}",
        "      AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN:-false}",
    ]
    return Sample(files: [("docker-compose.yml", changed(lines, by: changes))])
}

func text(_ name: String, _ text: String) -> Sample { Sample(files: [(name, text)]) }

/// A token that has the form of one, with a signature that is none.
func token(
    claims: String = #"{"iss":"om","isBot":true}"#, header: String = #"{"kid":"k1","alg":"RS256"}"#
) -> String {
    "\(base64URL(header)).\(base64URL(claims)).c2ln"
}

private func base64URL(_ text: String) -> String {
    Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
}
