import SSOModel

/// Secrets that a variable of a wrong name brought into a value of sign-in.
extension Installation {
    /// Those in the values of all servers: rules repeat such values in their words.
    package var strayedSecrets: [String] {
        servers.flatMap { $0.values.values.flatMap(secrets) }
    }

    /// What a value has of secrets that stand elsewhere.
    package func secrets(in value: FoundValue) -> [String] {
        value.document.pieces(of: value.node).compactMap { text, place in
            files.indices.contains(place.file)
                && files[place.file].text.holdsSecret(at: place.range)
                ? text : nil
        }
    }
}

extension SourceText {
    /// True where a secret stands, as far as its line tells.
    fileprivate func holdsSecret(at range: Range<Int>) -> Bool {
        let line = line(position(of: range.lowerBound).line)
        guard line.contains(range.lowerBound) else { return false }
        let bytes = [UInt8](encoding: Array(scalars[line]))
        let start = scalars[line.lowerBound..<range.lowerBound].reduce(0) { $0 + $1.utf8.count }
        return Secrets.ranges(in: bytes).contains { $0.contains(start) }
    }
}
