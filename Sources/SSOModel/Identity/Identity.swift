/// What OpenMetadata makes of a person.
package struct Identity: Hashable, Sendable {
    /// The name of the user; empty where the token tells none.
    package internal(set) var userName = ""
    package internal(set) var email = ""
    /// What stands behind the @ in the token, with its capitals.
    package internal(set) var domain = ""
    package internal(set) var isAdmin = false
    /// What decided, in the order in which the server looks.
    package internal(set) var reasons: [Reason] = []

    /// One thing that decided, or could have.
    package struct Reason: Hashable, Sendable {
        /// An error keeps the person out.
        package let severity: Severity
        /// The setting that decides; nil where none does.
        package let setting: Setting?
        package let text: String
    }

    /// What the settings say; whether there is an account, only the server knows.
    package var maySignIn: Bool { !reasons.contains { $0.severity == .error } }

    /// Why not, in one line.
    package var refusal: String? { reasons.first { $0.severity == .error }?.text }
}
