import SSOModel
import SSOReading

extension DotenvEditor {
    /// The result must hold the wanted values, and every other assignment as it was.
    func prove(_ edited: [UInt8], _ entries: [SettingEntry]) throws(EditProblem) {
        let wanted = Self.names(entries)
        let after = try DotenvFile(edited)
        let last = after.last(of: wanted)
        for entry in entries where entry.presence != .newFileOnly {
            guard isFulfilled(entry, last[entry.path.joined()]) else {
                throw .unproven(path: entry.path.joined())
            }
        }
        try proveForTheOtherReader(edited, wanted, last)
        let others = [file, after].map {
            $0.assignments.filter { !wanted.contains(ExactText($0.key)) }
        }
        for (old, new) in zip(others[0], others[1])
        where !old.isIdentical(to: new) {
            throw .unproven(path: old.key)
        }
        guard others[0].count == others[1].count else { throw .unproven(path: "") }
    }

    /// docker-compose 1.29 must find the same values, and every other one as it was.
    private func proveForTheOtherReader(
        _ edited: [UInt8], _ wanted: Set<ExactText>, _ last: [String: DotenvAssignment]
    ) throws(EditProblem) {
        let (before, after) = (PythonDotenv.read(bytes), PythonDotenv.read(edited))
        let others = zip(
            before.filter { !wanted.contains(ExactText($0.key)) },
            after.filter { !wanted.contains(ExactText($0.key)) })
        let count = before.count { !wanted.contains(ExactText($0.key)) }
        if let (old, new) = others.first(where: { !$0.isIdentical(to: $1) }) {
            throw .readersDiffer(path: old.key == new.key ? old.key : new.key)
        }
        guard after.count(where: { !wanted.contains(ExactText($0.key)) }) == count else {
            throw .readersDiffer(path: wanted.map(\.text).min() ?? "")
        }
        let found = Dictionary(after.map { ($0.key, $0.value) }) { $1 }
        for (key, assignment) in last where assignment.separator != nil {
            guard found[key] == .some(.some(assignment.body)) else {
                throw .readersDiffer(path: key)
            }
        }
    }

    private func isFulfilled(_ entry: SettingEntry, _ found: DotenvAssignment?) -> Bool {
        guard let found else { return entry.presence == .ifPresent }
        return entry.presence == .ifMissing || says(found, entry.value)
            || keepsPlaceholders && found.placeholderMeans(entry.value)
    }
}

extension DotenvAssignment {
    /// True for the same name and the same value, by their bytes.
    fileprivate func isIdentical(to other: DotenvAssignment) -> Bool {
        quote == other.quote && key.isIdentical(to: other.key) && body.isIdentical(to: other.body)
    }
}

extension PythonDotenv.Assignment {
    fileprivate func isIdentical(to other: PythonDotenv.Assignment) -> Bool {
        key.isIdentical(to: other.key)
            && value.map(ExactText.init) == other.value.map(ExactText.init)
    }
}
