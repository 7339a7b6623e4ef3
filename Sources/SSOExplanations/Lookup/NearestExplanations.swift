import SSOModel

extension Explanation {
    /// The code in small letters, with hyphens, without `AADSTS` or `OMSSO-`.
    var shortName: String {
        Self.shortName(
            of: ErrorWordScanner.words(in: code).map(\.text).joined(separator: "-"))
    }

    static func shortName(of name: String) -> String {
        for prefix in ["aadsts-", "aadsts", "omsso-"] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }
}

extension ExplanationIndex {
    /// What an unknown code may have been meant to be; at most three.
    ///
    /// - Parameter name: The code in small letters, without its prefix.
    /// - Returns: The most likely first.
    func nearestExplanations(to name: String) -> [Explanation] {
        let candidates = Int(name).map(neighbours) ?? explanations.map(\.shortName)
        let more = Int(name) == nil ? containing(name) : candidates
        var names: [String] = []
        for candidate in closest(name, in: candidates) + more where !names.contains(candidate) {
            names.append(candidate)
        }
        return names.prefix(3).compactMap { name in
            explanations.first { $0.shortName == name }
        }
    }

    /// All numbers, the nearest first: Microsoft gives related errors numbers near each other.
    private func neighbours(of number: Int) -> [String] {
        explanations.compactMap { Int($0.shortName) }
            .sorted { $0.distance(from: number) < $1.distance(from: number) }
            .map(String.init)
    }

    /// Codes that have the word as a part: `GUID` for `OMSSO-GUID-GROUP`.
    private func containing(_ name: String) -> [String] {
        explanations.map(\.shortName).filter { "-\($0)-".contains("-\(name)-") }
    }
}

extension Int {
    fileprivate func distance(from other: Int) -> UInt { (self - other).magnitude }
}
