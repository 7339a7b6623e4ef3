/// Goes through the lines of a text and hides what stands behind the names of secrets.
struct SecretLines {
    let bytes: [UInt8]
    let references: SecretReferences
    var ranges: [Range<Int>] = []
    /// What hidden values refer to.
    private(set) var found = SecretReferences()
    /// The names of secrets and of lists of administrators whose values go on below.
    var open: [Open] = []
    /// True behind a line that ends in a secret, which may go on without a name of its own.
    private var isBehindSecret = false
    var pair = Pair()

    struct Open {
        let column: Int
        let name: SecretName
        /// True for one text; otherwise keys with values of their own may follow.
        let isText: Bool
    }

    /// `name: DB_PASSWORD` and `value: x` beside it, in any order, as Kubernetes writes variables.
    struct Pair {
        var column = 0
        var isSecret = false
        var value: Range<Int>?
    }

    init(_ bytes: [UInt8], _ references: SecretReferences) {
        self.bytes = bytes
        self.references = references
    }

    mutating func readAll() {
        var start = 0
        while start < bytes.count { start = read(TextLine(at: start, of: bytes)) }
    }

    /// - Returns: Where the next line starts.
    private mutating func read(_ line: TextLine) -> Int {
        guard !line.content.isEmpty else { return line.next }
        while let last = open.last, line.column <= last.column { open.removeLast() }
        if line.isItem || line.column < pair.column { pair = Pair(column: line.column) }
        if belongsToSecret(line) { return hide(line) }
        isBehindSecret = false
        if line.isKey, let name = SecretName(bytes[line.content]) {
            open.append(Open(column: line.column - 1, name: name, isText: true))
        }
        return readNames(line)
    }

    /// True for a line of the secret above.
    private func belongsToSecret(_ line: TextLine) -> Bool {
        if let last = open.last, last.name == .secret,
            last.isText || !line.startsWithYAMLKey(in: bytes)
        {
            return true
        }
        guard isBehindSecret else { return false }
        let before = bytes[..<line.start].last { !$0.isBlank && $0 != 10 }
        let isFree = !line.startsWithKey(in: bytes) && !line.isPunctuation(in: bytes)
        return before == UInt8(ascii: "\\")
            || isFree && (!line.isComment || isOneWord(line.content))
    }

    private func isOneWord(_ range: Range<Int>) -> Bool { !bytes[range].contains(where: \.isBlank) }

    private mutating func hide(_ line: TextLine) -> Int {
        ranges.append(line.content)
        isBehindSecret = true
        return line.next
    }

    private mutating func readNames(_ line: TextLine) -> Int {
        ranges += chosenWords(in: line)
        var names = LineNames(bytes, line)
        if open.last?.name == .administrators || line.isItem {
            let isSure = open.last?.name == .administrators
            ranges += NamedPasswords.ranges(in: bytes[line.content], isSure: isSure)
        }
        var listEnd = 0
        while let place = names.next() {
            guard let name = name(of: place, line),
                name == .secret || place.name.lowerBound >= listEnd
            else { continue }
            let value = value(of: place, line)
            if name != .secret { listEnd = value.range.upperBound }
            switch name {
            case .secret:
                let isProse = place.separator == 32 && place.isInComment && !place.isOption
                ranges.append(isProse ? odd(value.range) : value.hidden)
            case .administrators:
                ranges += NamedPasswords.ranges(in: bytes[value.range], isSure: true)
            case .people:
                let part = bytes[value.range.clamped(to: line.content)]
                ranges += NamedPasswords.ranges(in: part, isSure: false)
                continue
            }
            found.add(value.references, as: name)
            // What stands in a list, or behind one, has names of its own.
            let isList =
                name == .administrators && value.range.upperBound <= line.content.upperBound
            if !isList { names.skip(to: value.range.upperBound) }
            guard value.range.upperBound >= line.content.upperBound else { continue }
            let goesOn = !value.isHarmless || value.rest == .keys
            isBehindSecret = name == .secret && goesOn
            if value.rest != .nothing, goesOn {
                open.append(Open(column: line.column, name: name, isText: value.rest == .text))
            }
            if isList { continue }
            let end = value.range.upperBound
            return end < bytes.count && bytes[end] == 10 ? end + 1 : end
        }
        return line.next
    }
}
