import FoundationEssentials

/// The IDs in a text that was copied along with them: the portal's Essentials, an address, JSON of
/// `az`.
struct CopiedIDs {
    enum Role: Hashable {
        case client, tenant
        /// The ID of the directory's own record, which no field takes.
        case object
    }

    /// The ID that the text calls so.
    private(set) var named: [Role: String] = [:]
    /// All different IDs, whatever they are called.
    let all: [String]

    init(in text: String, called labels: Labels = Self.labels) {
        let found = Self.occurrences(in: text, called: labels)
        var all = Unrepeated<String>()
        all.add(found.map(\.id))
        self.all = all.all
        if let object = AzureObject(text) {
            named = object.named
        } else {
            for role in [Role.client, .tenant, .object] {
                let ids = Set(found.filter { $0.role == role }.map(\.id))
                if ids.count == 1 { named[role] = ids.first }
            }
        }
    }

    /// The ID that is meant where this one is wanted: the one of this name, or the only one if it
    /// has no other name.
    func id(of role: Role) -> String? {
        if let id = named[role] { return id }
        guard all.count == 1, let id = all.first else { return nil }
        return named.values.contains(id) ? nil : id
    }
}

/// The IDs of application and tenant in a text of Microsoft's sign-in service.
package struct ErrorIDs: Hashable, Sendable {
    package let client, tenant: String?

    package init(in text: String) {
        let ids = CopiedIDs(in: text, called: CopiedIDs.labels + CopiedIDs.labelsInErrors)
        (client, tenant) = (ids.named[.client], ids.named[.tenant])
    }
}

extension CopiedIDs {
    typealias Labels = [(role: Role, names: [String])]

    private struct Occurrence {
        let id: String
        let role: Role?
    }

    private static let length = 36

    /// Every ID that is no part of a longer word, with what stands before it.
    private static func occurrences(
        in text: String, called labels: Labels = Self.labels
    ) -> [Occurrence] {
        let characters = Array(GUID.withPlainHyphens(text).lowercased())
        var found: [Occurrence] = []
        var start = 0
        var end = 0
        while start + length <= characters.count {
            guard isID(at: start, in: characters) else {
                start += 1
                continue
            }
            let label = String(characters[end..<start])
            end = start + length
            found.append(
                Occurrence(id: String(characters[start..<end]), role: role(named: label, labels)))
            start = end
        }
        return found
    }

    private static func isID(at start: Int, in characters: [Character]) -> Bool {
        func isOfWord(_ index: Int) -> Bool {
            characters.indices.contains(index)
                && (characters[index].isLetter || characters[index].isNumber
                    || characters[index] == "-")
        }
        guard characters[start].isASCIIHexDigit, characters[start + 8] == "-",
            !isOfWord(start - 1), !isOfWord(start + length)
        else { return false }
        var paste = Paste(String(characters[start..<(start + length)]))
        return GUID.parse(&paste).value?.count == length
    }

    /// True for the name of an ID without an ID.
    static func isName(_ text: String) -> Bool {
        occurrences(in: text).isEmpty && role(named: text.lowercased()) != nil
    }

    /// What the words before an ID call it.
    private static func role(named text: String, _ labels: Labels = Self.labels) -> Role? {
        let label = text.split { !$0.isLetter }.joined(separator: " ")
        return labels.first { _, names in
            names.contains { label == $0 || label.hasSuffix(" " + $0) }
        }?.role
    }

    /// The portal's words, then those of addresses, `az` and Terraform.
    fileprivate static let labels: Labels = [
        (.object, ["object id", "objectid"]),
        (.client, ["client id", "clientid", "application id", "app id", "appid"]),
        (
            .tenant,
            [
                "tenant id", "tenantid", "tenant", "directory id", "login microsoftonline com",
                "login microsoftonline us", "login partner microsoftonline cn", "sts windows net",
            ]
        ),
    ]
}

extension CopiedIDs {
    /// Source: MicrosoftDocs/entra-docs, reference-error-codes.md.
    fileprivate static let labelsInErrors: Labels = [
        (.client, ["application", "application with id", "application with identifier"]),
        (.tenant, ["directory"]),
    ]
}

/// What `az ad app show`, `az account show` and their like print of one object.
///
/// Source: learn.microsoft.com, Microsoft Graph v1.0, "application" and "servicePrincipal".
private struct AzureObject: Decodable {
    private let appId: String?
    private let tenantId: String?
    private let tenant: String?
    private let appOwnerOrganizationId: String?

    /// Nil for a text that is no object of JSON.
    init?(_ text: String) {
        guard text.trimmingBlanks.hasPrefix("{"),
            let object = try? JSONDecoder().decode(Self.self, from: Data(text.utf8))
        else { return nil }
        self = object
    }

    var named: [CopiedIDs.Role: String] {
        var named: [CopiedIDs.Role: String] = [:]
        named[.client] = appId.flatMap(Self.id)
        named[.tenant] = (tenantId ?? tenant ?? appOwnerOrganizationId).flatMap(Self.id)
        return named
    }

    private static func id(_ text: String) -> String? {
        var paste = Paste(text)
        return GUID.parse(&paste).value
    }
}
