import DisplayText
import Glibc
import SSOFiles
import SSOModel
import WizardUI

/// What stays on the terminal after the screens are gone.
enum EndText {
    static func done(_ report: WriteReport?) -> String {
        guard let report else { return "" }
        let files = report.files.map { "Wrote \($0.printable)\n" }
        let unchanged = report.unchanged.map { "Said all of it already: \($0.printable)\n" }
        let backups = report.backups.map { "Kept as it was: \($0.printable)\n" }
        return leftErrors(report) + (files + unchanged + backups).joined()
            + "\nWhat to do next\n" + steps(report)
    }

    static func leftErrors(_ report: WriteReport) -> String {
        if report.leftErrors.isEmpty { return "" }
        return WriteReport.leftErrorsTitle + "\n"
            + report.leftErrors.map { "  \($0.printable)\n" }.joined() + "\n"
    }

    /// A command stands on a line of its own, whole, so that it can be copied.
    static func steps(_ report: WriteReport) -> String {
        report.nextSteps.enumerated().map { index, step in
            let commands = step.copyable?.split(separator: "\n").map { "       \($0)\n" } ?? []
            let title = wrapped(step.title, width: 74).joined(separator: "\n     ")
            return GuidanceStep.mark(index) + title + "\n" + commands.joined()
        }.joined()
    }

    static func signal(_ number: Int32) -> String {
        let name = strsignal(number).map { " (\(String(cString: $0)))" } ?? ""
        return "Ended by signal \(number)\(name)."
    }

    static func kept(_ store: DraftStore?, _ wizard: Wizard) -> String {
        if wizard.page == .done { return "The files are written." }
        if wizard.session.isOfAnother {
            return "Nothing was written or kept: another session has the draft."
        }
        if let failure = wizard.session.draftFailure {
            return "Nothing was written. The draft could not be kept: \(failure.message)"
        }
        let answers = wizard.answers
        guard let store else { return "Nothing was written." }
        guard wizard.session.draft != nil ? !store.isEmpty : !answers.given.isEmpty else {
            return "Nothing was written. No answer was given, so "
                + (store.isEmpty
                    ? "there is no draft to keep."
                    : "the draft that was there stays:\n\(store.path.printable)")
        }
        let command =
            wizard.obstacle.map { "`\($0.command(with: store.path))`" } ?? "`omsso --resume`"
        return "Nothing was written. The draft is kept in \(store.path.printable);\n"
            + "\(command) goes on there." + leftOut(answers) + earlier(store, wizard)
    }

    /// Which answers a draft does not hold, and why.
    private static func leftOut(_ answers: Answers) -> String {
        let kept = answers.withoutMisplacedSecrets.given
        let looks = Question.all.filter { answers.given[$0.id] != nil && kept[$0.id] == nil }
        let token =
            answers[.token]?.isLiteralToken == true && kept[.token] != nil ? ["The token"] : []
        let names = token + looks.map(\.label)
        guard let last = names.last else { return "" }
        let verb = names.count == 1 ? "is" : "are"
        let others = names.dropLast().joined(separator: ", ")
        let list = others.isEmpty ? last : "\(others) and \(last)"
        let why = looks.isEmpty ? "" : ", for what looks like a secret"
        return " \(list) \(verb) not in it\(why); you will be asked again."
    }

    private static func earlier(_ store: DraftStore, _ wizard: Wizard) -> String {
        guard let path = wizard.session.earlier, store.contains(path) else { return "" }
        return "\nThe draft that was there before is now \(path.printable)"
    }

    static func discarded(_ store: DraftStore?, _ wizard: Wizard) -> String {
        if wizard.session.isOfAnother { return kept(nil, wizard) }
        if let failure = wizard.session.discardFailure {
            return "Nothing was written. The draft could not be removed: \(failure.message)"
        }
        let left =
            store.flatMap { $0.isEmpty ? nil : $0 }
            .map { "\nThe draft that was there stays:\n\($0.path.printable)" }
        return "Discarded. Nothing was written.\(left ?? "")"
    }
}
