import Glibc
import SSOFiles

/// This session among others that may have the same draft open.
final class SetupSession {
    private let path: String?
    private let origin: String
    private var lock: DraftLock?
    private var owner: DraftLock.Owner?

    init(_ draft: DraftFile?) {
        path = draft.map { $0.store.path + ".lock" }
        origin = Self.words(draft?.client)
        take()
    }

    /// Who has the wizard open already, in words.
    var other: String? {
        owner.map { owner in
            let origin = owner.origin.isEmpty ? "" : ", \(owner.origin)"
            return "process \(owner.process)\(origin)"
        }
    }

    /// Ends the other session and waits until it has saved; false when it does not end.
    func takeOver() -> Bool {
        guard let owner, DraftLock.dismiss(owner) else { return self.owner == nil }
        for _ in 0..<50 {
            take()
            if self.owner == nil { return true }
            usleep(100_000)
        }
        return false
    }

    private func take() {
        guard let path else { return }
        switch DraftLock.take(path, origin: origin) {
        case .locked(let lock):
            self.lock = lock
            owner = nil
        case .heldBy(let other): owner = other
        case .unavailable: owner = nil
        }
    }

    private static func words(_ client: String?) -> String {
        let from = client.map { " from \($0)" } ?? ""
        return "since \(Moment.now.text)\(from)"
    }
}
