import SSOModel

/// Everything that can happen to the wizard.
package enum Event: Hashable, Sendable {
    case input(InputEvent)
    /// What the files around tell, which is read once the first screen stands.
    case looked(Surroundings)
    /// The answer to `Effect.inspect`.
    case inspected(Inspection)
    /// The answer to `Effect.preview`.
    case previewed(Preview)
    /// The answer to `Effect.write` when all files are in place.
    case written(WriteReport)
    /// The answer to `Effect.write` when it failed.
    case writeFailed(Problem)
    /// The answer to `Effect.saveDraft` when it failed.
    case draftFailed(Problem)
    /// The answer to `Effect.saveDraft` when it was done.
    case draftSaved
    /// The answer to `Effect.discardDraft` when it failed.
    case discardFailed(Problem)
    /// The answer to `Effect.takeOver`: the other session has ended, and with this draft it goes on.
    ///
    /// `earlier` is where its own stays, once one that was handed over has taken its place.
    case tookOver(Draft?, obstacle: Problem?, earlier: String? = nil)
    /// The answer to `Effect.takeOver` where another session than the one that was named has the draft.
    case otherSession(OtherSession)
    /// No key came for a moment.
    case rested
    /// The plan on Review was painted, and the keys of before are gone.
    case planPainted
    /// It has stood long enough to be read.
    case planStood
    /// The answer to `Effect.askOnline`.
    case askedOnline(OnlineSubject, [OnlineRemark])
    /// It takes long enough to be told.
    case onlineIsSlow
    /// Something that the operator should know, such as why the draft is not kept.
    case notice(String)
}

/// What the wizard wants done outside of itself.
package enum Effect: Hashable, Sendable {
    /// Look what stands at these paths, and what it says.
    case inspect(TargetFiles)
    /// Work out what would be written.
    case preview(SSOSettings)
    /// Write what the last preview showed.
    case write(SSOSettings)
    /// Ask Microsoft and the server, in the place of what was asked before; `waits` until it is up.
    case askOnline(OnlineSubject, waits: Bool)
    /// End what is still asked.
    case stopAsking
    case saveDraft
    case discardDraft
    /// End the other session, which saves its draft.
    case takeOver
    case bell
    /// Hand a text to the clipboard of the operator's own machine, where the terminal takes it.
    case copy(String)
    /// Paint every cell anew: something else may have written to the terminal.
    case repaint
    /// Give the terminal back to the shell until it resumes the process.
    case suspend
    case quit(Outcome)
}

/// How the wizard ended.
package enum Outcome: Hashable, Sendable {
    case done
    case quitKeepingDraft
    /// Another session has the draft.
    case quitKeepingNothing
    case discarded
}
