import Glibc
import SSOFiles
import SSOModel
import WizardUI

/// This session among others that may have the same draft open.
final class SetupSession {
    private let state: StateFolder?
    private let origin: String
    private var lock: DraftLock?
    private var owner: DraftLock.Owner?
    /// Why no draft can be kept; nil when one can.
    private(set) var obstacle: Problem?

    init(_ draft: DraftFile?) {
        state = draft?.store.state
        origin = Self.words(draft?.client)
        take()
    }

    /// Who has the draft already.
    var other: OtherSession? {
        owner.map { owner in
            guard let origin = owner.origin else {
                return OtherSession(
                    "The draft is held by \(owner.words).", mayBeEnded: owner.isOwn)
            }
            let since = origin.isEmpty ? "" : ", \(origin)"
            return OtherSession("omsso is open already: process \(owner.process)\(since).")
        }
    }

    enum TakenOver {
        case done
        /// It does not end.
        case refused
        /// Somebody else has the draft by now, whom nobody was told of.
        case another(OtherSession)
    }

    /// Ends the session that was named and waits until it has saved.
    func takeOver() -> TakenOver {
        let named = owner?.process
        // It may have ended by itself since the start.
        take()
        guard let owner, let other else { return .done }
        guard owner.process == named else { return .another(other) }
        guard let state, DraftLock.dismissHolder(state) else { return .refused }
        // Longer than the five seconds that a session waits for a terminal that takes no output.
        for _ in 0..<80 {
            usleep(100_000)
            take()
            if self.owner == nil { return .done }
        }
        return .refused
    }

    private func take() {
        guard let state else { return }
        obstacle = nil
        switch DraftLock.take(state, origin: origin) {
        case .locked(let lock):
            self.lock = lock
            owner = nil
        case .heldBy(let other): owner = other
        case .unguarded: owner = nil
        case .unwritable(let error):
            owner = nil
            obstacle = error.problem
        }
    }

    private static func words(_ client: String?) -> String {
        let from = client.map { " from \($0)" } ?? ""
        return "since \(Moment.now.text)\(from)"
    }
}
