import SSOModel

extension String {
    /// True for a text with a callback address by plain http on a host that is not this machine.
    var namesPlainHTTP: Bool {
        guard utf8.count < 10_000 else { return false }
        return split { $0.isWhitespace || "'\"<>".contains($0) }.contains { word in
            guard word.hasPrefix("http://"), word.contains("/callback"),
                let url = WebURL(String(word.trimmingPunctuation))
            else { return false }
            return !url.isLocal
        }
    }
}

extension Substring {
    fileprivate var trimmingPunctuation: Substring {
        let end = lastIndex { !".,;:)".contains($0) }
        return end.map { self[...$0] } ?? self
    }
}
