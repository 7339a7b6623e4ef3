import FoundationEssentials
import SSOChecks
import SSOFiles
import SSOFormats
import SSOModel
import SSOReading
import TestSupport
import WizardUI

@testable import Commands

/// Everything that omsso says of one file, without a process for each.
struct SecretOutputs {
    private let folder: TemporaryFolder
    private let kind: SecretPlace.Kind
    private let text: String

    init(_ text: String, as kind: SecretPlace.Kind) throws {
        folder = try TemporaryFolder()
        self.kind = kind
        self.text = text
        _ = try folder.write(text, kind.rawValue)
    }

    private var path: String { folder.path + "/" + kind.rawValue }

    private var answers: Answers {
        var answers = Answers([
            .serverURL: .text("https://metadata.example.com"),
            .clientID: .text("7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"),
            .tenantID: .text("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"),
            .adminPrincipals: .list(["ada.lovelace", "grace.hopper"]),
            .principalDomain: .text("example.com"),
        ])
        switch kind {
        case .workflow: answers[.ingestionPath] = .list([kind.rawValue])
        case .server: answers[.targetKind] = .text("bare-metal")
        case .helm: answers[.targetKind] = .text("kubernetes")
        case .environment, .compose: break
        }
        if kind != .workflow { answers[.targetPath] = .text(kind.rawValue) }
        return answers
    }

    /// What is printed, by where it is.
    func all(withScreens: Bool = true) throws -> [(place: String, text: String)] {
        let options = ChangeOptions(folder: folder.path)
        return [("masked", Secrets.masked(text))] + (try checks()) + changes(options)
            + (withScreens ? screens(options) : [])
    }

    private func checks() throws -> [(String, String)] {
        let inputs = [CheckInput(path, Array(text.utf8))]
        let report = SSOChecks.check(inputs, CheckOptions())
        let plan = RepairPlan(inputs, CheckOptions())
        let refusals = plan.refusals.map { $0.problem.message + $0.problem.advice }
        return [
            ("check", TextReport(report).text), ("JSON", try JSONReport(report).text()),
            ("SARIF", try SARIFReport(report, toolVersion: "1").text()),
            ("--fix", (plan.files.flatMap(\.diff) + refusals).joined(separator: "\n")),
        ]
    }

    private func changes(_ options: ChangeOptions) -> [(String, String)] {
        var known = answers
        let existing = ExistingFiles(known.targetFiles, options)
        known.files = existing.inspection.answers
        let resolution = known.resolve()
        let said = resolution.findings.map { $0.headline(at: "x") + $0.advice }
        guard let settings = resolution.settings else { return [("findings", said.joined())] }
        let plan = FilePlan(settings, options)
        let refusals = plan.refusals.flatMap { [$0.text] + $0.section }
        let mistakes = plan.mistakes.map { $0.inOneLine() }
        return [
            ("--dry-run", plan.changes.files.flatMap(\.diff).joined(separator: "\n")),
            ("refusals", refusals.joined(separator: "\n")), ("mistakes", mistakes.joined()),
            ("findings", said.joined()),
        ]
    }

    /// Review, and all prompts up to it.
    private func screens(_ options: ChangeOptions) -> [(String, String)] {
        var effects = WizardEffects(
            options, here: FoundHere(options), state: UserState(environment: [:]), draft: nil,
            session: SetupSession(nil), environment: [:])
        var wizard = Wizard(answers: answers, size: Size(columns: 150, rows: 60))
        func send(_ event: Event) {
            var events = [event]
            while !events.isEmpty {
                for effect in wizard.handle(events.removeFirst()) {
                    if let next = effects.perform(effect, for: wizard) { events.append(next) }
                }
            }
        }
        for _ in 0..<8 where wizard.page != .review { send(.input(.key(.control("n")))) }
        // All of the page, however long.
        send(.input(.resize(Size(columns: 150, rows: 200))))
        return [("screens", wizard.frame(.unicode).plainText), ("prompts", prompts(&effects))]
    }

    private func prompts(_ effects: inout WizardEffects) -> String {
        var plain = PlainWizard(Wizard(answers: answers))
        var seen = ""
        for _ in 0..<60 where plain.wizard.page != .done {
            let turn = plain.turn(width: 250)
            seen += turn.lines.joined(separator: "\n") + (turn.prompt?.text ?? "") + "\n"
            if plain.wizard.page == .review { break }
            var waiting = plain.handle(.line(""))
            while !waiting.isEmpty {
                let effect = waiting.removeFirst()
                if let event = effects.perform(effect, for: plain.wizard) {
                    waiting += plain.handle(event)
                }
            }
        }
        return seen
    }
}
