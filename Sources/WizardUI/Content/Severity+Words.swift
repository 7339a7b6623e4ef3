import SSOModel

extension Severity {
    /// The word that carries the weight where colour cannot.
    package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Style {
    init(_ severity: Severity) {
        switch severity {
        case .note: self = .faint
        case .warning: self = .warning
        case .error: self = .error
        }
    }
}
