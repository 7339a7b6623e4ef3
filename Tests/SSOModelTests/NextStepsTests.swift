import TestSupport
import Testing

@testable import SSOModel

/// The next steps of every deployment, version, outcome and way back.
@Suite struct NextStepsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let kind: DeploymentTarget
        let version: OpenMetadataVersion
        let outcome: NextSteps.Outcome
        let wayBack: NextSteps.WayBack

        var isFragment: Bool {
            kind == .bareMetal && (outcome == .created || wayBack == .removes)
        }

        var testDescription: String { "\(kind) \(version.rawValue) \(outcome) \(wayBack)" }

        func steps(
            at place: NextSteps.Place? = nil, hasOnlySections: Bool = false
        ) throws -> [GuidanceStep] {
            let answers = goodAnswers([
                .targetKind: .text(kind.rawValue), .openMetadataVersion: .text(version.rawValue),
            ])
            let settings = try #require(answers.resolve(now: testNow).settings)
            let usual = NextSteps.Place(folder: "/srv/om", file: settings.target.path.text)
            return NextSteps(
                settings, at: place ?? usual, outcome: outcome, wayBack: wayBack,
                hasOnlySections: hasOnlySections
            ).steps
        }
    }

    private static let all = DeploymentTarget.allCases.flatMap { kind in
        OpenMetadataVersion.allCases.flatMap { version in
            NextSteps.Outcome.allCases.flatMap { outcome in
                NextSteps.WayBack.allCases.map {
                    Case(kind: kind, version: version, outcome: outcome, wayBack: $0)
                }
            }
        }
    }

    private static func lines(_ steps: [GuidanceStep]) -> [String] {
        steps.compactMap(\.copyable).flatMap { $0.split(separator: "\n").map(String.init) }
    }

    @Test(arguments: all)
    func whatAlwaysHolds(test: Case) throws {
        let steps = try test.steps()
        let lines = Self.lines(steps)
        // Where the server is that a fragment is for, nobody has said.
        #expect((lines.first == "cd /srv/om") == !test.isFragment)
        #expect(lines.contains("omsso explain CODE"))
        #expect(steps.last?.title.hasPrefix("If nobody can sign in: ") == true)
        for word in [
            "curl", "drop-create", "--volumes", "migrate", "uninstall", "delete", "destroy",
            "chmod", "compose down",
        ] {
            #expect(!lines.contains { $0.contains(word) }, "\(word)")
        }
        for line in lines where line.hasPrefix("helm upgrade") {
            #expect(line.contains(" --version CHARTVERSION "))
            #expect(line.contains(" --namespace NS "))
        }
        let starts = lines.filter { $0.contains("docker compose") && $0.contains("force-recreate") }
        #expect(
            starts.allSatisfy { $0.contains(" --no-deps --force-recreate openmetadata-server") })
        #expect(starts.count == (test.kind == .docker ? 2 : 0))
    }

    /// What undo does is named only where it leads back, and then it does.
    @Test(arguments: all)
    func undoIsNamedWhereItGoesBack(test: Case) throws {
        let lines = Self.lines(try test.steps())
        #expect(
            lines.contains("omsso apply --undo") == (test.wayBack == .restores && !test.isFragment))
        if test.kind == .docker {
            let names = lines.last?.contains("--env-file openmetadata_azure.env")
            #expect(names == (test.wayBack != .removes))
        }
    }

    /// Compose reads a new .env without being told, so that leaving it out is no way back.
    @Test func aNewDotEnvIsUndone() throws {
        let test = Case(kind: .docker, version: .v1_7, outcome: .created, wayBack: .removes)
        let steps = try test.steps(at: .init(folder: "/srv/om", file: ".env"))
        #expect(
            steps.last?.copyable == """
                omsso apply --undo
                docker compose up --detach --no-deps --force-recreate openmetadata-server
                """)
    }

    /// The database keeps the settings from 1.10 to 2.0, forth and back.
    @Test(arguments: all)
    func theResetStandsWhereTheDatabaseWins(test: Case) throws {
        let steps = try test.steps()
        let wins = test.version >= .v1_10
        let resets = Self.lines(steps).filter {
            $0.contains("remove-security-config --force")
        }
        #expect(resets.isEmpty == !wins)
        guard wins else { return }
        if test.kind == .bareMetal {
            for step in steps where step.copyable?.contains("remove-security") == true {
                let commands = step.copyable ?? ""
                let isAfterStop = commands.split(separator: "\n").prefix { !$0.contains("-c") }
                    .contains { $0.contains("stop") }
                #expect(isAfterStop)
                #expect(commands.contains(". conf/openmetadata-env.sh"))
                #expect(commands.split(separator: "\n").last?.contains("start") == true)
            }
        }
        #expect(steps.last?.copyable?.contains("remove-security-config") == true)
    }

    @Test(
        arguments: [
            ("1.9.15", false), ("1.10", true), ("1.10.14", true), ("2.0", true), ("2.0.9", true),
        ])
    func theDatabaseWinsInSomeReleases(text: String, wins: Bool) throws {
        #expect(try #require(OpenMetadataVersion(rawValue: text)).databaseWins == wins)
    }

    @Test(
        arguments: [
            (".env", [".env"], ""),
            ("openmetadata_azure.env", [], "--env-file openmetadata_azure.env "),
            ("om.env", [".env"], "--env-file .env --env-file om.env "),
            ("env-mysql", [".env", "env-mysql"], "--env-file .env --env-file env-mysql "),
            ("it's.env", ["env-mysql"], "--env-file env-mysql --env-file 'it'\\''s.env' "),
        ])
    func environmentFilesStandInTheirOrder(file: String, beside: [String], flags: String) throws {
        var handles = FoundDeployment.Handles()
        handles.environments = beside
        handles.service = "catalog"
        let test = Case(kind: .docker, version: .v1_9, outcome: .changed, wayBack: .restores)
        let steps = try test.steps(
            at: .init(folder: "/srv/my om", file: file, handles: handles))
        let lines = Self.lines(steps)
        #expect(lines.first == "cd '/srv/my om'")
        #expect(
            lines.contains("docker compose \(flags)up --detach --no-deps --force-recreate catalog"))
        #expect(lines.contains("docker compose \(flags)logs --follow --tail 100 catalog"))
        // 1.29 takes one of them.
        let tells = steps[0].title.contains("takes only one --env-file")
        #expect(tells == (flags.components(of: "--env-file") > 1))
    }

    @Test func aChartInTheFolderNeedsNoVersion() throws {
        let test = Case(kind: .kubernetes, version: .v1_9, outcome: .changed, wayBack: .restores)
        var handles = FoundDeployment.Handles()
        handles.workload = "catalog"
        for chart in [FoundDeployment.Handles.Chart.own, .parent] {
            handles.chart = chart
            let lines = Self.lines(
                try test.steps(at: .init(folder: "/git", file: "values.yaml", handles: handles)))
            #expect(lines.contains("helm dependency build .") == (chart == .parent))
            #expect(
                lines.contains(
                    "helm upgrade RELEASE . --namespace NS --reuse-values --values values.yaml"))
            #expect(lines.contains("kubectl rollout restart deployment/catalog --namespace NS"))
        }
    }

    /// Root runs nothing of the server's as root, and nobody else what is the server's.
    @Test(
        arguments: [
            (998, "ada", 998, nil), (998, "omsrv", 0, "sudo -u omsrv"),
            (998, nil, 0, "sudo -u '#998'"), (0, "root", 1000, "sudo"), (0, "root", 0, nil),
        ] as [(UInt32, String?, UInt32, String?)])
    func theOwnerRunsTheServer(id: UInt32, name: String?, user: UInt32, sudo: String?) throws {
        let entry = FolderNames.Entry(owner: .init(id: id, name: name), isWritable: true)
        let names = FolderNames(
            "/opt/om", itself: entry, files: ["conf/openmetadata.yaml": entry])
        let place = Surroundings(names).place(
            of: "/opt/om/conf/openmetadata.yaml", for: .bareMetal, user: user)
        let test = Case(kind: .bareMetal, version: .v1_9, outcome: .changed, wayBack: .restores)
        let lines = Self.lines(try test.steps(at: place))
        #expect(lines.first == "cd /opt/om")
        #expect(lines.contains((sudo.map { $0 + " " } ?? "") + "./bin/openmetadata.sh start"))
    }

    /// What root made in the folder of the server's user is still that user's to run.
    @Test func aFileOfRootIsRunByTheFoldersOwner() {
        let entry = FolderNames.Entry(
            owner: .root, isWritable: true, folderOwner: .init(id: 998, name: "omsrv"))
        let names = FolderNames("/opt/om/conf", itself: entry, files: ["openmetadata.yaml": entry])
        let place = Surroundings(names).place(
            of: "/opt/om/conf/openmetadata.yaml", for: .bareMetal, user: 0)
        #expect(place.owner?.name == "omsrv")
        #expect(place.folder == "/opt/om")
        #expect(place.file == "conf/openmetadata.yaml")
    }

    /// `--path conf/openmetadata.yaml` in a folder without a server.
    @Test func aFragmentIsNotTakenForTheServersFileOfTheSameName() throws {
        let place = NextSteps.Place(
            folder: "/home/ada/bm", file: "conf/openmetadata.yaml",
            owner: .init(id: 998, name: "omsrv"))
        let file = "/home/ada/bm/conf/openmetadata.yaml"
        for (outcome, wayBack, hasOnlySections) in [
            (NextSteps.Outcome.created, NextSteps.WayBack.unknown, false),
            (.changed, .restores, true),
        ] {
            let test = Case(kind: .bareMetal, version: .v1_9, outcome: outcome, wayBack: wayBack)
            let steps = try test.steps(at: place, hasOnlySections: hasOnlySections)
            let titles = steps.map(\.title)
            let lines = Self.lines(steps)
            #expect(!lines.contains { $0.contains("/home/ada") || $0.contains("omsrv") })
            #expect(titles.first?.contains("\(file) is not the server's file") == true)
            #expect(
                titles.contains {
                    $0.hasPrefix("Put the two sections of \(file) in place of")
                        && $0.hasSuffix("conf/openmetadata.yaml of the server's own folder.")
                })
            #expect(
                steps.last?.copyable?.hasPrefix(
                    "cp --preserve conf/openmetadata.yaml.before-sso conf/openmetadata.yaml\n")
                    == true)
        }
    }

    @Test(arguments: [OpenMetadataVersion.v1_9, .v1_10])
    func aFragmentIsPutIntoTheServersFile(version: OpenMetadataVersion) throws {
        let place = NextSteps.Place(
            folder: nil, file: "/home/ada/openmetadata_azure.yaml", owner: nil)
        let test = Case(
            kind: .bareMetal, version: version, outcome: .created, wayBack: .removes)
        let text = try test.steps(at: place).map { step in
            ([step.title] + (step.copyable.map { ["  \($0)"] } ?? [])).joined(separator: "\n")
        }
        try expectSnapshot(
            text.joined(separator: "\n") + "\n", "fragment-\(version.rawValue).txt")
    }
}

extension String {
    /// How often a word stands in this.
    fileprivate func components(of word: String) -> Int {
        var rest = self[...]
        var count = 0
        while !rest.isEmpty {
            if rest.hasPrefix(word) { count += 1 }
            rest = rest.dropFirst()
        }
        return count
    }
}
