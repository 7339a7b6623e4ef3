import SSOModel
import SSOReading

extension CheckRule {
    /// Who may sign in, and who may administer.
    static let accessRules: [CheckRule] = [
        CheckRule(
            "ADMIN-EMAIL", .error, "An administrator is named by e-mail address",
            because: "OpenMetadata puts the principal domain behind each name. Of "
                + "ada@example.com it makes the user ada@example.com@example.com, whom nobody is.",
            fix: "Write the part before the @ only.", link: Link.userUtil,
            .azure { view in
                view.admins.compactMap { item, text in
                    guard let entry = PrincipalEntry.parse(text).value, entry.domain != nil else {
                        return nil
                    }
                    return Hit(
                        item.place, "\(text.shortened()) is an e-mail address.",
                        advice: "Write \(entry.name.text.shortened()).")
                }
            }),
        CheckRule(
            "ADMIN-NONE", .error, "There is no administrator",
            because: "Nobody could change a setting after the first start.",
            fix: "Name at least one person, by the part of the address before the @.",
            link: Link.userUtil,
            .azure { view in
                guard let value = view[.adminPrincipals], !value.isUnresolved,
                    value.isNull || value.items?.allSatisfy(\.isEmpty) == true
                else { return [] }
                return view.hit(
                    .adminPrincipals, "\(view.name(.adminPrincipals)) names nobody.")
            }),
        CheckRule(
            "ADMIN-CASE", .note, "The name of an administrator has capitals",
            because: "OpenMetadata writes user names in small letters.",
            fix: "Write it in small letters, so that nobody wonders.", link: Link.userUtil,
            .azure { view in
                view.admins.compactMap { item, text in
                    guard text != text.lowercased(), !text.contains(":"), !text.contains("@") else {
                        return nil
                    }
                    return Hit(item.place, "\(text.shortened()) is taken in small letters.")
                }
            }),
        CheckRule(
            "DOMAIN-MISSING", .error, "The principal domain is empty",
            because: "The server then gives its administrators addresses of openmetadata.org, whom "
                + "nobody is.",
            fix: "Write what your users' e-mail addresses end in.", link: Link.userUtil,
            .azure { view in
                guard let value = view[.principalDomain], !value.isUnresolved,
                    value.text ?? "" == "", value.node.text != nil
                else { return [] }
                return view.hit(.principalDomain, "\(view.name(.principalDomain)) is empty.")
            }),
        CheckRule(
            "DOMAIN-CASE", .note, "The principal domain has capitals",
            because: "Older servers compare it letter by letter with the domain in the token, and "
                + "Microsoft sends the capitals that the tenant has.",
            fix: "Leave them if the portal shows them too (Users, User principal name).",
            link: Link.pull(30285),
            .text(.principalDomain) { text, _ in
                text != text.lowercased() && EmailDomain.parse(text).value != nil
                    ? "\(text.shortened()) has capitals." : nil
            }),
        CheckRule(
            "DOMAIN-ENFORCED", .error, "Only users of open-metadata.org may sign in",
            because: "enforcePrincipalDomain is on while the principal domain is still the "
                + "default, so everybody is turned away.",
            fix: "Set the domain that your users' addresses end in.", link: Link.issue(3757),
            .azure { view in
                view.admitsDefaultDomainOnly
                    ? view.hit(
                        .principalDomain, "Nobody but users of open-metadata.org may sign in.") : []
            }),
        CheckRule(
            "DOMAIN-NOT-ALLOWED", .error, "The administrators' own domain is not allowed",
            because: "With enforcePrincipalDomain on, allowedDomains alone says who may sign in; "
                + "the principal domain, which all administrators have, is not in it.",
            fix: "Add the principal domain to the list.", link: Link.issue(19152),
            .azure { view in
                guard view[.enforcePrincipalDomain]?.flag == true,
                    let domain = view.text(.principalDomain),
                    let allowed = view[.allowedDomains]?.items, !allowed.isEmpty,
                    !view.broken.contains(where: { $0.setting == .allowedDomains }),
                    !allowed.contains(where: { $0.text == domain })
                else { return [] }
                return view.hit(.allowedDomains, "\(domain.shortened()) is not among these.")
            }),
        CheckRule(
            "ENFORCE-EMPTY", .error, "enforcePrincipalDomain has no value",
            because: "The server fails with a NullPointerException at its start. An empty "
                + "variable counts as set, so its default does not help.",
            fix: "Write true or false.", link: Link.jwtFilter,
            .server { view in
                guard view.kind == .server || view.kind == .compose,
                    let value = view[.enforcePrincipalDomain], value.isNull
                else { return [] }
                return [Hit(value.place, "enforcePrincipalDomain has no value.")]
            }),
    ]
}
