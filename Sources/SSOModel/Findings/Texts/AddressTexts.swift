extension URLProblem {
    var text: ProblemText {
        switch self {
        case .noScheme(let text):
            .error(
                "URL-SCHEME", "The address does not start with https:// or http://.",
                "Did you mean https://\(text.shortened())?")
        case .otherScheme(let scheme):
            .error(
                "URL-SCHEME",
                "An address that starts with \(scheme.shortened()):// is no web page.",
                "Start it with https:// (or http:// for localhost).")
        case .characters(let characters):
            .error(
                "URL-CHARACTERS", "An address cannot hold \(listed(characters)).",
                "Copy it from the browser's address bar; write other scripts in Punycode (xn--).")
        case .user:
            .error(
                "URL-USER", "The address holds a user name or an @.",
                "Leave out everything between :// and the @.")
        case .port(let authority):
            .error(
                "URL-PORT", "\(authority.shortened()) does not end in a port number.",
                "A port is a number from 1 to 65535, as in localhost:8585.")
        case .noHost:
            .error("URL-HOST", "The address has no host name.", "Write it as https://host.name.")
        case .host(let host):
            .error(
                "URL-HOST", "\(host.shortened()) is not a host name.",
                "A host name has letters, digits, hyphens and dots: metadata.example.com.")
        }
    }
}

extension ServerURLProblem {
    var text: ProblemText {
        switch self {
        case .pageCut(let page):
            .note("SERVER-PAGE", "Cut off \(page), which is a page of OpenMetadata.")
        case .query:
            .error(
                "SERVER-QUERY", "The address has a question mark or # in it.",
                "Give the address of the start page only: https://host.name.")
        case .subPath(let path):
            .warning(
                "SERVER-SUBPATH", "The server is reached below \(path).",
                "Upstream, single sign-on fails below a path (OpenMetadata issue 26551). "
                    + "Use a host name of its own.")
        case .onlyLocal(let host):
            .note(
                "SERVER-LOCAL", "\(host) only works in a browser on the server itself.",
                "For other people give the address that they type.")
        case .plainHTTP(let host):
            .warning(
                "SERVER-HTTP", "People reach \(host) without TLS (http).",
                "Sign-in will not work there: see Redirect URI for the ways out.")
        }
    }
}

extension RedirectProblem {
    var text: ProblemText {
        switch self {
        case .wildcard:
            .error(
                "REDIRECT-WILDCARD", "A redirect URI must not hold a *.",
                "Write the one address that OpenMetadata uses, ending in /callback.")
        case .characters(let characters):
            .error(
                "REDIRECT-CHARACTERS", "Entra ID refuses \(listed(characters)) in a redirect URI.",
                "Use a host name and /callback only.")
        case .tooLong(let count):
            .error(
                "REDIRECT-LONG", "It has \(count) characters; Entra ID takes 256.",
                "Use a shorter host name.")
        case .query:
            .error("REDIRECT-QUERY", "It has a query (?).", "End it with /callback.")
        case .fragment:
            .error("REDIRECT-FRAGMENT", "It has a fragment (#).", "End it with /callback.")
        case .path(let path, let wanted):
            .error(
                "REDIRECT-PATH",
                path.isEmpty
                    ? "It has no path." : "\(path) is not the page that OpenMetadata answers on.",
                "It must be exactly \(wanted), small letters included.")
        case .ipv6Loopback:
            .error("REDIRECT-IPV6", "Entra ID does not know [::1].", "Write localhost instead.")
        case .loopbackAddress:
            .warning(
                "REDIRECT-LOOPBACK", "The portal's form does not take 127.0.0.1.",
                "Write localhost instead, or add the address in the app's manifest.")
        case .plainHTTP(let host):
            .error(
                "REDIRECT-HTTP",
                "http://\(host) cannot be used: Entra ID refuses to register it, and the "
                    + "browser refuses to sign in on it.",
                "Three ways out: put TLS in front (reverse proxy or load balancer) and use "
                    + "https; or test through an ssh tunnel with http://localhost:8585; or "
                    + "give the server a certificate of its own.")
        case .otherOrigin(let server):
            .warning(
                "REDIRECT-ORIGIN", "It leads to another place than OpenMetadata URL (\(server)).",
                "People who open the one are sent back to the other and are not signed in. "
                    + "Make both the address that people type.")
        }
    }
}

extension APIProblem {
    var text: ProblemText {
        switch self {
        case .noAPI(let wanted):
            .error(
                "API-PATH", "The address does not end in /api.", "Did you mean \(wanted)?")
        case .verifyWithoutTLS:
            .warning(
                "API-NO-TLS", "The API URL starts with http, so there is no certificate to verify.",
                "Choose no-ssl, or use the https address.")
        case .noCertificate:
            .error(
                "API-NO-CA", "Verification is on, but no CA certificate file is given.",
                "Give the file in CA certificate file; the client takes its CA from there.")
        }
    }
}

extension KeyURLProblem {
    var text: ProblemText {
        switch self {
        case .microsoft:
            .error(
                "KEYS-MICROSOFT", "This is Microsoft's address; it is written anyway.",
                "Here goes the server's own: http://localhost:8585\(KeyURL.path).")
        case .sytem:
            .error(
                "KEYS-SYTEM", "\"sytem\" is a misprint of a documentation page.",
                "The path is \(KeyURL.path).")
        case .oldPath:
            .error(
                "KEYS-OLD", "The server's keys stood at \(KeyURL.oldPath) in old releases only.",
                "The path is \(KeyURL.path).")
        case .otherPath(let path):
            .warning(
                "KEYS-PATH", "OpenMetadata does not publish its keys at \(path).",
                "The path is \(KeyURL.path), unless a proxy changes it.")
        }
    }
}
