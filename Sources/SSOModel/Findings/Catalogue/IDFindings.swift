let whereIDs = "App registrations, your app, Overview"

extension FindingKind {
    static let idKinds = [
        guidHyphens, guidGroups, guidGroup, guidZero, idTaken, idOther, idSeveral, idNone,
        clientSecret, idsEqual,
    ]

    static let copyIDs = Change.portal(
        "App registrations, your app, Overview: copy the ID with the button beside it.")

    static let guidHyphens = FindingKind(
        "GUID-HYPHENS", .error, "The hyphens of an ID are missing",
        "The portal shows IDs as 8-4-4-4-12 characters, and the server compares them so.", copyIDs,
        .answer(.clientID), .answer(.tenantID))

    static let guidGroups = FindingKind(
        "GUID-GROUPS", .error, "An ID does not have five groups",
        "A part was not copied, or something else was.", copyIDs, .answer(.clientID),
        .answer(.tenantID))

    static let guidGroup = FindingKind(
        "GUID-GROUP", .error, "A group of an ID has a wrong length or a wrong character",
        "IDs have 8-4-4-4-12 of the characters 0-9 and a-f. The message names the group.", copyIDs,
        .answer(.clientID), .answer(.tenantID))

    static let guidZero = FindingKind(
        "GUID-ZERO", .error, "An ID consists of zeros",
        "Programs put it where there is no ID. Microsoft answers AADSTS90002 for such a "
            + "tenant.", copyIDs, .answer(.clientID), .answer(.tenantID))

    static let idTaken = FindingKind(
        "ID-TAKEN", .note, "An ID was taken out of a longer text",
        "Only a note: the text had one ID, or called it by its name.", .answer(.clientID),
        .answer(.tenantID))

    static let idOther = FindingKind(
        "ID-OTHER", .error, "The ID in a text has another name than the wanted one",
        "The portal shows several IDs; each has its own field.", copyIDs, .answer(.clientID),
        .answer(.tenantID))

    static let idSeveral = FindingKind(
        "ID-SEVERAL", .error, "A text has several IDs, and none has the wanted name",
        "Which one is meant cannot be told; the Object ID, for example, fits nowhere.", copyIDs,
        .answer(.clientID), .answer(.tenantID))

    static let idNone = FindingKind(
        "ID-NONE", .error, "A name or an address was given as an ID",
        "Microsoft knows applications and tenants by their IDs.", copyIDs, .answer(.clientID),
        .answer(.tenantID))

    static let clientSecret = FindingKind(
        "CLIENT-SECRET", .error, "A client secret was given as client ID",
        "A public client has no secret. A secret that stood in a file or on a screen should "
            + "not be used any more.",
        .portal("Certificates & secrets: delete it, unless something else uses it."), copyIDs,
        .answer(.clientID))

    static let idsEqual = FindingKind(
        "IDS-EQUAL", .error, "Client ID and tenant ID are the same",
        "One was copied twice; sign-in would end with AADSTS700016 or AADSTS90002.", copyIDs,
        .answer(.clientID, "Application (client) ID"), .answer(.tenantID, "Directory (tenant) ID"))
}

extension Problem {
    package static func guidNoHyphens(_ text: String, wanted: String) -> Problem {
        Problem(
            .guidHyphens, "The hyphens of the ID are missing.", meant: Meant(wanted, for: text))
    }

    package static func guidBlanks(_ text: String, wanted: String) -> Problem {
        Problem(
            .guidHyphens, "The groups of the ID have blanks between them instead of hyphens.",
            meant: Meant(wanted, for: text))
    }

    static func idTaken(_ id: String) -> Problem {
        Problem(.idTaken, "Took \(id) out of the text.")
    }

    /// Another field got its ID from the same text, or holds another one already.
    static func idTaken(_ id: String, other: QuestionID, _ value: String, isFilled: Bool) -> Problem
    {
        let label = Question.with(other).label
        return Problem(
            .idTaken,
            "Took \(id) out of the text"
                + (isFilled
                    ? ", and \(value) for \(label)."
                    : ". \(label) keeps what it has; the text says \(value)."))
    }

    static func idOther(_ name: String, wanted: QuestionID) -> Problem {
        Problem(
            .idOther, "The text has the \(name) only.",
            "Copy the one for \(Question.with(wanted).label): \(whereIDs).")
    }

    static func idSeveral(_ count: Int, name: String) -> Problem {
        Problem(
            .idSeveral, "The text has \(count) IDs, and none is called \(name).",
            "Copy it with the button beside it: \(whereIDs).")
    }

    static func idNone(_ what: String) -> Problem {
        Problem(
            .idNone, "This is \(what), not an ID.",
            "Copy the ID with the button beside it: \(whereIDs).")
    }

    package static func guidGroupCount(_ count: Int) -> Problem {
        Problem(
            .guidGroups, "An ID has five groups with hyphens between them; this has \(count).",
            "Copy it with the button beside it: \(whereIDs).")
    }

    static func guidGroups(_ faults: [GUIDGroupFault]) -> Problem {
        Problem(
            .guidGroup, faults.map(\.sentence).joined(separator: " "),
            "Copy it with the button beside it: \(whereIDs).")
    }

    package static let guidEmpty = Problem(
        .guidZero, "An ID of zeros is nobody's.", "Copy the real one: \(whereIDs).")

    package static let clientLooksLikeSecret = Problem(
        .clientSecret, "This looks like a client secret.",
        "Wanted is the Application (client) ID: \(whereIDs). A public client has no "
            + "secret; if this one is real, delete it in Certificates & secrets.")

    package static let tenantSameAsClient = Problem(
        .idsEqual, "Client ID and Tenant ID are the same.",
        "One was copied twice. Overview shows both: Application (client) ID and "
            + "Directory (tenant) ID.")
}

/// What is wrong with one of the five groups of a GUID.
struct GUIDGroupFault {
    private let number: Int
    private let length: Int
    private let expected: Int
    /// What in it is no hexadecimal digit, each in a form that can be shown.
    private let strangers: [String]

    /// Nil when nothing is wrong; groups are counted from 1.
    init?(number: Int, text: Substring, expected: Int) {
        strangers = shownOnce(text.filter { !$0.isASCIIHexDigit }.unicodeScalars)
        guard text.count != expected || !strangers.isEmpty else { return nil }
        (self.number, self.expected, length) = (number, expected, text.count)
    }

    var sentence: String {
        var faults: [String] = []
        if length != expected { faults.append("has \(length) characters instead of \(expected)") }
        if !strangers.isEmpty {
            faults.append("holds \(listed(strangers)), which is not 0-9 or a-f")
        }
        return "Group \(number) \(faults.joined(separator: " and "))."
    }
}
