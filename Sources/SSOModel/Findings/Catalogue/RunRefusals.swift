extension Refusal {
    static let ofRuns: [Refusal] = [
        .busy, .stateUnusable, .stateForeign, .stateOpen, .unfinished, .changedSinceInterruption,
        .damagedRecord, .halfDone, .halfDoneWithoutJournal, .nothingToUndo, .changedSinceApply,
        .backupLost,
    ]
}

private let comparing: SeenText = "Compare the files with their backups (NAME.omsso-*.bak), "

// Other runs of omsso, and what it keeps from run to run.
extension Refusal {
    package static let busy = Refusal(
        "RUN-BUSY",
        "Another omsso is writing at this moment (lock on \(.file), held by \(.owner)).",
        title: "Another omsso is writing at this moment",
        "Two that change the same files at once would undo each other's work. Another program can "
            + "hold the lock as well: whoever may read the folder.",
        "Wait for it to end, then try again. If it is no omsso, ask its owner to end it.")

    package static let stateUnusable = Refusal(
        "STATE-UNUSABLE", "Cannot use the folder \(.folder): \(.reason).",
        "There omsso keeps the draft, the journal of a change and the record for undo.",
        "Set XDG_STATE_HOME to a folder that you may write; the journal for a safe change is "
            + "kept there.", phrase: "Cannot use the folder")

    package static let stateForeign = Refusal(
        "STATE-FOREIGN",
        "\(.file) \(.reason), so nothing that omsso keeps between runs (draft, journal, undo) is "
            + "used.", title: "The folder for draft and journal is not yours alone",
        "Whoever may write them could have omsso write files of their choice.",
        "Move it away after a look at it, or set XDG_STATE_HOME to a folder of your own.")

    package static let stateOpen = Refusal(
        "STATE-OPEN",
        "\(.file) may be written by others (\(.reason)), so draft, journal and undo are not used.",
        title: "Others may write draft and journal",
        "Whoever may write them could have omsso write files of their choice.",
        "Look at what is in it, then: chmod go-w \(.file)", phrase: "may be written by others")

    package static let unfinished = Refusal(
        "RUN-UNFINISHED", "An earlier run of omsso was interrupted.",
        "Some of its files may be new and others old.",
        "Run `omsso apply` again; it puts the files in order first.")

    package static let changedSinceInterruption = Refusal(
        "RUN-CHANGED-SINCE", "An earlier run was interrupted, and changed since then: \(.files).",
        title: "Files were changed after a run that was interrupted",
        "What somebody else has written there would be lost if the files were put back.",
        comparing + "put them right, then remove \(.journal)")

    package static let damagedRecord = Refusal(
        "STATE-DAMAGED", "The record \(.file) is damaged.",
        "It is not as omsso wrote it, so that nothing is done by it.",
        comparing + "then remove \(.file)", phrase: "is damaged")

    package static let halfDone = Refusal(
        "RUN-HALF-DONE", halfDoneMessage, title: "A change stopped in its middle",
        "The files belong together, and now some are new and some old.",
        "Put the cause right and run omsso again; it brings all files back to what they were. The "
            + "old contents are beside them (NAME.omsso-*.bak).")

    package static let halfDoneWithoutJournal = Refusal(
        "RUN-HALF-LEFT", halfDoneMessage,
        title: "A change stopped in its middle, and left no journal",
        "The files belong together, and now some are new and some old. Without a state folder "
            + "there is no journal by which the next run could put them back.",
        "Put the cause right, then compare the files. The old contents are beside them "
            + "(NAME.omsso-*.bak).", phrase: "")

    private static let halfDoneMessage: SeenText =
        "\(.reason) What was changed already could not all be taken back: \(.files)."

    package static let nothingToUndo = Refusal(
        "UNDO-NOTHING", "There is nothing to undo.",
        "No apply of this user is on record, or it was undone already.",
        "Backups of earlier runs are beside the files: NAME.omsso-*.bak")

    package static let changedSinceApply = Refusal(
        "UNDO-CHANGED", "Changed since the last apply: \(.files).",
        "What was written there since would be lost.",
        "Compare with the backups beside the files (NAME.omsso-*.bak) and take over by hand what "
            + "you need.")

    package static let backupLost = Refusal(
        "UNDO-BACKUP", "The backup is gone or was changed: \(.files).",
        "Only a backup that is whole takes the place of a file.",
        "Put the files right by hand.")
}
