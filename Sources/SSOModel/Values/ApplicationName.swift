/// The display name of an app registration.
package struct ApplicationName: TextValue {
    package let text: String

    private init(_ text: String) { self.text = text }

    package static func parse(_ text: String) -> Checked<ApplicationName> {
        let paste = Paste(text)
        let name = paste.text
        var problems = paste.notes
        if let (scalar, place) = name.firstControl {
            problems.append(.textControl(scalar, place: place))
        }
        if name.isEmpty { problems.append(.textEmpty) }
        problems += length(of: name)
        if name.lowercased().contains("microsoft") { problems.append(.nameMicrosoft) }
        let risky = name.unicodeScalars.filter { "<>\"'&%\\$`".unicodeScalars.contains($0) }
        if !risky.isEmpty { problems.append(.nameRisky(shownOnce(risky))) }
        return .unlessError(ApplicationName(name), problems)
    }

    /// 120 for accounts of one organisation, 90 as soon as personal accounts may sign in.
    ///
    /// Source: learn.microsoft.com, "Validation differences by supported account types".
    private static func length(of name: String) -> [Problem] {
        switch name.utf16.count {
        case ...90: []
        case ...120: [.nameLong(name.utf16.count)]
        default: [.nameTooLong(name.utf16.count)]
        }
    }
}
