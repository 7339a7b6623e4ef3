import SSOModel

package struct GuidanceStep: Hashable, Sendable {
    package let title: String
    package let copyable: String?
}

package func displayWidth(_ text: String) -> Int { text.count }
package func displayWidth(_ c: Character) -> Int { 1 }
package func displayable(_ text: String) -> String { text }
package func truncated(_ text: String, to width: Int) -> String { String(text.prefix(width)) }

extension Question {
    package func answer(fromText text: String) -> Answer {
        switch kind {
        case .text, .path, .choice: .text(text)
        case .list, .paths:
            .list(text.split(separator: ",").map { String($0.trimming) }.filter { !$0.isEmpty })
        case .toggle: .flag(text == "true")
        case .token: text.isEmpty ? .token(.later) : .token(.literal(Secret(text)))
        }
    }

    package func text(of answer: Answer) -> String {
        switch answer {
        case .text(let text): text
        case .list(let list): list.joined(separator: ", ")
        case .flag(let flag): flag ? "true" : "false"
        case .token(.later): "later"
        case .token(.environment(let name)): "env:\(name)"
        case .token(.file(let path)): "file:\(path)"
        case .token(.literal): Secret.mask
        }
    }
}

extension Substring {
    fileprivate var trimming: Substring {
        drop { $0 == " " }
    }
}

enum PortalSteps {
    static func registration(_ answers: Answers) -> [GuidanceStep] {
        [GuidanceStep(title: "Open the portal.", copyable: "https://entra.microsoft.com")]
    }
    static func credentials(_ answers: Answers) -> [GuidanceStep] { registration(answers) }
}

extension Answers {
    var authorityPreview: String? { effective(.tenantID)?.text.map { "https://login.microsoftonline.com/\($0)" } }
    var publicKeyURLsPreview: [String] { [] }
}

package enum NextSteps {
    package static func steps(for settings: SSOSettings) -> [GuidanceStep] {
        [GuidanceStep(title: "Restart the server.", copyable: nil)]
    }
}
