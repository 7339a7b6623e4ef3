extension TextProblem {
    var text: ProblemText {
        switch self {
        case .empty:
            .error("EMPTY", "There is nothing in it.", "Fill it in, or clear it for the default.")
        case .control(let character, let place):
            .error(
                "CONTROL", "Character \(place) is the control character \(character).",
                "Type the text by hand; it came from a copy that carries more than its words.")
        case .placeholder(let text):
            .error(
                "PLACEHOLDER", "\(text) is a placeholder from a documentation page.",
                "Put your own value in its place, braces included.")
        }
    }
}

extension ChoiceProblem {
    var text: ProblemText {
        switch self {
        case .unknown(let word, let choices, let nearest):
            .error(
                "CHOICE", "\"\(word)\" is none of the choices.",
                (nearest.map { "Did you mean \($0)? " } ?? "")
                    + "Possible: \(choices.joined(separator: ", ")).")
        case .versionShortened(let version):
            .note(
                "VERSION-SHORTENED", "The first two numbers are enough: \(version).",
                "Nothing is written that a patch release of it lacks.")
        }
    }
}

extension PathProblem {
    var text: ProblemText {
        switch self {
        case .hidden(let characters):
            .warning(
                "PATH-HIDDEN",
                "The name holds characters that cannot be seen: \(listed(characters)).",
                "Type the name by hand if they are not meant.")
        case .contents:
            .error(
                "PATH-CONTENTS", "This is the content of a certificate, not the name of a file.",
                "Save it in a file, and give the name of that file.")
        case .folder(let path):
            .error("PATH-FOLDER", "\(path) names a folder.", "Add the name of the file.")
        case .tilde(let path):
            .error(
                "PATH-TILDE", "Nothing here replaces the ~ in \(path).",
                "Write the whole path, starting with /.")
        case .usedTwice(let path):
            .error(
                "PATH-TWICE", "\(path) is the name of another file that is written.",
                "Give each file a name of its own.")
        case .notYAML(let path):
            .error(
                "PATH-NOT-YAML", "The ingestion client does not read \(path).",
                "It takes files that end in .yaml or .yml.")
        case .unusualExtension(let path, let usual):
            .warning(
                "PATH-EXTENSION", "For this deployment a file such as \(usual) is written.",
                "\(path) looks like a file of another kind; check the name and the deployment.")
        }
    }
}
