import Glibc

/// Where the state of a user lies.
enum StateLocation {
    /// A user of this machine, as far as their state goes.
    struct Account {
        let user: UInt32
        /// Nil when the system knows none, which may have to ask the network.
        private let asked: () -> String?
        var home: String? { asked() }

        init(user: UInt32, home: @escaping @autoclosure () -> String?) {
            self.user = user
            asked = home
        }

        static var effective: Account {
            Account(
                user: geteuid(),
                home: getpwuid(geteuid())?.pointee.pw_dir.map { String(cString: $0) })
        }
    }

    /// `$XDG_STATE_HOME/omsso`, else `~/.local/state/omsso`; nil without a home.
    ///
    /// In the account's own home without HOME, and for root with the variables of somebody else
    /// (`sudo -E`).
    /// A relative XDG_STATE_HOME counts as unset (XDG Base Directory Specification).
    static func path(_ environment: [String: String], _ account: Account) -> String? {
        let given = environment["XDG_STATE_HOME"].flatMap(absolute).map { "\($0)/omsso" }
        let home = environment["HOME"].flatMap(absolute).map(inHome)
        var own: String? { account.home.flatMap(absolute).map(inHome) }
        let asked = given ?? home
        guard account.user == 0, let asked, belongsToAnother(asked) else { return asked ?? own }
        return own
    }

    /// True where XDG_STATE_HOME leads to a folder that is not used, which is said.
    static func passesOver(_ environment: [String: String], _ account: Account) -> Bool {
        guard let given = environment["XDG_STATE_HOME"], !given.isEmpty else { return false }
        return path(environment, account) != "\(given)/omsso"
    }

    private static func absolute(_ path: String) -> String? { path.hasPrefix("/") ? path : nil }

    private static func inHome(_ home: String) -> String {
        (home == "/" ? "" : home) + "/.local/state/omsso"
    }

    /// True when a folder on the way, as far as there are any, is not root's.
    private static func belongsToAnother(_ path: String) -> Bool {
        var path = folder(of: path)
        while path != "/", path != "." {
            var status = stat()
            if stat(path, &status) == 0, status.st_uid != 0 { return true }
            path = folder(of: path)
        }
        return false
    }
}
