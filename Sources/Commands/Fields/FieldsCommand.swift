import ArgumentParser
import SSOModel

/// `omsso fields`: the questions, as a reference.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        part: "fields", abstract: "List the questions: keys, flags, labels and defaults.",
        discussion: Examples.of("omsso fields", "omsso fields --format markdown"))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, json
    }

    @Option(help: "text, markdown or json.")
    var format = Format.text

    func run() throws {
        let fields = Question.all.map(FieldDescription.init)
        switch format {
        case .text: Console.result(fields.map(\.text).joined(separator: "\n"))
        case .markdown: Console.result(FieldDescription.markdown(fields))
        case .json: Console.result(try fields.json)
        }
    }
}
