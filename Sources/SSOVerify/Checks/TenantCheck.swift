import SSOModel

/// Whether Microsoft knows the tenant, in the cloud that was chosen.
enum TenantCheck {
    static func judge(_ evidence: Evidence) -> Judgement {
        evidence.judged(.discovery) { answer in
            if answer.status == 200, let document = Document(answer.json) {
                return judge(document, evidence.subject)
            }
            return (400...404).contains(answer.status)
                ? EntraError(json: answer.json).map { judge($0, evidence.subject) } : nil
        }
    }

    /// The parts of a discovery document (OpenID Connect Discovery 1.0) that tell.
    private struct Document {
        let issuer: String
        let tenant: String?
        let cloud: AzureCloud?
        let region: String?

        init?(_ json: JSON?) {
            guard let issuer = json?["issuer"]?.text else { return nil }
            self.issuer = issuer
            // The issuer of many tenants has a gap, `{tenantid}`, and is no address.
            tenant = MicrosoftURL(issuer)?.tenant
            let token = json?["token_endpoint"]?.text.flatMap { MicrosoftURL($0) }
            // Source: cisagov/ScubaGear, ProviderHelpers for Power Platform; GCC is of the public cloud.
            let regions = ["tenant_region_scope", "tenant_region_sub_scope"].map { json?[$0]?.text }
            let isGovernment = ["USGov", "USG", "DOD", "DODCON"].contains { regions.contains($0) }
            cloud = isGovernment ? .usGovernment : token?.cloud
            region = regions[0]
        }
    }

    private static func judge(_ document: Document, _ subject: Subject) -> Judgement {
        guard let asked = subject.tenant?.text else { return .skipped("") }
        if let cloud = document.cloud, cloud != subject.cloud {
            return .explained(
                "AADSTS90038",
                "The tenant belongs to the cloud \(cloud.title), not to \(subject.cloud.title).",
                advice:
                    "Choose it: --cloud \(cloud.rawValue). The application has to be registered "
                    + "in that cloud as well.")
        }
        if document.issuer.contains("{tenantid}") {
            return .found(.tenantAny, "\(asked) stands for the accounts of any organisation.")
        }
        guard let found = document.tenant else {
            return .found(.issuerOther, "The issuer is no tenant: \(document.issuer.shown).")
        }
        if found == asked {
            let region = document.region.map { ", region \($0.shown)" } ?? ""
            return .pass("The tenant exists (cloud \(subject.cloud.title)\(region)).")
        }
        guard asked.contains(".") else {
            return .found(.issuerOther, "Microsoft answers for another tenant: \(found.shown).")
        }
        return .found(
            .tenantDomain, "\(asked) is the tenant \(found.shown).",
            advice: "Write the ID in place of the domain: \(found.shown)")
    }

    private static func judge(_ error: EntraError, _ subject: Subject) -> Judgement {
        let tenant = subject.tenant?.text ?? ""
        if error.number == 90002 || error.word == "invalid_tenant" {
            return .explained(
                "AADSTS90002",
                "Microsoft does not know the tenant \(tenant) in the cloud "
                    + "\(subject.cloud.title)\(error.shown).")
        }
        return .explained(error.code, "Microsoft refuses the tenant \(tenant)\(error.shown).")
    }
}
