/// The settings that stand directly below some keys, by their own key.
///
/// A key is told by its bytes, as every reader does: to Swift the sign of Kelvin is a K.
package struct SettingKeys: Sendable {
    private var byKey: [ExactText: Setting] = [:]

    package internal(set) subscript(key: String) -> Setting? {
        get { byKey[ExactText(key)] }
        set { byKey[ExactText(key)] = newValue }
    }

    /// The keys of those settings that fit, in the order of the alphabet.
    package func names(where fits: (Setting) -> Bool) -> [String] {
        byKey.filter { fits($0.value) }.map(\.key.text).sorted()
    }
}
