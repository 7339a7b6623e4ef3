extension Refusal {
    static let ofEdits: [Refusal] = [
        .unreadable, .noKeys, .keyTwice, .mergeKey, .alias, .anchor, .shape, .severalDocuments,
        .flowGap, .innerChart, .readersDiffer, .openBlock, .unproven, .taken, .inline,
        .severalPlaces, .homeless,
    ]
}

// Text that cannot be changed in place; what is meant by it must be clear first.
extension Refusal {
    package static let unreadable = Refusal(
        "EDIT-UNREADABLE", "Line \(.line) cannot be read: \(.reason).",
        "Only a file that its reader takes as a whole is changed.",
        "Put that line right, then try again.", phrase: "cannot be read")

    package static let noKeys = Refusal(
        "EDIT-NO-KEYS", "\(.key) on line \(.line) holds no keys.",
        "Something else stands where the settings belong.",
        "Write it as keys and values, or remove it, then try again.", phrase: "holds no keys")

    package static let keyTwice = Refusal(
        "EDIT-TWICE", "\(.key) stands there \(.count), on lines \(.lines).",
        "Readers do not agree on which of them counts.", "Remove one of them, then try again.",
        phrase: "stands there twice")

    package static let mergeKey = Refusal(
        "EDIT-MERGE", "A merge key (<<) on line \(.line) may bring in \(.key).",
        "The value would change at another place, for others as well.",
        "Write the values out at that place, then try again.", phrase: "a merge key (<<) on line")

    package static let alias = Refusal(
        "EDIT-ALIAS", "\(.key) on line \(.line) is an alias (*).",
        "The value would change at another place, for others as well.",
        "Write the values out at that place, then try again.", phrase: "is an alias")

    package static let anchor = Refusal(
        "EDIT-ANCHOR",
        "\(.key) on line \(.line) has an anchor (&) or a tag (!), which other places may use.",
        title: "A value has an anchor or a tag", "Other places may use the value as well.",
        "Write the values out at that place, then try again.",
        phrase: "has an anchor (&) or a tag (!)")

    package static let shape = Refusal(
        "EDIT-SHAPE", "\(.key) on line \(.line) holds something else than expected.",
        "A list or keys stand where one value belongs, or the other way round.",
        "Write it as keys and values, or remove it, then try again.",
        phrase: "holds something else than expected")

    package static let severalDocuments = Refusal(
        "EDIT-DOCUMENTS", "Several documents hold these settings, from lines \(.lines).",
        "Readers do not agree on which of them counts.",
        "Leave them in one document only, then try again.")

    package static let flowGap = Refusal(
        "EDIT-GAP", "\(.key) on line \(.line) is empty within braces.",
        "There is no place to write the value to.", "Remove it, then try again.",
        phrase: "is empty within braces")

    package static let innerChart = Refusal(
        "EDIT-PARENT-CHART",
        "These are the values of a parent chart: openmetadata holds openmetadata on line \(.line).",
        title: "The file holds openmetadata within openmetadata",
        "The chart's values stand one level deeper, as those of a chart that another one includes.",
        "Name a values file of the openmetadata chart itself, or put what omsso render prints "
            + "below the outer openmetadata by hand.")

    package static let readersDiffer = Refusal(
        "EDIT-READERS", "docker-compose 1.29 reads \(.key) in another way than docker compose 2.",
        title: "Two versions of docker compose would read the line differently",
        "The file would work with one of them only.",
        "Write it on a line of its own, as KEY=value, then try again.",
        phrase: "in another way than docker compose")

    package static let openBlock = Refusal(
        "EDIT-OPEN-BLOCK", "Its last line has no end, and belongs to a value of several lines.",
        "A line that is added would change that value.", "Add a line end there, then try again.")

    package static let unproven = Refusal(
        "EDIT-UNPROVEN", "\(.key) would not read back as intended.",
        "The result is read again before it is written; this one said something else. That is a "
            + "mistake in omsso.", "Please report this with the lines around that key.")
}

// Keys that stand at a wrong place, and cannot be moved to the right one.
extension Refusal {
    package static let taken = Refusal(
        "EDIT-TAKEN", "\(.key) says something else than \(.other), which stands on line \(.line).",
        "What counts now would change with the move; only you know which of both is meant.",
        "Make one of both, then remove the one that is not read.",
        phrase: "says something else than")

    package static let inline = Refusal(
        "EDIT-INLINE", "\(.key) on line \(.line) does not stand on lines of its own.",
        "Only whole lines are moved.",
        "Write it as keys on lines of their own, or move it by hand.",
        phrase: "does not stand on lines of its own")

    package static let severalPlaces = Refusal(
        "EDIT-PLACES", "\(.key) stands at several wrong places, on lines \(.lines).",
        "Only one of them can be meant for the right place.",
        "Remove those that are not meant, then try again.",
        phrase: "stands at several wrong places")

    package static let homeless = Refusal(
        "EDIT-NO-PLACE", "\(.key) on line \(.line) has no place where its section belongs.",
        "The chart refuses keys that it does not know.",
        "Remove it, or give it the chart's own name, then try again.",
        phrase: "has no place where its section belongs")
}
