extension FindingKind {
    static let pathKinds = [
        pathHidden, pathContents, pathFolder, pathTilde, pathTwice, pathNotYAML, pathNotJSON,
        pathExtension,
    ]

    static let pathHidden = FindingKind(
        "PATH-HIDDEN", .warning, "The name of a file has characters that cannot be seen",
        "They came along with a copied text; the file would be hard to find again.",
        .step("Type the name by hand."))

    static let pathContents = FindingKind(
        "PATH-CONTENTS", .error, "The content of a certificate was given, not a file's name",
        "The ingestion job reads the certificate from a file.",
        .answer(.caCertificate, "the name of the PEM file"))

    static let pathFolder = FindingKind(
        "PATH-FOLDER", .error, "The path names a folder", "A file is written.",
        .step("Add the name of the file."))

    static let pathTilde = FindingKind(
        "PATH-TILDE", .error, "The path starts with ~",
        "Only shells replace it, and not the programs that read the path.",
        .step("Write the whole path, starting with /."))

    static let pathTwice = FindingKind(
        "PATH-TWICE", .error, "Two files have the same name", "The one would overwrite the other.",
        .answer(.targetPath), .answer(.ingestionPath))

    static let pathNotYAML = FindingKind(
        "PATH-NOT-YAML", .error, "The ingestion client does not read files of this name",
        "It goes by the end of the name.", .answer(.ingestionPath, "ends in .yaml or .yml"))

    static let pathNotJSON = FindingKind(
        "PATH-NOT-JSON", .error, "A workflow file named .json would hold something else than JSON",
        "The ingestion client reads a file of that name as JSON, and a new file is written as YAML.",
        .answer(.ingestionPath, "ends in .yaml, or names a file that exists"))

    static let pathExtension = FindingKind(
        "PATH-EXTENSION", .warning, "The file's name looks like one of another deployment",
        "Docker takes an .env file or a compose file, a server of its own and Helm take YAML.",
        .answer(.targetKind),
        .answer(.targetPath))
}

extension Problem {
    package static func pathHidden(_ characters: [String]) -> Problem {
        Problem(
            .pathHidden, "The name holds characters that cannot be seen: \(listed(characters)).",
            "Type the name by hand if they are not meant.")
    }

    package static let pathContents = Problem(
        .pathContents, "This is the content of a certificate, not the name of a file.",
        "Save it in a file, and give the name of that file.")

    package static func pathFolder(_ path: String) -> Problem {
        Problem(.pathFolder, "\(path) names a folder.", "Add the name of the file.")
    }

    package static func pathTilde(_ path: String) -> Problem {
        Problem(
            .pathTilde, "Nothing here replaces the ~ in \(path).",
            "Write the whole path, starting with /.")
    }

    package static func pathUsedTwice(_ path: String) -> Problem {
        Problem(
            .pathTwice, "\(path) is the name of another file that is written.",
            "Give each file a name of its own.")
    }

    package static func pathNotYAML(_ path: String) -> Problem {
        Problem(
            .pathNotYAML, "The ingestion client does not read \(path).",
            "It takes files that end in .yaml or .yml.")
    }

    package static func pathNewJSON(_ path: String) -> Problem {
        Problem(
            .pathNotJSON, "\(path.shortened()) is not there, and a new file is written as YAML.",
            "Name it \((String(path.dropLast(4)) + "yaml").shortened()).")
    }

    package static func pathBrokenJSON(_ path: String) -> Problem {
        Problem(
            .pathNotJSON,
            "\(path) would not be JSON, as which the ingestion client reads a file of this name.",
            "Put it right as JSON, or give it a name that ends in .yaml.")
    }

    package static func pathUnusualExtension(_ path: String, usual: String) -> Problem {
        Problem(
            .pathExtension, "For this deployment a file such as \(usual) is written.",
            "\(path) looks like a file of another kind; check the name and the deployment.")
    }
}
