import ArgumentParser

/// How files are to be changed.
struct ChangeFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write the files below this folder.", valueName: "folder"),
        completion: .directory, transform: GivenPath.parse)
    var outputDir: String?

    @Flag(
        help: """
            In an environment file, compose file or openmetadata.yaml that exists, change only \
            the default in ${NAME:-default}.
            """)
    var keepPlaceholders = false

    var options: ChangeOptions {
        ChangeOptions(folder: outputDir, keepsPlaceholders: keepPlaceholders)
    }
}
