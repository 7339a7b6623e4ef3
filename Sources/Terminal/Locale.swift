import CNcurses
import Glibc

/// What the terminal speaks, by the environment.
enum Locale {
    /// Chooses a locale in which ncurses takes and draws UTF-8; false when the operator's terminal
    /// speaks something else, so that only ASCII can be shown.
    ///
    /// A locale that this server lacks (`LC_ALL` sent along by ssh, `LC_CTYPE=UTF-8` of macOS)
    /// still says that the terminal speaks UTF-8, so another one takes its place.
    static func prepare(_ environment: [String: String]) -> Bool {
        let name = name(in: environment)
        let isKnown = setlocale(LC_CTYPE, "") != nil
        if isKnown, isUTF8(nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "") {
            return true
        }
        for substitute in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, substitute) != nil {
            return !isKnown && isUTF8(name)
        }
        return false
    }

    private static func name(in environment: [String: String]) -> String {
        ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
            ?? ""
    }

    /// Says in one line why letters are missing where no locale is set: many an ssh hands none on.
    static func notice(_ environment: [String: String]) -> String? {
        ["", "C", "POSIX"].contains(name(in: environment))
            ? "Without a locale only ASCII is shown; LC_ALL=C.UTF-8 omsso shows all letters." : nil
    }

    private static func isUTF8(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
}
