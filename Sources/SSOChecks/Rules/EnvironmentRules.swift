import SSOModel
import SSOReading

extension CheckRule {
    /// What the readers of an environment file take differently, or not at all.
    static let environmentRules: [CheckRule] = [
        CheckRule(
            "ENV-SLASHES", .error, "A line of an environment file starts with //",
            because: "Only # starts a comment. docker compose 2 refuses the whole file; "
                + "docker-compose 1.29 leaves the line out.",
            fix: "Start the comment with #.", link: Link.composeEnvironment,
            keepsFromBeingRead: true,
            faults(.slashes, "A comment cannot start with // here.")),
        CheckRule(
            "ENV-LINE", .error, "A line of an environment file is no KEY=value",
            because: "docker compose 2 refuses the whole file; docker-compose 1.29 leaves the "
                + "line out.",
            fix: "Write it as KEY=value, or start it with #.", link: Link.composeEnvironment,
            keepsFromBeingRead: true,
            faults(.noSeparator, "This line has no =.")),
        CheckRule(
            "ENV-KEY", .error, "The name of a variable holds other characters",
            because: "docker compose 2 refuses the whole file for a blank or another sign in a "
                + "name.",
            fix: "Use capitals, digits and underscores; put nothing else before the =.",
            link: Link.composeEnvironment, keepsFromBeingRead: true,
            faults(.key, "This cannot be the name of a variable.")),
        CheckRule(
            "ENV-QUOTE-OPEN", .error, "A quote in an environment file has no end",
            because: "The value would run on through the following lines; docker compose refuses "
                + "the whole file.",
            fix: "Add the closing quote, or remove the opening one.",
            link: Link.composeEnvironment, keepsFromBeingRead: true,
            faults(.noEnd, "The quote that starts here has no end.")),
        CheckRule(
            "ENV-QUOTE-TEXT", .error, "Text follows the closing quote of a value",
            because: "docker compose 2 takes it for the next variable; docker-compose 1.29 leaves "
                + "the line out.",
            fix: "Move the quote to the end of the value, or remove both.",
            link: Link.composeEnvironment, keepsFromBeingRead: true,
            faults(.behindQuote, "This stands behind the end of the value.")),
        CheckRule(
            "ENV-COMMENT", .warning, "A comment stands behind a value",
            because: "docker compose drops it. `docker run --env-file`, systemd and "
                + "`kubectl --from-env-file` take it for a part of the value.",
            fix: "Move the comment to a line of its own.", link: Link.composeEnvironment,
            lines { line in
                line.comment.map { ($0, "Only docker compose drops this comment.") }
            }),
        CheckRule(
            "ENV-HASH", .warning, "A # in a value looks like a comment",
            because: "docker compose 2 starts a comment at a blank and #. Behind a tab, or right "
                + "behind the =, the # is part of the value; docker-compose 1.29 cuts it off.",
            fix: "Move the comment to a line of its own.", link: Link.composeEnvironment,
            lines { line in
                line.keptComment.map {
                    ($0, "docker compose 2 takes this for a part of the value.")
                }
            }),
        CheckRule(
            "ENV-BLANK", .warning, "A blank stands beside the =",
            because: "docker compose drops it. `docker run --env-file` keeps a blank behind the = "
                + "in the value, and a shell runs the value as a command.",
            fix: "Write KEY=value without blanks.", link: Link.composeEnvironment,
            lines { line in
                guard let separator = line.separator else { return nil }
                let before = line.keyRange.upperBound..<separator
                let blank = before.isEmpty ? separator + 1..<line.value.lowerBound : before
                guard !blank.isEmpty, !line.isColon, !line.value.isEmpty else { return nil }
                return (blank, "Only docker compose drops this blank.")
            }),
        CheckRule(
            "ENV-COLON", .warning, "A colon stands between name and value",
            because: "docker compose 2 takes `KEY: value`; docker-compose 1.29 leaves the line "
                + "out and `docker run --env-file` refuses it.",
            fix: "Write KEY=value.", link: Link.composeEnvironment,
            lines { line in
                guard line.isColon, let separator = line.separator else { return nil }
                return (separator..<separator + 1, "Only docker compose 2 takes this colon.")
            }),
        CheckRule(
            "ENV-EXPORT", .warning, "`export` stands before a variable",
            because: "docker compose and shells take it; `docker run --env-file` and systemd do "
                + "not.",
            fix: "Leave out `export`.", link: Link.composeEnvironment,
            lines { line in
                line.hasExport ? (line.keyRange, "`export` stands before this variable.") : nil
            }),
        CheckRule(
            "ENV-QUOTES", .note, "A value stands in quotes",
            because: "docker compose and shells drop them; `docker run --env-file` and systemd's "
                + "older releases keep them as a part of the value.",
            fix: "Leave them out unless the value needs them.", link: Link.composeEnvironment,
            lines { line in
                line.quote.map { _ in (line.value, "`docker run --env-file` keeps the quotes.") }
            }),
        CheckRule(
            "ENV-DOLLAR", .warning, "A $ in a value starts a variable",
            because: "docker compose 2 and shells replace $NAME and ${NAME} and make $ of $$; "
                + "docker-compose 1.29 replaces only ${NAME}; `docker run --env-file` nothing.",
            fix: "Write the value itself; put it in single quotes where the $ belongs to it.",
            link: Link.composeEnvironment, .file { dollars(in: $0, ownName: false) }),
        CheckRule(
            "ENV-SELF", .error, "A variable is made from itself",
            because: "KEY=${KEY:-...} is how a compose file hands a variable on. In an "
                + "environment file it sets nothing; some readers take the text as it is.",
            fix: "Write the value itself behind the =.", link: Link.composeEnvironment,
            .file { dollars(in: $0, ownName: true) }),
        CheckRule(
            "ENV-DUPLICATE", .warning, "A variable is set twice",
            because: "The last line counts; the one before has no effect.",
            fix: "Remove the line that is not meant.", link: Link.composeEnvironment,
            .file(duplicates)),
        CheckRule(
            "ENV-UNKNOWN", .warning, "The server knows no variable of this name",
            because: "A variable that neither the compose file nor openmetadata.yaml names has "
                + "no effect, and nothing says so.",
            fix: "Check the spelling, or remove the line.", link: Link.configuration,
            .together(UnknownVariables.hits)),
        CheckRule(
            "ENV-DEAD", .note, "The variable has no effect any more",
            because: "Compose files still hand it on, but no release from 1.5 on reads it.",
            fix: deadAdvice, link: Link.composeFile,
            lines { line in
                Setting.named(line.key)?.isDead == true
                    ? (line.keyRange, "OpenMetadata does not read \(line.key) any more.") : nil
            }),
    ]

    private static func faults(_ kind: EnvironmentFault.Kind, _ message: String) -> Check {
        .file { file in
            (file.lines?.faults ?? []).filter { $0.kind == kind }.map { fault in
                let first = file.firstSign(of: fault)
                let isItem = first.map { "-[]\"'".unicodeScalars.contains($0) } ?? false
                let key = file.line(above: fault)?.key.shortened(to: 60) ?? "KEY"
                return Hit(
                    Place(file: file.text.id, range: fault.range), message,
                    advice: isItem && kind != .behindQuote
                        ? "A list stands on one line: \(key)=[a,b]." : nil)
            }
        }
    }

    static let deadAdvice = "Remove the line; bots sign in with their tokens."

    /// Looks at the lines that concern single sign-on; others are nobody's business here.
    private static func lines(
        _ body: @escaping @Sendable (EnvironmentLine) -> (Range<Int>, String)?
    ) -> Check {
        .file { file in
            file.signInLines.compactMap(body).map { Hit(Place(file: file.text.id, range: $0), $1) }
        }
    }

    private static func dollars(in file: ParsedFile, ownName: Bool) -> [Hit] {
        file.signInLines.compactMap { line in
            let text = Array(file.text.scalars[line.body])
            guard line.quote != "'", let dollar = text.firstIndex(of: "$"),
                let found = ComposeReferences(text).reference(at: dollar, before: text.count)
            else { return nil }
            var name = "$$"
            if case .variable(let variable, _, _) = found.kind { name = variable }
            guard (name == line.key) == ownName else { return nil }
            let start = line.body.lowerBound
            let place = Place(file: file.text.id, range: start + dollar..<start + found.end)
            if ownName { return Hit(place, "\(line.key) is made from itself.") }
            // A part of a secret would be the name.
            let shown =
                SecretName(line.key) == .secret ? "a variable" : "the variable \(name.shortened())"
            let what = name == "$$" ? "makes $ of this $$" : "puts \(shown) here"
            return Hit(place, "docker compose 2 \(what); other readers do not.")
        }
    }

    private static func duplicates(in file: ParsedFile) -> [Hit] {
        var first: [ExactText: EnvironmentLine] = [:]
        // A lone name takes its value from the shell, if that has one.
        return file.signInLines.filter { $0.separator != nil }.compactMap { line in
            guard let earlier = first[ExactText(line.key)] else {
                first[ExactText(line.key)] = line
                return nil
            }
            let number = file.text.position(of: earlier.keyRange.lowerBound).line
            return Hit(
                Place(file: file.text.id, range: line.keyRange),
                "\(line.key.shownName()) was set on line \(number) already; this line counts.")
        }
    }
}
