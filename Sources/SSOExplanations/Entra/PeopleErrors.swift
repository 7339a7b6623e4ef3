import SSOModel

extension Explanation {
    private static let consent =
        "Ask a Cloud Application Administrator to open Enterprise applications, your app, "
        + "Permissions, Grant admin consent."
    private static let consentAddress: Change = .step(
        "Or let that administrator open this address: \(ConsentAddress.form)")
    private static let assignment =
        "Enterprise applications, your app, Users and groups: assign the people or their groups."
    private static let guests =
        "Users, Invite external user: invite the guest, and wait until the invitation is accepted."

    /// What Microsoft says about who may use the application.
    static let peopleErrors: [Explanation] = [
        Explanation(
            "need-admin-approval", .entra, "An administrator has to consent first",
            phrases: ["Need admin approval"],
            "Your tenant does not let users consent for themselves, or \"Assignment required\" is "
                + "on: then only an administrator can consent, even for people who are assigned.",
            .portal(consent), consentAddress, .portal(assignment),
            check: "A user who is not an administrator signs in without that page."),
        .entra(
            65001, "Nobody has consented to the application yet",
            "Microsoft asks once whether the app may see name and e-mail address. Neither the user "
                + "nor an administrator has said yes, often because the tenant does not let users.",
            .portal(consent), consentAddress,
            check: "A user who is not an administrator signs in without that page."),
        .entra(
            65004, "The user pressed Cancel on the consent page",
            "Nothing is wrong with the setup.",
            .step("Let the user sign in again and accept."), .portal("Or, for all: " + consent)),
        .entra(
            90094, "Only an administrator may consent",
            "The consent that the app needs is not one that users may give here.",
            .portal(consent), consentAddress,
            check: "A user who is not an administrator signs in without that page."),
        .entra(
            90095, "The user has to ask an administrator for consent",
            "Your tenant has a page for such requests, which the user now sees.",
            .portal("Approve the request, or: " + consent), consentAddress,
            check: "The user signs in without that page."),
        .entra(
            50105, "The user is not assigned to the application",
            "\"Assignment required\" is on for this app, so only people and groups who are "
                + "assigned get in. That may be just what you want.",
            .portal(assignment),
            .portal("Or, for all: Properties, set \"Assignment required\" to No."),
            check: "That user signs in from a private window."),
        .entra(
            50020, "The account is not in your tenant",
            "Someone signed in with an account of another organisation or a personal one. Guests "
                + "have to be invited before they can sign in. It also happens when the browser "
                + "picks an account that was signed in before.",
            .step("First let the user try a private window, with the right account."),
            .portal(guests),
            .answer(.tenantID, "your own tenant ID: guests cannot sign in through common"),
            .answer(
                .allowedDomains,
                "with \"Only this domain may sign in\": yours and the guests' (servers from 1.6.13)"
            ),
            check: "The user signs in from a private window."),
        .entra(
            50034, "There is no such account in your tenant",
            "A mistyped name, a guest who was not invited, or the wrong tenant.",
            .step("Check how the user spelt the address."), .portal(guests),
            .answer(.tenantID, "the tenant that the user belongs to"),
            check: "The user signs in from a private window."),
        .entra(
            90072, "The outside account is not a guest of your tenant",
            "The account has to be invited as a guest first. If the account is one of yours that "
                + "is synchronised from Active Directory, the link between the two may be broken: "
                + "ask those who run it.",
            .portal(guests), check: "The user signs in from a private window."),
        .entra(
            16000, "The account is not in your tenant",
            "As AADSTS50020: an account of elsewhere that was not invited as a guest.",
            .step("Let the user try a private window."), .portal(guests),
            check: "The user signs in from a private window."),
        .entra(
            53003, "A Conditional Access policy of your organisation blocks the sign-in",
            "Nothing is wrong in OpenMetadata's files.",
            .portal(
                "Sign-in logs, the failed entry, Conditional Access shows which policy it "
                    + "was. Ask those who run it to let this app through."),
            check: "The same person signs in from the same place."),
        .entra(
            50076, "The user has to pass multifactor authentication",
            "Your organisation's rules ask for it. In the middle of a session this shows when the "
                + "quiet renewal of the sign-in needs the user.",
            .step("Let the user sign in again and finish all steps."),
            check: "The user signs in from a private window."),
    ]
}
