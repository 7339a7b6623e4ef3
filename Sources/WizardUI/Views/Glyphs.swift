/// The few signs beyond letters that the screens use.
package struct Glyphs: Hashable, Sendable {
    package let rule: String
    package let marker: String
    package let ellipsis: String
    package let chosen: String
    package let notChosen: String
    package let checked: String
    package let unchecked: String
    package let mask: Character
    package let up: String
    package let down: String
    package let left: String
    package let right: String

    package static let unicode = Glyphs(
        rule: "─", marker: "▸", ellipsis: "…", chosen: "(•)", notChosen: "( )",
        checked: "[x]", unchecked: "[ ]", mask: "•", up: "↑", down: "↓", left: "‹", right: "›")

    package static let ascii = Glyphs(
        rule: "-", marker: ">", ellipsis: "~", chosen: "(*)", notChosen: "( )",
        checked: "[x]", unchecked: "[ ]", mask: "*", up: "^", down: "v", left: "<", right: ">")
}
