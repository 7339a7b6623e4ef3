/// What is verified, which answers that takes, and what is made of them.
struct Check: Sendable {
    let probes: [Probe]
    let judge: @Sendable (Evidence) -> Judgement

    /// True for one that looks at how all answers came.
    var isOfAll: Bool { probes.count == Probe.allCases.count }

    static func with(_ name: CheckName) -> Check {
        switch name {
        case .tenant: Check(probes: [.discovery], judge: TenantCheck.judge)
        case .signingKeys: Check(probes: [.tenantKeys], judge: KeyCheck.judgeMicrosoft)
        case .application: Check(probes: [.token], judge: ApplicationCheck.judge)
        case .redirectURI: Check(probes: [.authorize], judge: RedirectCheck.judge)
        case .serverVersion: Check(probes: [.version], judge: ServerCheck.judgeVersion)
        case .serverKeys: Check(probes: [.serverKeys, .ownKeys], judge: KeyCheck.judgeServer)
        case .serverConfiguration:
            Check(
                probes: [
                    .version, .authentication, .authorizer, .status, .security, .validation,
                ], judge: ConfigurationCheck.judge)
        case .callbackPage: Check(probes: [.callback], judge: ServerCheck.judgeCallback)
        case .botToken: Check(probes: [.version, .serverKeys], judge: TokenCheck.judge)
        case .clock: Check(probes: Probe.allCases, judge: ConnectionChecks.judgeClock)
        case .tls: Check(probes: Probe.allCases, judge: ConnectionChecks.judgeTLS)
        }
    }
}
