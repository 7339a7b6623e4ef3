import DisplayText
import SSOExplanations
import SSOModel
import WizardUI

/// Explanations as text for people, at most 79 columns wide.
struct ExplanationText {
    private(set) var text = ""
    /// The settings whose names were said in this explanation; once is enough.
    private var named: Set<Setting> = []

    init(_ lookup: ExplanationLookup) {
        let explanations = lookup.found
        for explanation in explanations { add(explanation, lookup.sightings[explanation.code]) }
        if explanations.contains(where: \.changesServer) { addRestart() }
        if explanations.contains(where: { $0.source == .entra }) {
            addParagraph(
                "Microsoft can change its numbers and texts at any time. This is an explanation, "
                    + "not a verdict: where it does not fit, trust the text on your screen.")
        }
    }

    /// Every code with its title, by source.
    static func list(_ explanations: [Explanation]) -> String {
        Explanation.Source.allCases.map { source in
            let rows = explanations.filter { $0.source == source }
            return source.heading + "\n"
                + rows.map { "  \($0.code.padded(to: codeWidth))  \($0.title)\n" }.joined()
        }.joined(separator: "\n")
    }

    private mutating func add(
        _ explanation: Explanation, _ sighting: ExplanationLookup.Sighting?
    ) {
        addParagraph("\(explanation.code): \(explanation.title)", endsBlock: sighting == nil)
        if let sighting {
            addParagraph(
                "Seen on line \(sighting.line)" + (sighting.time.map { ", \($0)" } ?? ""), indent: 2
            )
        }
        addSection("What it means", explanation.meaning)
        addLine("  What to change")
        named = []
        for change in explanation.changes { add(change) }
        addLine("")
        if !explanation.checkCodes.isEmpty {
            let codes = explanation.checkCodes.joined(separator: ", ")
            addSection("Where `omsso check` sees it in the files", codes)
        }
        addSection("How to see that it worked", explanation.check)
        if let link = explanation.link { addParagraph("More: \(link)", indent: 2) }
    }

    private mutating func add(_ change: SSOModel.Change) {
        switch change {
        case .portal(let text): addItem("In the portal: " + text)
        case .step(let text): addItem(text)
        case .setting(let setting, let value):
            addItem("Setting \(setting.words)\(value.isEmpty ? "" : ": " + value)")
            addNames(of: [setting])
        case .answer(let id, let value):
            addItem(Question.with(id).label + (value.isEmpty ? "" : ": " + value))
            addNames(of: id.settings)
            addRow("omsso", [id.rawValue] + Question.with(id).flags)
        }
    }

    private mutating func addNames(of settings: [Setting]) {
        let settings = settings.filter { named.insert($0).inserted }
        for kind in FileKind.written {
            for (index, name) in settings.compactMap({ $0.name(in: kind) }).enumerated() {
                addRow(index == 0 ? kind.label : "", [name])
            }
        }
    }

    /// What all changes of server settings have in common, said once.
    private mutating func addRestart() {
        addLine("After a change in the files, let the server read them")
        for target in DeploymentTarget.allCases {
            addLine("  \(target.rawValue)")
            let command = NextSteps.Place.any.startCommand(target)
            for line in command.split(separator: "\n") {
                for row in commandRows(String(line), width: Self.width - 4) {
                    addLine("    \(row.text)")
                }
            }
        }
        addParagraph(
            "From 1.10 on the database of a server that has run before wins over the files. Let "
                + "it forget its settings first, in the server's folder or container:", indent: 2,
            endsBlock: false)
        addLine("    \(NextSteps.databaseResetCommand)")
        addLine("")
    }
}

// MARK: - Lines

extension ExplanationText {
    private mutating func addLine(_ line: String) { text += displayable(line) + "\n" }

    private mutating func addSection(_ heading: String, _ body: String) {
        addLine("  \(heading)")
        addParagraph(body, indent: 4)
    }

    private mutating func addParagraph(_ body: String, indent: Int = 0, endsBlock: Bool = true) {
        for row in wrapped(body, width: Self.width - indent, cutsWords: false) {
            addLine(String(repeating: " ", count: indent) + row)
        }
        if endsBlock { addLine("") }
    }

    private mutating func addItem(_ body: String) {
        for (index, row) in wrapped(body, width: Self.width - 6, cutsWords: false).enumerated() {
            addLine((index == 0 ? "    - " : "      ") + row)
        }
    }

    /// Names are never broken, so that they can be copied: those that do not fit get rows of
    /// their own.
    private mutating func addRow(_ label: String, _ names: [String]) {
        let start = "      \(label.padded(to: 18)) "
        let row = start + names.joined(separator: ", ")
        if row.count <= Self.width { return addLine(row) }
        addLine("      \(label)")
        for name in names { addLine("        \(name)") }
    }

    private static let width = 79
    /// Most codes are shorter; a longer one moves its own title only.
    private static let codeWidth = 25
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

extension FileKind {
    fileprivate var label: String {
        switch self {
        case .environment, .compose: "docker .env"
        case .server: "openmetadata.yaml"
        case .helm: "Helm values"
        case .workflow: "workflow file"
        }
    }
}

extension Explanation.Source {
    fileprivate var heading: String {
        switch self {
        case .entra: "Microsoft Entra ID"
        case .browser: "The browser"
        case .server: "The OpenMetadata server and ingestion"
        case .omsso: "omsso"
        }
    }
}

extension Setting {
    /// The last part of its key, as the server spells it.
    fileprivate var words: String { (row.server + row.workflow).last ?? "\(self)" }
}

extension Explanation {
    fileprivate var changesServer: Bool {
        changes.contains { change in
            switch change {
            case .setting(let setting, _): setting.isOfServer
            case .answer(let id, _): id.settings.contains(where: \.isOfServer)
            case .portal, .step: false
            }
        }
    }
}
