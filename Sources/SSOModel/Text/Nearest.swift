/// The candidate that `word` was probably meant to be.
///
/// - Parameters:
///   - word: What was written.
///   - candidates: What could have been meant.
/// - Returns: The closest one, or nil when none is close enough to be a slip.
package func nearest(_ word: String, in candidates: [String]) -> String? {
    closest(word, in: candidates).first
}

/// The candidates that `word` may have been meant to be, the closest first.
package func closest(_ word: String, in candidates: [String]) -> [String] {
    let typed = word.lowercased()
    return candidates.enumerated()
        .map { (place: $0, word: $1, distance: editDistance(typed, $1.lowercased())) }
        .filter { $0.distance <= max(2, $0.word.count / 3) && $0.distance < typed.count }
        .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
        .map(\.word)
}

/// How many single-character slips, swaps of neighbours among them, lie between two words.
package func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.prefix(80))
    let b = Array(b.prefix(80))
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(row[j] + 1, old[j + 1] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, older[j - 1] + 1)
            }
            row.append(cost)
        }
        (older, old) = (old, row)
    }
    return old[b.count]
}
