import SSOModel

/// One file, read as far as its kind allows.
package struct ParsedFile: Sendable {
    package let text: SourceText
    package let kind: FileKind?
    package var faults: [FileFault] = []
    /// The lines of an environment file.
    package var lines: EnvironmentLines?
    /// Those of them that concern single sign-on; others are nobody's business here.
    package var signInLines: [EnvironmentLine] = []
    /// The root of a YAML file, of which only what matters is kept.
    package var root: YAMLNode?
    /// Where `root` stands in the file; nil for the top of it.
    package var place: ValuesPlace?
    /// What switches the part on and off that the values are for.
    package var partSwitches: PartSwitches?
    /// What the file says of these, by the keys that lead there.
    package var switches: [[String]: (flag: Bool, place: Place)] = [:]
    /// What wins over the values in a file that hands them to the chart.
    package var overrulings: [Overruling] = []
    /// Those that are looked at otherwise, and told of there.
    var looked: Set<String> = []
    /// True where some of the values come from elsewhere.
    package var hasOtherSources = false
    /// What its aliases stand for; only of a compose file.
    package var aliases = YAMLAliases()
    /// The services of a compose file.
    package var services: [YAMLNode.Entry] = []
    /// Keys that nothing reads where they stand.
    package var astray: AstrayKeys?
    /// What the marks of `root` refer to.
    package var document = MappedText()
    /// Each `${` of a server's configuration that runs on into the next line.
    package var swallowed: [Place] = []
    /// Values of variables that are made from each other without an end.
    package var loops: [Place] = []
    /// Where more would be put into a server's configuration than any real one takes.
    package var tooLong: Set<Place> = []
    /// False for a file that only helps to read others.
    package var isChecked = true
    /// True for a part of a compose file that stands elsewhere.
    package var isPart = false
    /// Where the paths in it start; nil for its own folder.
    var folder: String?
    /// Its variables that compose does not hand on to the server.
    var unpassed: Set<String> = []
    /// Nil where it is not known.
    package var mode: UInt32?
}

/// Why a file, or a part of it, cannot be read.
package struct FileFault: Sendable {
    package enum Kind: Sendable {
        case encoding
        /// With what the file is, where that can be told.
        case unknownKind(String?)
        case yaml(reason: String)
        case limits(reason: String)
        case documents
        case notKeys(String)
        case alias(String)
    }
    package let kind: Kind
    package let place: Place
}
