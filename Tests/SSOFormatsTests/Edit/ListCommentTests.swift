import SSOModel
import TestSupport
import Testing

@testable import SSOFormats

/// A comment on the line of an item is about that item.
@Suite struct ListCommentTests {
    private static let login = "https://login.microsoftonline.com"
    private static let om = "http://openmetadata:8585"

    @Test(arguments: [
        (
            ["- bob # left in May", "- ada # platform team"], ["ada"],
            ["- ada # platform team"]
        ),
        (
            ["# ours", "- own", "# Microsoft's", "- old # v1"], ["new", "own"],
            ["- new", "# ours", "- own", "# Microsoft's"]
        ),
        (
            ["- old # v1", "# ours", "- own # in the pod"], ["new", "own"],
            ["- new", "# ours", "- own # in the pod"]
        ),
        (["- a", "- b # second"], ["b", "c"], ["- b # second", "- c"]),
        (["- 'a' # first"], ["b", "a"], ["- 'b'", "- 'a' # first"]),
        (["- a # one", "- b"], ["a", "x", "b"], ["- a # one", "- x", "- b"]),
        (["- a # one", "# two", "- b # two"], ["c"], ["- c", "# two"]),
        (
            ["- 'own' # ours, for the bots", "- old # Microsoft"], ["old", "own"],
            ["- old # Microsoft", "- 'own' # ours, for the bots"]
        ),
        (
            ["- a # one", "- \"b\" # two", "- c"], ["c", "x", "b"],
            ["- c", "- x", "- \"b\" # two"]
        ),
        (
            ["- ada@a.org # boss, +49 123", "- bob # night"], ["ada", "bob"],
            ["- ada # boss, +49 123", "- bob # night"]
        ),
        (
            ["- \(login)/common/discovery/keys # MS", "- \(om)/api/v1/config/jwks # ours"],
            ["\(login)/t/discovery/v2.0/keys", "\(om)/api/v1/system/config/jwks"],
            [
                "- \(login)/t/discovery/v2.0/keys # MS",
                "- \(om)/api/v1/system/config/jwks # ours",
            ]
        ),
        (["- |", "  a", "- b # two"], ["b", "a"], ["- b # two", "- a"]),
    ])
    func anItemThatStaysKeepsItsLine(old: [String], new: [String], wanted: [String]) throws {
        #expect(try edited(old, new) == wanted)
    }

    /// Whatever goes and comes, a comment stays with its item or goes with it, and those on lines of
    /// their own stay.
    @Test(arguments: 0..<UInt64(200)) func noCommentChangesItsItem(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = (0..<6).map { "item\($0)" }
        let old = names.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
        let new = (names + ["new"]).shuffled(using: &random)
            .prefix(Int.random(in: 1...6, using: &random))
        let lines = old.flatMap { ["# above \($0)", "- \($0) # about \($0)"] }
        let found = try edited(Array(lines), Array(new))
        let items = found.filter { $0.hasPrefix("- ") }
        #expect(
            items.map { $0.dropFirst(2).prefix { $0 != " " } }.elementsEqual(new.map { $0[...] }))
        for (name, item) in zip(new, items) {
            let comment = old.contains(name) ? " # about \(name)" : ""
            #expect(item == "- \(name)\(comment)", "\(found)")
        }
        #expect(found.filter { $0.hasPrefix("#") } == old.map { "# above \($0)" }, "\(found)")
    }

    /// Within brackets a comment goes with an item that is changed, and with none that stays.
    @Test(arguments: [
        (["[", "ada, # head", "bob # left", "]"], ["ada"], ["[", "ada, # head", "]"]),
        (["[", "ada, # head", "bob, # left", "]"], ["ada"], ["[", "ada, # head", "]"]),
        (["[", "ada, bob, # both", "carl]"], ["ada"], ["[", "ada]"]),
        (["[", "ada, # head", "bob,", "]"], ["ada"], ["[", "ada, # head", "]"]),
        (
            ["[", "bob, # left", "ada, # head", "carl # on leave", "]"], ["ada", "new"],
            ["[", "ada,", "new,", "]"]
        ),
        (["[", "ada # head", "]"], ["ada", "new"], ["[", "ada, # head", "new", "]"]),
        (["[", "ada, # head", "]"], ["ada", "new"], ["[", "ada, # head", "new", "]"]),
        (["[", "ada # head", "]"], ["bob", "new"], ["[", "bob,", "new", "]"]),
        (["[", "ada, # head", "]"], [], ["[", "]"]),
        (
            ["[", "\"ada\", # head", "]"], ["new", "ada"],
            ["[", "\"new\",", "\"ada\", # head", "]"]
        ),
        (["[ada, # head", "bob]"], ["x", "ada", "bob"], ["[x, ada, # head", "bob]"]),
        (["[", "ada@a.org, # head", "]"], ["ada", "bob"], ["[", "ada, # head", "bob", "]"]),
        (["[", "ada, # head", "bob] # all"], ["ada", "x"], ["[", "ada, # head", "x] # all"]),
    ])
    func aCommentWithinBracketsStaysWithItsItem(old: [String], new: [String], wanted: [String])
        throws
    {
        #expect(try edited(old, new).filter { !$0.isEmpty } == wanted)
    }

    private func edited(_ old: [String], _ new: [String]) throws -> [String] {
        let text =
            "authorizerConfiguration:\n  adminPrincipals:\n"
            + old.map { "    \($0)\n" }.joined() + "  principalDomain: a.org\n"
        let entry = SettingEntry(
            ["authorizerConfiguration", "adminPrincipals"], .list(new), .always)
        let result = try FileEditor.edit(Array(text.utf8), as: .server, entries: [entry])
        let lines = String(decoding: result.bytes, as: UTF8.self).split(separator: "\n")
        return lines.dropFirst(2).dropLast().map { String($0.drop { $0 == " " }) }
    }
}
