import SSOFormats
import SSOModel

/// A file, and what its reader should find in it.
struct WrittenFile: Encodable {
    private let text: String
    private let values: [WrittenValue]
    /// Why there is none: the code of the refusal.
    private let refused: String?

    init(_ text: String, _ entries: [SettingEntry]) {
        self.text = text
        values = entries.compactMap(WrittenValue.init)
        refused = nil
    }

    init(refused: String) { (text, values, self.refused) = ("", [], refused) }
}

private struct WrittenValue: Encodable {
    let path: [String]
    /// One text, or the items of a list.
    let texts: [String]
    let isList: Bool

    /// Nil for what is no text.
    init?(_ entry: SettingEntry) {
        path = entry.path
        switch entry.value {
        case .string(let text): (texts, isList) = ([text], false)
        case .secret(let secret): (texts, isList) = ([secret.reveal()], false)
        case .list(let items): (texts, isList) = (items, true)
        case .flag, .placeholder: return nil
        }
    }
}
