import SSOModel

extension Explanation {
    private static let rightFile = Change.step("Check that this is the right file.")
    private static let fields = Change.step("`omsso fields` lists the keys.")

    /// The form of an answers file, and `--set`.
    static let answersFileFindings: [Explanation] = [
        .finding(
            "ANSWERS-SIZE", "The answers file is larger than 1 MiB",
            "Answers take a few lines.", rightFile),
        .finding(
            "ANSWERS-UTF8", "The answers file is not UTF-8",
            "Files of old Windows editors often are not.", .step("Save it as UTF-8.")),
        .finding(
            "ANSWERS-YAML", "The answers file is not YAML",
            "The message says where the reader gave up; the mistake may be on the line before.",
            .step("Check quotes, colons, and how far the lines are indented.")),
        .finding(
            "ANSWERS-DEPTH", "The answers file is nested too deeply",
            "Answers need two or three levels.",
            rightFile),
        .finding(
            "ANSWERS-DOCUMENTS", "The answers file has several documents",
            "A line of three hyphens starts another one.",
            .step("Give each set of answers a file of its own.")),
        .finding(
            "ANSWERS-MAPPING", "Keys were expected here",
            "An answers file has sections, and `key: value` lines in them.", fields),
        .finding(
            "ANSWERS-KEY", "There is no such key",
            "Unknown keys are errors, so that no answer gets lost by a misspelling.", fields),
        .finding(
            "ANSWERS-DUPLICATE", "A key is there twice", "It is not clear which one counts.",
            .step("Remove one of them; the message names both lines.")),
        .finding(
            "ANSWERS-TYPE", "A value is of the wrong kind",
            "For example a list where a text belongs.", fields),
        .finding(
            "ANSWERS-ALIAS", "The answers file uses an alias or merge key",
            "They are not followed here.", .step("Write the value out.")),
        .finding(
            "ANSWERS-VERSION", "The answers file is of an unknown version",
            "This omsso knows version 1.", .step("Write `version: 1`, or use a newer omsso.")),
        .finding(
            "ANSWERS-TOKEN", "The token has a form that is not known",
            "It is the token itself, or it says where the token is.",
            .answer(.token, "{env: NAME}, {file: PATH}, or later")),
        .finding(
            "SET-FORM", "A --set has no equals sign", "It needs a key and a value.",
            .step("Write it as --set credentials.tenantId=VALUE.")),
        .finding(
            "SET-KEY", "A --set names no key that there is", "Unknown keys are errors.", fields),
        .finding(
            "SET-SECRET", "A token was given in an argument",
            "Everybody on the machine can read arguments while the command runs, and the shell "
                + "keeps them.",
            .step("Use --token-env NAME or --token-file PATH."),
            .step("If the token is real: make a new one, which cancels it.")),
    ]
}
