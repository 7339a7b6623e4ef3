import SSOModel
import SSOReading
import Testing

@testable import SSOFormats

/// The variables of services in a compose file, changed where they stand.
@Suite struct ComposeEditTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let name: String
        let old: String
        let new: String
        var entries = [("A", SettingValue.string("azure")), ("B", .list(["ann", "bob"]))]
        var testDescription: String { name }

        init(
            _ name: String, _ old: String, _ new: String,
            _ entries: [(String, SettingValue)]? = nil
        ) {
            (self.name, self.old, self.new) = (name, old, new)
            if let entries { self.entries = entries }
        }
    }

    private static func entries(_ shape: Shape) -> [SettingEntry] {
        shape.entries.map { SettingEntry(["services", "om", "environment", $0.0], $0.1) }
    }

    static let shapes = [
        Shape(
            "keys, in the quotes that they have",
            """
            services:
              om:
                image: x # kept
                environment:
                  A: 'basic'   # the provider
                  OTHER: ${OTHER:-1}

            """,
            """
            services:
              om:
                image: x # kept
                environment:
                  A: 'azure'   # the provider
                  OTHER: ${OTHER:-1}
                  B: "[ann,bob]"

            """),
        Shape(
            "plain text and references become strings in quotes",
            "services: \n  om:\n    environment:\n      A: ${A:-basic}\n      B: \"[ann, bob]\"\n",
            "services: \n  om:\n    environment:\n      A: \"azure\"\n      B: \"[ann, bob]\"\n"),
        Shape(
            "a list",
            """
            services:
              om:
                environment:
                - A=basic # the provider
                # more
                - "OTHER=1"
                ports: []

            """,
            """
            services:
              om:
                environment:
                - "A=azure" # the provider
                # more
                - "OTHER=1"
                - "B=[ann,bob]"
                ports: []

            """),
        Shape(
            "a list within brackets, a name without a value",
            "services: {om: {environment: [A, \"O=1\"]}}\n",
            "services: {om: {environment: [\"A=azure\", \"O=1\", \"B=[ann,bob]\"]}}\n"),
        Shape(
            "keys within braces, JSON",
            "{\"services\": {\"om\": {\"environment\": {\"A\": \"basic\"}}}}\n",
            "{\"services\": {\"om\": {\"environment\": {\"A\": \"azure\", \"B\": \"[ann,bob]\"}}}}\n"
        ),
        Shape(
            "a key without a value, and one that is a list of YAML",
            "services:\n  om:\n    environment:\n      A:\n      B: [ann, bob]\n",
            "services:\n  om:\n    environment:\n      A: \"azure\"\n      B: \"[ann,bob]\"\n"),
        Shape(
            "no environment yet",
            "services:\n    om:\n        image: x\n    db:\n        image: y\n",
            """
            services:
                om:
                    image: x
                    environment:
                        A: "azure"
                        B: "[ann,bob]"
                db:
                    image: y

            """),
        Shape(
            "nothing at all in it",
            "services:\n  om:\n    environment:\nvolumes: {}\n",
            "services:\n  om:\n    environment:\n      A: \"azure\"\n      B: \"[ann,bob]\"\nvolumes: {}\n"
        ),
        Shape(
            "another service only, without an end of line",
            "version: \"3.9\"\nservices:\n  db: {image: y}",
            """
            version: "3.9"
            services:
              db: {image: y}
              om:
                environment:
                  A: "azure"
                  B: "[ann,bob]"
            """),
        Shape(
            "own keys win over those that are merged",
            "x-a: &a {A: basic, C: c}\nservices:\n  om:\n    environment:\n      <<: *a\n",
            """
            x-a: &a {A: basic, C: c}
            services:
              om:
                environment:
                  <<: *a
                  A: "azure"
                  B: "[ann,bob]"

            """),
        Shape(
            "a switch is a string", "services: {om: {environment: {A: true}}}\n",
            "services: {om: {environment: {A: \"true\"}}}\n", [("A", .flag(true))]),
        Shape(
            "a dollar stays one",
            "services: {om: {environment: {A: b}}}\n",
            "services: {om: {environment: {A: \"\\\"a\\\\u0024b\\\"\"}}}\n", [("A", .string("a$b"))]
        ),
        Shape(
            "what is right already", "services: {om: {environment: [A=azure, 'B=[ann, bob]']}}\n",
            "services: {om: {environment: [A=azure, 'B=[ann, bob]']}}\n"),
    ]

    @Test(arguments: shapes)
    func onlyTheVariablesChange(shape: Shape) throws {
        let entries = Self.entries(shape)
        let new = try FileEditor.edit(Array(shape.old.utf8), as: .compose, entries: entries)
        #expect(String(decoding: new.bytes, as: UTF8.self) == shape.new)
        let again = try FileEditor.edit(new.bytes, as: .compose, entries: entries)
        #expect(again.edits.isEmpty)
    }

    /// What compose would read otherwise than it looks, or what others use as well.
    @Test(arguments: [
        ("x-a: &a {A: b}\nservices: {om: {environment: *a}}\n", "OMSSO-EDIT-ALIAS"),
        ("services: {om: {environment: &a {A: b}}, m: {environment: *a}}\n", "OMSSO-EDIT-ANCHOR"),
        ("x-a: &a {image: b}\nservices: {om: {<<: *a}}\n", "OMSSO-EDIT-MERGE"),
        ("services: {om: {environment: [A=1, A=2]}}\n", "OMSSO-EDIT-TWICE"),
        ("services: {om: {environment: {A: 1, A: 2}}}\n", "OMSSO-EDIT-TWICE"),
        ("services: [om]\n", "OMSSO-EDIT-NO-KEYS"),
        ("services: {om: text}\n", "OMSSO-EDIT-NO-KEYS"),
        ("services: {om: {environment: text}}\n", "OMSSO-EDIT-NO-KEYS"),
        ("services: {om: {}}\n---\nservices: {om: {}}\n", "OMSSO-EDIT-DOCUMENTS"),
    ])
    func whatIsNotSureIsRefused(text: String, code: String) {
        let entries = Self.entries(Self.shapes[0])
        do throws(EditProblem) {
            let new = try FileEditor.edit(Array(text.utf8), as: .compose, entries: entries)
            Issue.record("\(String(decoding: new.bytes, as: UTF8.self))")
        } catch {
            #expect(error.code == code)
        }
    }

    @Test func onlyTheDefaultChangesWherePlaceholdersStay() throws {
        let old = "services:\n  om:\n    environment:\n    - A=${A:-basic}\n    - \"B=${B:-[]}\"\n"
        let new = try FileEditor.edit(
            Array(old.utf8), as: .compose, entries: Self.entries(Self.shapes[0]),
            keepsPlaceholders: true)
        let lines = String(decoding: new.bytes, as: UTF8.self).split(separator: "\n").suffix(2)
        #expect(lines == ["    - A=${A:-azure}", "    - \"B=${B:-[ann,bob]}\""])
        #expect(new.keptVariables == ["A", "B"])
    }

    /// What is shown of the file is sign-in, and no more.
    @Test func valuesOfOthersAreNotShown() {
        let text = """
            services:
              om:
                image: registry.internal/om
                environment:
                  AUTHENTICATION_PROVIDER: basic
                  DB_PASSWORD: hunter22
              m:
                environment: [AUTHENTICATION_PROVIDER=basic, DB_PASSWORD=hunter22]
            """
        let bytes = Array(text.utf8)
        let hidden = ForeignText.ranges(in: bytes, as: .compose).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
        #expect(hidden == ["registry.internal/om", "hunter22", "DB_PASSWORD=hunter22"])
    }
}
