extension FindingKind {
    static let tenantKinds = [
        tenantHost, tenantCloud, tenantAddress, tenantTaken, tenantSample, tenantAny, tenantDomain,
        tenantEmail, cloudScreens,
    ]

    static let tenantHost = FindingKind(
        "TENANT-HOST", .error, "The address given for the tenant is not Microsoft's",
        "The tenant can be taken out of an authority address, but only of one with a sign-in "
            + "host of Microsoft.", copyIDs, .answer(.tenantID))

    static let tenantCloud = FindingKind(
        "TENANT-CLOUD", .error, "The address of the tenant is of another cloud",
        "Each of Microsoft's clouds has a portal and a sign-in host of its own.",
        .answer(.cloud, "the cloud whose portal you use"), .answer(.tenantID))

    static let tenantAddress = FindingKind(
        "TENANT-ADDRESS", .error, "The address has no tenant in it",
        "After the host an authority has the tenant: its ID, or a domain.", copyIDs,
        .answer(.tenantID))

    static let tenantTaken = FindingKind(
        "TENANT-TAKEN", .note, "The tenant was taken out of a longer address",
        "Only a note: the authority is made of the cloud's host and the tenant.", .answer(.tenantID)
    )

    static let tenantSample = FindingKind(
        "TENANT-SAMPLE", .error, "The tenant is the sample of a documentation page",
        "It is not even a valid ID.", copyIDs, .answer(.tenantID))

    package static let tenantAny = FindingKind(
        "TENANT-ANY", .warning, "The tenant is common, organizations or consumers",
        "Accounts of any organisation can then sign in at Microsoft, and OpenMetadata does not "
            + "check the tenant of a token. With an app for one tenant Microsoft answers "
            + "AADSTS50194.", copyIDs, .answer(.tenantID, "your own tenant ID"))

    package static let tenantDomain = FindingKind(
        "TENANT-DOMAIN", .warning, "The tenant is given by a domain",
        "It works for signing in. From 1.10 on OpenMetadata's own SSO screens want the ID.",
        copyIDs, .answer(.tenantID))

    static let tenantEmail = FindingKind(
        "TENANT-EMAIL", .error, "The tenant is given as an e-mail address",
        "Wanted is the ID of the organisation.", copyIDs, .answer(.tenantID))

    static let cloudScreens = FindingKind(
        "CLOUD-SCREENS", .warning, "OpenMetadata's own SSO screens refuse this cloud",
        "From 1.10 on they take login.microsoftonline.com only. The server itself works with "
            + "the other clouds.",
        .step("Change single sign-on in the files, never on the screens."), .answer(.cloud))
}

extension Problem {
    package static func tenantNotMicrosoft(_ host: String) -> Problem {
        Problem(
            .tenantHost, "\(host) is not a sign-in host of Microsoft.",
            "Give the Directory (tenant) ID: \(whereIDs).")
    }

    package static func tenantOtherCloud(_ actual: AzureCloud, chosen: AzureCloud) -> Problem {
        Problem(
            .tenantCloud,
            "This address is of the \(actual.rawValue) cloud, but Azure cloud is "
                + "\(chosen.rawValue).", "Change Azure cloud, or copy the ID from \(chosen.portal)."
        )
    }

    package static let tenantAddressWithoutTenant = Problem(
        .tenantAddress, "The address names no tenant.",
        "Give the Directory (tenant) ID: \(whereIDs).")

    package static func tenantTakenFromAddress(_ tenant: String) -> Problem {
        Problem(.tenantTaken, "Took \(tenant) out of the address.")
    }

    package static let tenantDocsSample = Problem(
        .tenantSample, "This is the sample of a documentation page; no tenant has it.",
        "Copy your own Directory (tenant) ID: \(whereIDs).")

    package static func tenantAnyTenant(_ word: String) -> Problem {
        Problem(
            .tenantAny, "\"\(word)\" lets accounts of any organisation sign in.",
            "Use your own Directory (tenant) ID unless that is meant: \(whereIDs).")
    }

    package static func tenantDomain(_ domain: String) -> Problem {
        Problem(
            .tenantDomain, "\(domain) is a domain, not an ID.",
            "It works, but from 1.10 on OpenMetadata's own screens refuse it. Better give "
                + "the Directory (tenant) ID: \(whereIDs).")
    }

    package static let tenantAddress = Problem(
        .tenantEmail, "This is an e-mail address.", "Give the Directory (tenant) ID: \(whereIDs).")

    /// The server's own screens know the public cloud only.
    package static func tenantCloudUnknownToScreens(_ cloud: AzureCloud) -> Problem {
        Problem(
            .cloudScreens,
            "OpenMetadata's own SSO screens refuse the \(cloud.rawValue) cloud from 1.10 on.",
            "The files work. Change single sign-on in the files, not on the screens.")
    }
}
