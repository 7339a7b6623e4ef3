import SSOFiles
import SSOModel
import WizardUI

/// Does outside what the wizard asks for, apart from the terminal.
struct WizardEffects {
    let outputDir: String?
    let draft: DraftFile?

    /// What came of an effect; nil when it has no answer.
    func perform(_ effect: Effect, for wizard: Wizard) -> Event? {
        switch effect {
        case .inspect(let paths): .inspected(statuses(paths))
        case .preview(let settings):
            .previewed(FilePlan(settings, below: outputDir).preview)
        case .write(let settings): write(settings)
        case .saveDraft: saveDraft(wizard)
        case .discardDraft: discardDraft()
        case .bell, .repaint, .suspend, .quit: nil
        }
    }

    private func statuses(_ paths: [String]) -> [String: FileStatus] {
        Dictionary(paths.map { ($0, status(of: $0)) }) { first, _ in first }
    }

    private func status(of path: String) -> FileStatus {
        let moved = outputDir.map { FilePath(unchecked: path).text(below: $0) }
        return FilePlan.status(of: moved ?? path)
    }

    private func write(_ settings: SSOSettings) -> Event {
        let plan = FilePlan(settings, below: outputDir)
        do throws(FileError) {
            try plan.write()
            return .written(plan.report(for: settings))
        } catch {
            return .writeFailed("\(error.message) \(error.advice)")
        }
    }

    private func saveDraft(_ wizard: Wizard) -> Event? {
        do throws(FileError) {
            try draft?.save(wizard)
            return nil
        } catch {
            return .notice("The draft is not kept. \(error.message)")
        }
    }

    private func discardDraft() -> Event? {
        draft?.store.remove()
        return nil
    }
}
