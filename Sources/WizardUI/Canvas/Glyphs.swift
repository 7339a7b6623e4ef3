/// The few signs beyond letters that the screens use.
package struct Glyphs: Hashable, Sendable {
    package let rule: String
    package let side: String
    /// From the upper left one in the direction of reading.
    package let corners: [String]
    package let marker: String
    package let chosen: String
    package let notChosen: String
    package let mask: Character
    package let up: String
    package let down: String
    /// In front of what goes on from the row above, where no text of a file ever stands.
    package let goesOn: String
    package let left: String
    package let right: String

    package static let unicode = Glyphs(
        rule: "─", side: "│", corners: ["┌", "┐", "└", "┘"], marker: "▸", chosen: "(•)",
        notChosen: "( )", mask: "•", up: "↑", down: "↓", goesOn: "»", left: "‹",
        right: "›")

    package static let ascii = Glyphs(
        rule: "-", side: "|", corners: ["+", "+", "+", "+"], marker: ">", chosen: "(*)",
        notChosen: "( )", mask: "*", up: "^", down: "v", goesOn: "\\", left: "<",
        right: ">")
}
