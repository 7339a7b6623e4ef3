import SSOModel

extension Explanation {
    /// What can be wrong with any answer, and with names of files.
    static let textFindings: [Explanation] = [
        .finding(
            "REQUIRED", "An answer is missing",
            "Nothing is written until it is there. The message names the question.",
            .step("`omsso fields` lists every question, with its key and flag.")),
        .finding(
            "EMPTY", "An answer is empty",
            "An empty text is something else than no answer, which leaves the default.",
            .step("Fill it in, or take the key out of the answers file.")),
        .finding(
            "CLEANED", "Something was removed from a pasted text",
            "Only a note: blanks, quotes, braces or characters that cannot be seen came along.",
            .step("Compare what is shown with the portal.")),
        .finding(
            "CONTROL", "An answer has a control character in it",
            "It came along with a copied text, and would break files or terminals.",
            .step("Type the text by hand.")),
        .finding(
            "PLACEHOLDER", "A placeholder of a documentation page was left in",
            "For example {Tenant ID} or {your domain}. The server would stop at start, or people "
                + "would see AADSTS900023.",
            .step("Put your own value in its place, braces included.")),
        .finding(
            "CHOICE", "The answer is none of the choices",
            "The message lists them.", .step("`omsso fields` lists all choices, too.")),
        .finding(
            "VERSION-SHORTENED", "The version was shortened to two numbers",
            "Only a note: the first two numbers decide which settings the server knows.",
            .answer(.openMetadataVersion)),
        .finding(
            "PATH-HIDDEN", "The name of a file has characters that cannot be seen",
            "They came along with a copied text; the file would be hard to find again.",
            .step("Type the name by hand.")),
        .finding(
            "PATH-CONTENTS", "The content of a certificate was given, not a file's name",
            "The ingestion job reads the certificate from a file.",
            .answer(.caCertificate, "the name of the PEM file")),
        .finding(
            "PATH-FOLDER", "The path names a folder", "A file is written.",
            .step("Add the name of the file.")),
        .finding(
            "PATH-TILDE", "The path starts with ~",
            "Only shells replace it, and not the programs that read the path.",
            .step("Write the whole path, starting with /.")),
        .finding(
            "PATH-TWICE", "Two files have the same name", "The one would overwrite the other.",
            .answer(.targetPath), .answer(.ingestionPath)),
        .finding(
            "PATH-NOT-YAML", "The ingestion client does not read files of this name",
            "It goes by the end of the name.", .answer(.ingestionPath, "ends in .yaml or .yml")),
        .finding(
            "PATH-EXTENSION", "The file's name looks like one of another deployment",
            "Docker takes an .env file, a server of its own and Helm take YAML.",
            .answer(.targetKind), .answer(.targetPath)),
    ]
}
