private let whereIDs = "App registrations, your app, Overview"

extension NameProblem {
    var text: ProblemText {
        switch self {
        case .long(let count):
            .warning(
                "NAME-LONG", "The name has \(count) characters.",
                "With more than 90, personal accounts cannot be allowed in later.")
        case .tooLong(let count):
            .error(
                "NAME-TOO-LONG", "The name has \(count) characters; Entra ID takes 120.",
                "Shorten it.")
        case .microsoft:
            .warning(
                "NAME-MICROSOFT", "Entra ID may refuse a name with \"Microsoft\" in it.",
                "Leave the word out.")
        case .risky(let characters):
            .warning(
                "NAME-CHARACTERS",
                "\(listed(characters)) in the name can go wrong in command lines.",
                "Letters, digits, blanks and hyphens are safe.")
        }
    }
}

extension GUIDProblem {
    var text: ProblemText {
        switch self {
        case .noHyphens:
            .error(
                "GUID-HYPHENS", "The hyphens of the ID are missing.",
                "Copy it again: \(whereIDs). It looks like 8-4-4-4-12 characters.")
        case .groupCount(let count):
            .error(
                "GUID-GROUPS",
                "An ID has five groups with hyphens between them; this has \(count).",
                "Copy it with the button beside it: \(whereIDs).")
        case .groups(let faults):
            .error(
                "GUID-GROUP", faults.map(\.sentence).joined(separator: " "),
                "Copy it with the button beside it: \(whereIDs).")
        case .empty:
            .error(
                "GUID-ZERO", "An ID of zeros is nobody's.", "Copy the real one: \(whereIDs).")
        }
    }
}

extension GUIDGroupFault {
    fileprivate var sentence: String {
        let subject = "Group \(number)"
        var faults: [String] = []
        if length != expected { faults.append("has \(length) characters instead of \(expected)") }
        if !strangers.isEmpty {
            faults.append("holds \(listed(strangers)), which is not 0-9 or a-f")
        }
        return "\(subject) \(faults.joined(separator: " and "))."
    }
}

extension ClientProblem {
    var text: ProblemText {
        switch self {
        case .looksLikeSecret:
            .error(
                "CLIENT-SECRET", "This looks like a client secret.",
                "Wanted is the Application (client) ID: \(whereIDs). A public client has no "
                    + "secret; if this one is real, delete it in Certificates & secrets.")
        }
    }
}

extension TenantProblem {
    var text: ProblemText {
        switch self {
        case .notMicrosoft(let host):
            .error(
                "TENANT-HOST", "\(host) is not a sign-in host of Microsoft.",
                "Give the Directory (tenant) ID: \(whereIDs).")
        case .otherCloud(let actual, let chosen):
            .error(
                "TENANT-CLOUD",
                "This address is of the \(actual.rawValue) cloud, but Azure cloud is "
                    + "\(chosen.rawValue).",
                "Change Azure cloud, or copy the ID from \(chosen.portal).")
        case .addressWithoutTenant:
            .error(
                "TENANT-ADDRESS", "The address names no tenant.",
                "Give the Directory (tenant) ID: \(whereIDs).")
        case .takenFromAddress(let tenant):
            .note("TENANT-TAKEN", "Took \(tenant) out of the address.")
        case .docsSample:
            .error(
                "TENANT-SAMPLE", "This is the sample of a documentation page; no tenant has it.",
                "Copy your own Directory (tenant) ID: \(whereIDs).")
        case .anyTenant(let word):
            .warning(
                "TENANT-ANY", "\"\(word)\" lets accounts of any organisation sign in.",
                "Use your own Directory (tenant) ID unless that is meant: \(whereIDs).")
        case .domain(let domain):
            .warning(
                "TENANT-DOMAIN", "\(domain) is a domain, not an ID.",
                "It works, but from 1.10 on OpenMetadata's own screens refuse it. Better give "
                    + "the Directory (tenant) ID: \(whereIDs).")
        case .address:
            .error(
                "TENANT-EMAIL", "This is an e-mail address.",
                "Give the Directory (tenant) ID: \(whereIDs).")
        case .sameAsClient:
            .error(
                "IDS-EQUAL", "Client ID and Tenant ID are the same.",
                "One was copied twice. Overview shows both: Application (client) ID and "
                    + "Directory (tenant) ID.")
        case .cloudUnknownToScreens(let cloud):
            .warning(
                "CLOUD-SCREENS",
                "OpenMetadata's own SSO screens refuse the \(cloud.rawValue) cloud from 1.10 on.",
                "The files work. Change single sign-on in the files, not on the screens.")
        }
    }
}
