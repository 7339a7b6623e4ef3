import SSOModel
import Testing

@testable import SSOChecks
@testable import SSOReading

/// Values that grow when variables are put into them: how much is kept of them, and what is said.
@Suite struct ExpansionTests {
    private static let code = "OMSSO-SUBSTITUTION-LENGTH"
    private static let most = Expansion.mostOfAValue

    private static func read(_ text: String, room: Int = Expansion.most) -> Variables {
        let source = SourceText(id: 0, name: "a.env", Array(text.unicodeScalars))
        var variables = Variables()
        variables.expansion = Expansion(room: room)
        variables.read(EnvironmentLines(source), of: source)
        return variables
    }

    /// Each line holds the one before it twice.
    private static func doubling(_ count: Int) -> String {
        (1...count).reduce(into: "V0=xxxxxxxxxx\n") { text, number in
            text += "V\(number)=${V\(number - 1)}${V\(number - 1)}\n"
        }
    }

    private static func length(of variables: Variables) -> Int {
        variables.names.reduce(0) { $0 + (variables[$1]?.count ?? 0) }
    }

    /// What is made of a value that is too long is not known either, and not said again.
    @Test(arguments: [14, 21, 200])
    func aChainOfDoublingVariablesEnds(count: Int) {
        let variables = Self.read(Self.doubling(count))
        #expect(variables["V13"]?.count == 10 << 13)
        #expect(variables["V14"]?.isUnknown == true)
        #expect(variables["V\(count)"]?.string == "${V\(count)}")
        #expect(variables.expansion.tooLong.count == 1)
        #expect(Self.length(of: variables) < 2 * Self.most + 20 * count)
    }

    /// A default that is not needed, or what stands instead, may be as long as it likes.
    @Test(arguments: [
        ("K=${A:-${V20}}", "a"), ("K=${V20:+y}", "y"), ("K=${B:-b}$A", "ba"),
        ("K='${V20}'", "${V20}"),
    ])
    func whatIsNotPutInDoesNotCount(line: String, expected: String) {
        let variables = Self.read("A=a\n" + Self.doubling(20) + line + "\n")
        #expect(variables["K"]?.string == expected)
    }

    @Test(arguments: ["K=$V20", "K=\"${V20}\"", "K=${B:-$V20}", "K=${V20:-c}", "K=a${V20}b"])
    func whatNeedsAnUnknownValueIsUnknown(line: String) {
        let variables = Self.read(Self.doubling(20) + line + "\n")
        #expect(variables["K"]?.isUnknown == true)
        #expect(variables["K"]?.string == "${K}")
    }

    /// The longest value that a program can be given is still read.
    @Test func aLongValueIsPutInAsFarAsAProgramTakesIt() {
        let long = "A=\(String(repeating: "x", count: Self.most / 2))\n"
        #expect(Self.read(long + "K=$A$A\n")["K"]?.count == Self.most)
        #expect(Self.read(long + "K=$A${A}x\n")["K"]?.isUnknown == true)
    }

    /// Many values that are just short enough end where all together are too long.
    @Test func manyLongValuesEnd() {
        let lines = (0..<100).map { "K\($0)=$A\n" }.joined()
        let variables = Self.read(
            "A=\(String(repeating: "x", count: 1000))\n" + lines, room: 20_500)
        #expect(variables["K19"]?.count == 1000)
        #expect(variables["K20"]?.isUnknown == true)
        #expect(variables.expansion.tooLong.count == 1)
        #expect(Self.length(of: variables) < 25_000)
    }

    private static let provider = "AUTHENTICATION_PROVIDER=${V199}\n"

    /// Each way from a chain of variables to a server.
    @Test(arguments: [
        text("a.env", doubling(200) + provider), text("a.env", doubling(200)),
        text("a.env", doubling(200) + provider).and(compose()),
        text("a.env", doubling(200)).asContext.and(server("  provider: ${V199}")),
    ])
    func aChainIsSaid(_ sample: Sample) {
        let found = sample.findings()
        #expect(found.count { $0.code == Self.code } == 1, "\(found.map(\.code))")
        #expect(!found.contains { $0.code == "OMSSO-PROVIDER" })
        #expect(!found.contains { $0.code == "OMSSO-VALUE-UNSET" && $0.position?.file == "a.env" })
    }

    @Test func aChainInAPartIsSaid() {
        let files = compose().replacingText(
            "    environment:", with: "    env_file: [b.env]\n    environment:")
        let part = CheckInput(
            "b.env", Array(Self.doubling(200).utf8), kind: .environment, isPart: true)
        let installation = Installation(files.inputs + [part], CheckOptions(now: noon))
        #expect(installation.tooLong.map(\.file) == [1])
        #expect(installation.compose?.environment["V13"]?.count == 10 << 13)
        #expect(installation.compose?.environment["V199"]?.string == "${V199}")
    }

    /// One long value that is used often, in the server's own file and in a compose file.
    @Test func oneLongValueThatIsUsedOftenEnds() {
        let often = String(repeating: "${A}", count: 2_500)
        let long = text("a.env", "A=\(String(repeating: "x", count: 5_000))\n").asContext
        for file in [server("  provider: \"\(often)\""), compose("      A: \"\(often)\"")] {
            let installation = Installation(long.and(file).inputs, CheckOptions(now: noon))
            #expect(installation.tooLong.count == 1)
            #expect(installation.files.allSatisfy { $0.document.count < 2 * Self.most })
            #expect(Self.length(of: installation.compose?.environment ?? Variables()) < 5_000)
            #expect(long.and(file).findings().contains { $0.code == Self.code })
        }
    }

    /// A value each line, one after the other.
    @Test func manyLinesOfAServerEnd() {
        let lines = (0..<500).map { "  k\($0): ${A}\n" }.joined()
        let long = text("a.env", "A=\(String(repeating: "x", count: 100_000))\n").asContext
        let installation = Installation(
            long.and(text("openmetadata.yaml", "authenticationConfiguration:\n" + lines)).inputs,
            CheckOptions(now: noon))
        let document = installation.files[1].document
        #expect((Expansion.most / 2..<Expansion.most + 20_000).contains(document.count))
        #expect(document.string.hasSuffix("  k499: ${A}\n"))
        #expect(installation.tooLong.count == 1)
    }

    /// Values without an end that grow by nothing: what is looked at counts, not what comes of it.
    @Test func manyEmptyValuesEnd() {
        let often = { (name: String) in String(repeating: "${\(name)}", count: 1_000) }
        let lines = "A=\nB='\(often("A"))'\nC='\(often("B"))'\nD='\(often("C"))'\n"
        let sample = text("a.env", lines).asContext.and(server("  provider: ${D}"))
        let installation = Installation(sample.inputs, CheckOptions(now: noon))
        #expect(installation.tooLong.count == 1)
        #expect(installation.servers.first?.text(.provider) == nil)
    }

    /// Every environment file is a server of its own; all of them share what may be put together.
    @Test func manyFilesShareTheRoom() {
        let files = (0..<100).map {
            CheckInput("\($0).env", Array(Self.doubling(13).utf8), kind: .environment)
        }
        let installation = Installation(files, CheckOptions(now: noon))
        let lengths = installation.servers.map { Self.length(of: $0.variables) }
        #expect(lengths.count == 100)
        #expect(lengths.reduce(0, +) < Expansion.most + 100 * 1_000)
    }

    /// Names of images and paths are short.
    @Test func aLongImageIsNone() {
        let variables = Self.read(Self.doubling(13))
        let text = MappedText("a:${V13}", from: Place(file: 0, range: 0..<1))
        #expect(variables.text(of: text) == "a:${V13}")
    }

    /// Many paths that are just short enough end as well.
    @Test func manyLongPathsEnd() {
        let variables = Self.read("A=\(String(repeating: "x", count: 4_000))\n")
        let path = MappedText("$A", from: Place(file: 0, range: 0..<2))
        let texts = variables.texts(of: Array(repeating: path, count: 3_000))
        #expect(texts.first?.utf8.count == 4_000)
        #expect(texts.last == "$A")
        #expect(texts.reduce(0) { $0 + $1.utf8.count } < Expansion.most + 20_000)
    }

    @Test func nothingIsRepairedThatIsNotKnown() {
        let sample = text("a.env", Self.doubling(200) + Self.provider)
        #expect(sample.repaired.isEmpty)
    }
}
