import ArgumentParser
import SSOChecks
import SSOExplanations
import SSOModel
import SSOReading
import WizardUI

/// `omsso explain`: what a code or an error text means here.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "explain",
        abstract: "Say what an error code or a pasted error text means, and what to change.",
        discussion: """
            Takes codes of Microsoft (AADSTS50011, or 50011 alone), codes of omsso \
            (OMSSO-GUID-GROUP, or guid-group alone), and whole texts from a browser or a log, in \
            quotes or, with "-", from standard input. Without a code it lists all it knows.

            \(Examples.of(
                "omsso explain AADSTS50011",
                "docker compose logs openmetadata-server | omsso explain -"))
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: ArgumentHelp("A code, a pasted text, or - for standard input.", valueName: "code"),
        completion: .custom { _, _, _ in ExplanationIndex.all.explanations.map(\.code) })
    var texts: [String] = []

    @Option(help: "text or json.")
    var format = Format.text

    func run() throws {
        guard !texts.isEmpty else { return try list() }
        let lookup = ExplanationIndex.all.find(
            texts == ["-"] ? pasted() : texts.joined(separator: " "))
        switch format {
        case .text:
            if !lookup.found.isEmpty { Console.result(ExplanationText(lookup).text) }
        case .json: Console.result(try LookupDescription(lookup).json)
        }
        sayUnknown(lookup.unknown)
        if lookup.found.isEmpty, lookup.unknown.isEmpty { Console.say(Self.nothingFound) }
        guard lookup.unknown.isEmpty, !lookup.found.isEmpty else {
            throw ExitStatus.answersMissingOrInvalid.code
        }
    }

    /// Of a text with thousands of them nobody reads each.
    private func sayUnknown(_ codes: [ExplanationLookup.Unknown]) {
        for code in codes.prefix(FindingKind.mostAtOnce) { Console.say(code.text) }
        let rest = codes.count - FindingKind.mostAtOnce
        if rest > 0 { Console.say("omsso: error: There is nothing about \(rest) more codes.") }
    }

    private func list() throws {
        switch format {
        case .text: Console.result(ExplanationText.list(ExplanationIndex.all.explanations))
        case .json:
            Console.result(
                try LookupDescription(ExplanationLookup(found: ExplanationIndex.all.explanations))
                    .json)
        }
    }

    private func pasted() -> String {
        if StandardInput.isTerminal { Console.say("Paste the text, then press Enter and Ctrl-D.") }
        let (text, isCut) = StandardInput.read(limit: Self.mostBytes)
        if isCut { Console.say("Only the first 4 MiB were read; pipe the end: tail -n 1000 LOG") }
        return text
    }

    private static let mostBytes = 4 << 20

    private static let nothingFound = """
        omsso: error: There is no code in this text that omsso knows.
          Give the line with AADSTS and a number, or the words of the message. `omsso explain` \
        lists all codes.
        """
}

extension ExplanationLookup.Unknown {
    /// What to say about a code that is not known.
    fileprivate var text: String {
        let head = "omsso: error: There is nothing about \(Secrets.masked(code).shortened())."
        let near = nearest.map { "\n    \($0.code)  \($0.title)" }.joined()
        return head + (near.isEmpty ? "" : "\n  Near it are:" + near)
            + (link.map { "\n  Microsoft's own page: \($0)" } ?? "")
            + "\n  `omsso explain` lists all codes."
    }
}
