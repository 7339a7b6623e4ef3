/// What lies over a screen and takes all keys.
package enum Overlay: Hashable, Sendable {
    /// Text to read: help, a diff, or what went wrong.
    case reader(Reader)
    case quitMenu(QuitChoice)

    package struct Reader: Hashable, Sendable {
        package let title: String
        package let blocks: [Block]
        package var scroll = 0
    }
}
