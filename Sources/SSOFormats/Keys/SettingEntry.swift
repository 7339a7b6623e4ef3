import SSOModel

/// One value at one place of a file, as it should be.
package struct SettingEntry: Hashable, Sendable {
    /// The keys from the top of the file down; one key in an environment file.
    package var path: [String]
    package var value: SettingValue
    package var presence: Presence

    package init(_ path: [String], _ value: SettingValue, _ presence: Presence = .always) {
        self.path = path
        self.value = value
        self.presence = presence
    }

    /// When an entry applies to a file.
    package enum Presence: Hashable, Sendable {
        /// The file must have it: changed where it differs, added where it is missing.
        case always
        /// The server needs some value: added where it is missing, never changed.
        case ifMissing
        /// The server's default will do: changed where it differs, never added.
        case ifPresent
        /// Completes a section written from nothing; no concern of a file that exists.
        case newFileOnly
    }
}

extension [SettingEntry] {
    /// The same values below some keys.
    package func below(_ keys: [String]) -> [SettingEntry] {
        keys.isEmpty ? self : map { SettingEntry(keys + $0.path, $0.value, $0.presence) }
    }
}

/// A value as its reader should understand it, without any quoting.
package enum SettingValue: Hashable, Sendable {
    case string(String)
    case flag(Bool)
    case list([String])
    case secret(Secret)
    /// A reference to an environment variable of the reader, without `${` and `}`.
    case placeholder(String)
}

extension SettingValue {
    var isString: Bool { if case .string = self { true } else { false } }

    var standsForSecret: Bool {
        switch self {
        case .secret, .placeholder: true
        case .string, .flag, .list: false
        }
    }
}
