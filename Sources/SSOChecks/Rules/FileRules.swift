import SSOModel
import SSOReading

extension CheckRule {
    /// Files that cannot be read, or not as a whole.
    static let fileRules: [CheckRule] = [
        CheckRule(
            "FILE-ENCODING", .error, "The file is no text in UTF-8",
            because: "Every reader of these files takes UTF-8. A file in another encoding, or a "
                + "binary file, is refused or read wrongly.",
            fix: "Check that it is the right file; if so, save it as UTF-8.", link: Link.yaml,
            faults {
                if case .encoding = $0 { "From here on the file is no text in UTF-8." } else { nil }
            }),
        CheckRule(
            "FILE-KIND", .warning, "This is none of the files that omsso knows",
            because: "omsso reads environment files, docker-compose.yml, openmetadata.yaml, "
                + "values.yaml and workflow files, and tells them by name and content.",
            fix: "Check the path, or say what it is with --as.", link: Link.azureDocs,
            faults {
                guard case .unknownKind(let name) = $0 else { return nil }
                return name.map { "This is \($0); nothing in it was checked." }
                    ?? "Cannot tell what kind of file this is; nothing in it was checked."
            }),
        CheckRule(
            "FILE-YAML", .error, "The file is not valid YAML",
            because: "The server, Helm and the ingestion client refuse the whole file. The server "
                + "puts its variables in before it reads the file, so a value can be the cause.",
            fix: "Look for a quote without its partner, a missing blank after a colon, or a tab, "
                + "here or just above.",
            link: Link.issue(24193),
            faults {
                if case .yaml(let why) = $0 { "This cannot be read as YAML: \(why)." } else { nil }
            }),
        CheckRule(
            "FILE-LIMITS", .error, "The file is nested or filled beyond any real one",
            because: "omsso stops at 100 levels and a million values, so that no file can keep it "
                + "busy for ever.",
            fix: "Check that it is the right file.", link: Link.yaml,
            faults {
                if case .limits(let why) = $0 {
                    "This is more than omsso reads: \(why)."
                } else {
                    nil
                }
            }),
        CheckRule(
            "FILE-DOCUMENTS", .error, "The file holds several YAML documents",
            because: "The server reads only the first one, Helm and the ingestion client refuse "
                + "the file.",
            fix: "Put the documents into files of their own, or remove the --- line.",
            link: Link.yaml,
            faults {
                if case .documents = $0 { "A second document starts here." } else { nil }
            }),
        CheckRule(
            "FILE-SHAPE", .error, "Something stands where keys should",
            because: "The reader expects a mapping there: lines of `key: value`, further in.",
            fix: "Write the keys below it, two blanks further in.", link: Link.configuration,
            faults {
                if case .notKeys(let name) = $0 { "\(name) holds no keys." } else { nil }
            }),
        CheckRule(
            "FILE-ALIAS", .note, "A part of the file stands elsewhere",
            because:
                "omsso does not follow * and <<, but in compose files, nor what is not there of "
                + "an env_file or extends, so it cannot say anything about what they stand for.",
            fix: "Nothing is wrong with it; look at that part yourself, or check it along.",
            link: Link.yaml,
            .together { installation in
                let aliases = installation.files.flatMap(\.faults).compactMap { fault in
                    if case .alias(let name) = fault.kind { (name, fault.place) } else { nil }
                }
                return (aliases + (installation.compose?.hidden ?? [])).map { name, place in
                    Hit(place, "What this stands for was not checked (\(name.shortened())).")
                }
            }),
        CheckRule(
            "RELEASE", .warning, "The release is none that omsso knows",
            because: "omsso knows OpenMetadata 1.5 to 2.0. What it would say of settings of an "
                + "older release may be wrong, so it says nothing.",
            fix: "Look into the documentation of that release, or say with "
                + "--openmetadata-version which one the files are for.",
            link: Link.configuration,
            .together { installation in
                installation.servers.compactMap(\.foreignRelease).map { release, place in
                    let (age, what) =
                        release.isOlder
                        ? ("older", "its settings were not judged")
                        : ("newer", "some of what is said may be out of date")
                    return Hit(
                        place,
                        "OpenMetadata \(release.text) is \(age) than what omsso knows; \(what).")
                }
            }),
        CheckRule(
            "SUBSTITUTION-OPEN", .error, "A ${ has no } on its line",
            because: "The server replaces ${NAME} in the whole file, comments included. A ${ "
                + "without its } takes everything up to the next }, so the variable there is "
                + "never put in.",
            fix: "Add the }, or take the $ away; in a comment too.", link: Link.commonsText,
            .file { file in
                file.swallowed.map {
                    Hit($0, "This ${ runs on into the next lines and disables the next variable.")
                }
            }),
        CheckRule(
            "SUBSTITUTION-LOOP", .error, "Variables are made from each other in a circle",
            because: "The server replaces ${NAME} in the values of variables too, and stops at "
                + "its start when that never ends.",
            fix: "Write the value itself into one of the variables.", link: Link.commonsText,
            .file { file in file.loops.map { Hit($0, "This value leads back to itself.") } }),
        CheckRule(
            "SUBSTITUTION-LENGTH", .error, "Variables make a value longer than any real one",
            because: "Linux starts no program with a variable of more than 131,072 bytes. omsso "
                + "stops there, and where all values of the files together make 4 MiB, so that no "
                + "file takes all memory.",
            fix: "Check that it is the right file, and what the variables in it are made of.",
            link: Link.composeEnvironment,
            .together { installation in
                installation.tooLong.map {
                    Hit($0, "What this stands for was not checked: it is too long.")
                }
            }),
    ]

    private static func faults(
        _ message: @escaping @Sendable (FileFault.Kind) -> String?
    ) -> Check {
        .file { file in
            file.faults.compactMap { fault in message(fault.kind).map { Hit(fault.place, $0) } }
        }
    }
}
