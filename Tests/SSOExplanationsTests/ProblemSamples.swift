@testable import SSOModel

/// A kind of problem whose cases can be gone through, one sample of each.
///
/// The switches name every case: a new one does not compile until it is in its row.
private protocol Sampled {
    static func next(after sample: Self?) -> Self?
}

extension Sampled {
    fileprivate static var samples: [Self] {
        var samples: [Self] = []
        while let next = next(after: samples.last) { samples.append(next) }
        return samples
    }
}

extension Problem {
    /// One sample of each case of each kind of problem.
    static let samples: [Problem] = {
        var groups: [[Problem]] = [[]]
        while let next = nextGroup(after: groups[groups.count - 1].first) { groups.append(next) }
        return groups.flatMap(\.self)
    }()

    private static func nextGroup(after problem: Problem?) -> [Problem]? {
        switch problem {
        case nil: [.required(.clientID)]
        case .required: [.cleaned([.blanks])]
        case .cleaned: ChoiceProblem.samples.map(Problem.choice)
        case .choice: TextProblem.samples.map(Problem.text)
        case .text: URLProblem.samples.map(Problem.url)
        case .url: NameProblem.samples.map(Problem.name)
        case .name: ServerURLProblem.samples.map(Problem.server)
        case .server: RedirectProblem.samples.map(Problem.redirect)
        case .redirect: GUIDProblem.samples.map(Problem.guid)
        case .guid: ClientProblem.samples.map(Problem.client)
        case .client: TenantProblem.samples.map(Problem.tenant)
        case .tenant: AdminProblem.samples.map(Problem.admin)
        case .admin: DomainProblem.samples.map(Problem.domain)
        case .domain: AccessProblem.samples.map(Problem.access)
        case .access: ClaimProblem.samples.map(Problem.claim)
        case .claim: TokenProblem.samples.map(Problem.token)
        case .token: APIProblem.samples.map(Problem.api)
        case .api: KeyURLProblem.samples.map(Problem.keys)
        case .keys: PathProblem.samples.map(Problem.path)
        case .path: AnswersFileProblem.samples.map(Problem.answersFile)
        case .answersFile: SettingProblem.samples.map(Problem.setting)
        case .setting: ChangeProblem.samples.map(Problem.change)
        case .change: nil
        }
    }
}

extension ChangeProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .placeholdersKept(["A"])
        case .placeholdersKept: .environmentWins(["A"])
        case .environmentWins: .defaultTakesOver(.hostPort, value: "http://localhost:8585/api")
        case .defaultTakesOver: .otherValues("values.yaml:1", sign: "the image is nginx")
        case .otherValues: .notHandedOn(["A"], compose: "compose.yaml")
        case .notHandedOn: .nothingHandedOn(compose: "compose.yaml")
        case .nothingHandedOn: nil
        }
    }
}

extension ChoiceProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .unknown("x", choices: ["y"], nearest: nil)
        case .unknown: .versionShortened(to: "1.7")
        case .versionShortened: nil
        }
    }
}

extension TextProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .empty
        case .empty: .control("x", place: 1)
        case .control: .placeholder("x")
        case .placeholder: nil
        }
    }
}

extension URLProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .noScheme("x")
        case .noScheme: .otherScheme("x")
        case .otherScheme: .characters(["x"])
        case .characters: .user
        case .user: .port("x")
        case .port: .noHost
        case .noHost: .host("x")
        case .host: nil
        }
    }
}

extension NameProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .long(100)
        case .long: .tooLong(200)
        case .tooLong: .microsoft
        case .microsoft: .risky(["x"])
        case .risky: nil
        }
    }
}

extension ServerURLProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .pageCut("x")
        case .pageCut: .query
        case .query: .subPath("x")
        case .subPath: .onlyLocal("x")
        case .onlyLocal: .plainHTTP("x")
        case .plainHTTP: nil
        }
    }
}

extension RedirectProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .wildcard
        case .wildcard: .characters(["x"])
        case .characters: .tooLong(300)
        case .tooLong: .query
        case .query: .fragment
        case .fragment: .path("x", wanted: "y")
        case .path: .ipv6Loopback
        case .ipv6Loopback: .loopbackAddress
        case .loopbackAddress: .plainHTTP("x")
        case .plainHTTP: .otherOrigin(server: "x")
        case .otherOrigin: nil
        }
    }
}

extension GUIDProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .noHyphens
        case .noHyphens: .groupCount(2)
        case .groupCount: .groups([])
        case .groups: .empty
        case .empty: nil
        }
    }
}

extension ClientProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .looksLikeSecret
        case .looksLikeSecret: nil
        }
    }
}

extension TenantProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .notMicrosoft("x")
        case .notMicrosoft: .otherCloud(.china, chosen: .public)
        case .otherCloud: .addressWithoutTenant
        case .addressWithoutTenant: .takenFromAddress("x")
        case .takenFromAddress: .docsSample
        case .docsSample: .anyTenant("x")
        case .anyTenant: .domain("x")
        case .domain: .address
        case .address: .sameAsClient
        case .sameAsClient: .cloudUnknownToScreens(.china)
        case .cloudUnknownToScreens: nil
        }
    }
}

extension AdminProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .address("x")
        case .address: .localPart("x", of: "y")
        case .localPart: .colon("x")
        case .colon: .characters("x", ["y"])
        case .characters: .guest("x")
        case .guest: .bot("x")
        case .bot: .otherDomain("x", domain: "y")
        case .otherDomain: .onlyAdmin
        case .onlyAdmin: .twice("x")
        case .twice: nil
        }
    }
}

extension DomainProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .address
        case .address: .several
        case .several: .at(wanted: "x")
        case .at: .ipAddress
        case .ipAddress: .noDot("x")
        case .noDot: .syntax("x")
        case .syntax: .openMetadata
        case .openMetadata: .publicProvider("x")
        case .publicProvider: nil
        }
    }
}

extension AccessProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .anyDomain
        case .anyDomain: nil
        }
    }
}

extension ClaimProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .characters("x", ["y"])
        case .characters: .notUnique("x")
        case .notUnique: .unknown("x", nearest: nil)
        case .unknown: .otherOrder
        case .otherOrder: .noAddress
        case .noAddress: .twice("x")
        case .twice: nil
        }
    }
}

extension TokenProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .parts(2)
        case .parts: .unreadable(part: "x")
        case .unreadable: .expired("x")
        case .expired: .expiresSoon("x")
        case .expiresSoon: .notBot
        case .notBot: .demo
        case .demo: .microsoft
        case .microsoft: .bearerCut
        case .bearerCut: .variableName("x")
        case .variableName: .filePath
        case .filePath: nil
        }
    }
}

extension APIProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .noAPI(wanted: "x")
        case .noAPI: .verifyWithoutTLS
        case .verifyWithoutTLS: .noCertificate
        case .noCertificate: nil
        }
    }
}

extension KeyURLProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .microsoft
        case .microsoft: .sytem
        case .sytem: .oldPath
        case .oldPath: .otherPath("x")
        case .otherPath: nil
        }
    }
}

extension PathProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .hidden(["x"])
        case .hidden: .contents
        case .contents: .folder("x")
        case .folder: .tilde("x")
        case .tilde: .usedTwice("x")
        case .usedTwice: .notYAML("x")
        case .notYAML: .unusualExtension("x", usual: "y")
        case .unusualExtension: nil
        }
    }
}

extension AnswersFileProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .tooLarge(2)
        case .tooLarge: .notUTF8
        case .notUTF8: .malformed("x")
        case .malformed: .tooDeep
        case .tooDeep: .severalDocuments
        case .severalDocuments: .notMapping(key: nil)
        case .notMapping: .unknownKey("x", nearest: nil)
        case .unknownKey: .duplicateKey("x", firstLine: 1)
        case .duplicateKey: .wrongType(key: "x", wanted: "y", found: "z")
        case .wrongType: .alias
        case .alias: .version("x")
        case .version: .tokenForm
        case .tokenForm: nil
        }
    }
}

extension SettingProblem: Sampled {
    static func next(after sample: Self?) -> Self? {
        switch sample {
        case nil: .noEqualsSign("x")
        case .noEqualsSign: .unknownKey("x", nearest: nil)
        case .unknownKey: .secretInArgument
        case .secretInArgument: nil
        }
    }
}
