import SSOModel

@testable import WizardUI

/// Plays the world outside of the wizard: everything can be written, unless a failure is set.
struct Outside {
    /// What is found at a path; everything else is absent.
    var present: Set<String> = []
    /// The answers that the files hold.
    var found: [QuestionID: Answer] = [:]
    var unread: Set<QuestionID> = []
    /// What else is found at a path.
    var status: [String: FileStatus] = [:]
    var failure: Problem?

    func event(for effect: Effect) -> Event? {
        switch effect {
        case .inspect(let files):
            let status = files.all.map {
                ($0, self.status[$0] ?? (present.contains($0) ? FileStatus.present : .absent))
            }
            return .inspected(
                Inspection(
                    status: Dictionary(status) { first, _ in first },
                    answers: FileAnswers(
                        found: found, unread: unread,
                        absent: Set(status.filter { $0.1 == .absent }.map(\.0))),
                    sources: found.mapValues { _ in "the file" }))
        case .preview(let settings): return .previewed(Self.preview(settings))
        case .write(let settings):
            if let failure { return .writeFailed(failure) }
            return .written(
                WriteReport(
                    files: Self.preview(settings).files.map { "\($0.path) (\($0.summary))" },
                    nextSteps: NextSteps(
                        settings,
                        at: .init(folder: "/srv/om", file: settings.target.path.text),
                        outcome: .created, wayBack: .removes
                    ).steps))
        default: return nil
        }
    }

    private static func preview(_ settings: SSOSettings) -> Preview {
        let path = settings.target.path.text
        return Preview(files: [
            .init(
                path: path, summary: "new file, mode 0640",
                diff: [
                    "--- /dev/null", "+++ \(path)", "@@ -0,0 +1,2 @@",
                    "+AUTHENTICATION_PROVIDER=azure",
                    "+AUTHENTICATION_CLIENT_ID=\(settings.credentials.clientID.text)",
                ])
        ])
    }
}
