extension QuestionID {
    /// The question whose key, last part of the key, or flag is closest to a word.
    package static func nearest(to word: String) -> QuestionID? {
        let word = word.trimmingScalars { $0 == "-" }
        var named: [(name: String, id: QuestionID)] = []
        for id in allCases {
            named += [(id.rawValue, id), (id.name, id), (Question.with(id).flag, id)]
        }
        guard let name = SSOModel.nearest(word, in: named.map(\.name)) else { return nil }
        return named.first { $0.name == name }?.id
    }
}
