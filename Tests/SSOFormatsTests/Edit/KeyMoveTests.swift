import SSOModel
import Testing

@testable import SSOFormats
@testable import SSOReading

/// A section that stands at a wrong place is put where it is read, with its lines as they are.
@Suite struct KeyMoveTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: String
        let after: String
        var from = ["authorizer"]
        var without: Set<String> = []

        init(
            _ name: String, from: [String] = ["authorizer"], without: Set<String> = [],
            _ before: String, _ after: String
        ) {
            (testDescription, self.before, self.after) = (name, before, after)
            (self.from, self.without) = (from, without)
        }
    }

    private static let right = ["openmetadata", "config", "authorizer"]

    static let shapes = [
        Shape(
            "the only section", "# ours\n\nauthorizer:\n  a: 'x' # why\n\n  b: [c]\n",
            "# ours\n\nopenmetadata:\n  config:\n    authorizer:\n      a: 'x' # why\n\n      b: [c]\n"
        ),
        Shape(
            "where only config: is missing", from: ["openmetadata", "authorizer"],
            "openmetadata:\n  authorizer:\n    a: b\n  authentication:\n    c: d\nx: y\n",
            "openmetadata:\n  config:\n    authorizer:\n      a: b\n  authentication:\n    c: d\nx: y\n"
        ),
        Shape(
            "into a config that is there, with the comments that are its own",
            """
            a: b
            # who may come in
            # and why
            authorizer:
                # first
                a: |
                  text

                   more
                # last

            # of b
            b: c
            openmetadata:
                config:
                    # the provider
                    authentication:
                        provider: azure
                    # the end

                other: 1

            """,
            """
            a: b

            # of b
            b: c
            openmetadata:
                config:
                    # the provider
                    authentication:
                        provider: azure
                    # who may come in
                    # and why
                    authorizer:
                        # first
                        a: |
                          text

                           more
                        # last
                    # the end

                other: 1

            """),
        Shape(
            "a key that holds nothing else goes, its comment stays",
            from: ["global", "authorizer"],
            "global: # of 2021\n  authorizer: {a: b,\n    c: d}\nimage: {}\n",
            "# of 2021\nimage: {}\nopenmetadata:\n  config:\n    authorizer: {a: b,\n      c: d}\n"
        ),
        Shape(
            "a key that holds more stays", from: ["global", "authorizer"],
            "global:\n  authorizer:\n    a: b\n  x: y\n",
            "global:\n  x: y\nopenmetadata:\n  config:\n    authorizer:\n      a: b\n"),
        Shape(
            "below a key without anything",
            "openmetadata:\n  config: # here\nauthorizer:\n  a: b",
            "openmetadata:\n  config: # here\n    authorizer:\n      a: b"),
        Shape(
            "below empty braces",
            "openmetadata: {config: {}}\n".replacing("{c", with: "\n  c")
                .replacing("}}", with: "}") + "x: y\nauthorizer:\n  a: b\n",
            "openmetadata: \n  config:\n    authorizer:\n      a: b\nx: y\n"),
        Shape(
            "what the new place says already is only taken away",
            "authorizer:\n  a: b\nopenmetadata:\n  config:\n    authorizer: {c: d, a: \"b\"}\n",
            "openmetadata:\n  config:\n    authorizer: {c: d, a: \"b\"}\n"),
        Shape(
            "without a key that nobody reads", without: ["bots"],
            "authorizer:\n  a: b\n  # robots\n  bots:\n  - c\n  d: e\n",
            "openmetadata:\n  config:\n    authorizer:\n      a: b\n      d: e\n"),
        Shape(
            "line ends, byte order mark and a missing end stay",
            "\u{FEFF}x: ü\r\nauthorizer:\r\n  a: b\r\nopenmetadata:\r\n  config:\r\n    c: d",
            "\u{FEFF}x: ü\r\nopenmetadata:\r\n  config:\r\n    c: d\r\n    authorizer:\r\n      a: b"
        ),
        Shape(
            "a list as far to the left as its key",
            "authorizer:\n  a:\n  - b\n  - c: d\n    e: f\n",
            "openmetadata:\n  config:\n    authorizer:\n      a:\n      - b\n      - c: d\n        e: f\n"
        ),
    ]

    @Test(arguments: shapes)
    func aSectionIsMoved(_ shape: Shape) throws {
        let move = KeyMove(from: shape.from, to: Self.right, without: shape.without)
        let old = Array(shape.before.utf8)
        let new = try FileEditor.move(move, in: old)
        #expect(String(decoding: new.bytes, as: UTF8.self) == shape.after)
        #expect(new.edits.applied(to: old) == new.bytes)
    }

    /// To the left as well: the keys of a chart that stand below `openmetadata:`.
    @Test func aKeyIsMovedUp() throws {
        let text = "openmetadata:\n  config: {}\n  image:\n    tag: '1'\n    # why\nx: y\n"
        let move = KeyMove(from: ["openmetadata", "image"], to: ["image"])
        let new = try FileEditor.move(move, in: Array(text.utf8))
        #expect(
            String(decoding: new.bytes, as: UTF8.self)
                == "openmetadata:\n  config: {}\nx: y\nimage:\n  tag: '1'\n  # why\n")
    }

    @Test(
        arguments: [
            ("authorizer: {a: b}\nopenmetadata: {config: {c: d}}\n", "INLINE"),
            ("{authorizer: {a: b}}\n", "INLINE"),
            ("authorizer: {a: c}\nopenmetadata:\n  config:\n    authorizer: {a: b}\n", "TAKEN"),
            ("authorizer: {b: c}\nopenmetadata:\n  config:\n    authorizer: {a: b}\n", "TAKEN"),
            (
                "authorizer: {a: \"true\"}\nopenmetadata:\n  config:\n    authorizer: {a: true}\n",
                "TAKEN"
            ),
            ("authorizer: {a: b}\nauthorizer: {a: b}\n", "TWICE"),
            ("authorizer: &a {a: b}\n", "ANCHOR"), ("x: &a b\nauthorizer: {a: *a}\n", "ALIAS"),
            ("x: &a {b: c}\nauthorizer: {<<: *a}\n", "ALIAS"),
            ("authorizer: {a: b}\nopenmetadata: text\n", "NO-KEYS"),
            ("x: &a {b: c}\nauthorizer: {a: b}\nopenmetadata:\n  <<: *a\n", "MERGE"),
        ])
    func whatCannotBeMovedIsSaid(text: String, code: String) {
        let problem = #expect(throws: EditProblem.self) {
            try FileEditor.move(
                KeyMove(from: ["authorizer"], to: Self.right), in: Array(text.utf8))
        }
        #expect(problem?.code == "OMSSO-EDIT-" + code)
    }
}
