import SSOModel

/// One screen of the wizard.
package enum Page: Hashable, Sendable {
    case welcome
    case section(Section)
    case review
    case done

    package static let all: [Page] =
        [.welcome] + Section.allCases.map(Page.section) + [.review, .done]

    /// All but the welcome screen are steps.
    package static let stepCount = all.count - 1

    static let product = "omsso - Microsoft Entra ID (Azure AD)"

    package var title: String {
        switch self {
        case .welcome: "Welcome"
        case .section(let section): section.title
        case .review: "Review"
        case .done: "Done"
        }
    }

    /// The number in `Step N of M`; the welcome screen has none.
    package var step: Int? {
        Page.all.firstIndex(of: self).flatMap { $0 == 0 ? nil : $0 }
    }

    /// `Step N of M`.
    var stepText: String? { step.map { "Step \($0) of \(Page.stepCount)" } }

    var next: Page? { Page.all.firstIndex(of: self).flatMap { Page.all.element(at: $0 + 1) } }

    /// The screen that Esc goes to.
    ///
    /// Nothing leads back from Done: the files are written.
    var previous: Page? {
        self == .done ? nil : Page.all.firstIndex(of: self).flatMap { Page.all.element(at: $0 - 1) }
    }
}

extension Array {
    func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
