import CNcurses
import WizardUI

/// The keys that the terminal's description names, for terminals with sequences of their own.
enum NamedKeys {
    private static let capabilities: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
        ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
        ("kdch1", .delete), ("kcbt", .backTab), ("kf1", .function(1)), ("kf10", .function(10)),
    ]

    /// Only sequences that begin with ESC: control characters keep their meaning.
    static func load() -> [[UInt8]: Key] {
        var keys: [[UInt8]: Key] = [:]
        for (name, key) in capabilities {
            guard let text = omsso_capability(name) else { continue }
            let bytes = Array(String(cString: text).utf8)
            if bytes.first == 0x1B { keys[bytes] = key }
        }
        return keys
    }
}
