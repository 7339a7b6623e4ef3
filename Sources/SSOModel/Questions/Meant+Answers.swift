extension Meant {
    /// The answer with what was meant in it.
    package func corrected(_ answer: Answer) -> Answer {
        guard case .list(let entries) = answer else { return .text(text) }
        let isOne = entries.count == 1
        return .list(entries.map { isOne || Paste($0).text == written ? text : $0 })
    }
}
