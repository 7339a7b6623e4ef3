/// One thing to change.
package enum Change: Hashable, Sendable {
    /// A click path in the portal.
    case portal(String)
    /// A setting in the files, and what it should be.
    case setting(Setting, String = "")
    /// An answer to omsso, the settings that follow from it, and what it should be.
    case answer(QuestionID, String = "")
    /// Anything else.
    case step(String)
}
