extension AdminProblem {
    var text: ProblemText {
        switch self {
        case .address(let entry):
            .error(
                "ADMIN-ADDRESS", "\(entry) is neither a user name nor an e-mail address.",
                "Write it as name or name@example.com, with commas between several; a person's "
                    + "name with a comma in it goes in quotes.")
        case .localPart(let name, let address):
            .note("ADMIN-NAME", "\(address) is \(name) to OpenMetadata.")
        case .colon(let name):
            .error(
                "ADMIN-COLON", "A user name cannot hold a colon (after \(name)).",
                "OpenMetadata would take what follows for a password. Write the name only.")
        case .characters(let name, let characters):
            .error(
                "ADMIN-CHARACTERS", "\(name) holds \(listed(characters)).",
                "Put commas between several users.")
        case .guest(let name):
            .warning(
                "ADMIN-GUEST", "\(name) is the name of a guest of your tenant.",
                "Guests sign in as their own e-mail address; give that one.")
        case .bot(let name):
            .warning(
                "ADMIN-BOT", "\(name) is a bot of OpenMetadata.",
                "Bots sign in with a token of their own. Name people here.")
        case .otherDomain(let address, let domain):
            .error(
                "ADMIN-DOMAIN", "\(address) is not of \(domain).",
                "OpenMetadata puts Email domain behind every admin's name, so this would make "
                    + "another user. Name an admin of \(domain), or change Email domain.")
        case .onlyAdmin:
            .warning(
                "ADMIN-DEFAULT", "Nobody in your tenant is likely to be called admin.",
                "With no admin who can sign in, nobody can change settings. Add a person.")
        case .twice(let name):
            .note("ADMIN-TWICE", "\(name) was named twice.")
        }
    }
}

extension DomainProblem {
    var text: ProblemText {
        switch self {
        case .address:
            .error(
                "DOMAIN-URL", "This is a web address.",
                "Give what your users' e-mail addresses end in: example.com.")
        case .several:
            .error(
                "DOMAIN-SEVERAL", "Only one domain fits here.",
                "Give the domain of the admins. For users of several domains answer "
                    + "\"Only this domain may sign in\" with no.")
        case .at(let wanted):
            .error(
                "DOMAIN-AT", "The domain is what stands after the @.",
                wanted.isEmpty ? "Write it as example.com." : "Did you mean \(wanted)?")
        case .ipAddress:
            .error(
                "DOMAIN-IP", "This is the address of a machine.",
                "Give what your users' e-mail addresses end in: example.com.")
        case .noDot(let domain):
            .error(
                "DOMAIN-DOT", domain.isEmpty ? "There is no domain." : "\(domain) has no dot.",
                "OpenMetadata refuses users whose address ends so. Write it as example.com.")
        case .syntax(let domain):
            .error(
                "DOMAIN-SYNTAX", "\(domain) is not a domain.",
                "A domain has letters, digits, hyphens and dots: example.com.")
        case .openMetadata:
            .warning(
                "DOMAIN-DEFAULT", "open-metadata.org is the default of OpenMetadata.",
                "Give what your own users' e-mail addresses end in.")
        case .publicProvider(let domain):
            .warning(
                "DOMAIN-PUBLIC", "Anyone can have an address at \(domain).",
                "Give the domain of your organisation unless that is meant.")
        }
    }
}

extension AccessProblem {
    var text: ProblemText {
        switch self {
        case .anyDomain:
            .warning(
                "ACCESS-ANY-DOMAIN", "Microsoft accounts of other organisations can get in.",
                "The server checks only the signature of a token, and Microsoft signs all "
                    + "tenants with the same keys. Answer yes unless you need several domains.")
        }
    }
}

extension ClaimProblem {
    var text: ProblemText {
        switch self {
        case .characters(let name, let characters):
            .error(
                "CLAIM-CHARACTERS", "The claim \(name) holds \(listed(characters)).",
                "Put commas between several claims.")
        case .notUnique(let name):
            .warning(
                "CLAIM-SHARED", "Two people can have the same \(name).",
                "They would be one user. Use email or preferred_username.")
        case .unknown(let name, let nearest):
            .warning(
                "CLAIM-UNKNOWN", "Microsoft's tokens have no claim \(name) by themselves.",
                (nearest.map { "Did you mean \($0)? " } ?? "")
                    + "Others are added in the portal under Token configuration.")
        case .otherOrder:
            .warning(
                "CLAIM-ORDER", "These are not the claims that OpenMetadata ships with.",
                "On a server that people already use, other claims or another order make new "
                    + "users of the same people. The default is email, preferred_username, sub.")
        case .noAddress:
            .warning(
                "CLAIM-ADDRESS", "None of these claims holds an e-mail address.",
                "Add email or preferred_username, or users get made-up addresses.")
        case .twice(let name):
            .note("CLAIM-TWICE", "\(name) was named twice.")
        }
    }
}
