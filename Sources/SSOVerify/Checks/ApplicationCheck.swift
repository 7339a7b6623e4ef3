import SSOModel

/// Whether Microsoft knows the application in the tenant.
///
/// Only that it does not is certain: any other objection is one to what an application that exists
/// has sent.
enum ApplicationCheck {
    static func judge(_ evidence: Evidence) -> Judgement {
        evidence.judged(.token, isFirst: false) { answer in
            guard [400, 401].contains(answer.status), let error = EntraError(json: answer.json)
            else { return nil }
            return judge(error)
        }
    }

    private static func judge(_ error: EntraError) -> Judgement {
        switch error.number {
        case 700_016:
            return .explained(
                "AADSTS700016",
                "Microsoft knows no application with this client ID in the tenant "
                    + "(AADSTS700016).")
        case 700_011, 7_000_112:
            return .explained(error.code, "Microsoft refuses the application\(error.shown).")
        case 90002, 900_023, 90038, 50059, 50128:
            return .unknown("Microsoft does not know the tenant\(error.shown), see above.")
        default: break
        }
        guard error.word == "unauthorized_client" else {
            return .pass("Microsoft probably knows the client ID\(error.shown).")
        }
        return .explained("unauthorized_client", "Microsoft refuses the application.")
    }
}
