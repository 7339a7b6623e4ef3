/// How far the plan on Review was seen.
enum PlanView {
    case unseen
    /// It is on the screen, but not long enough to be read.
    case painted
    case seen
}

/// Write is for a plan that its operator has seen: a key that was on its way before does not count.
extension Wizard {
    /// True when the plan is about to be painted: keys of before were not meant for it.
    package var isPlanNew: Bool { isPlanVisible && planView == .unseen }

    /// True while the screen waits for `Event.planStood`.
    package var awaitsStanding: Bool { isPlanVisible && planView == .painted }

    private var isPlanVisible: Bool { page == .review && overlay == nil && !isTooSmall }

    /// Time runs only while the plan is on the screen.
    mutating func checkPlanView() {
        if planView == .painted, !isPlanVisible { planView = .unseen }
    }

    mutating func takePainted() { if isPlanNew { planView = .painted } }

    mutating func takeStood() { if awaitsStanding { planView = .seen } }
}
