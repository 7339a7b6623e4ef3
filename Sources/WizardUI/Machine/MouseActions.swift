import SSOModel

/// What the mouse does: click to focus, to choose and to press; wheel to scroll.
extension Wizard {
    mutating func handle(_ event: MouseEvent) -> [Effect] {
        guard !isTooSmall else { return [] }
        switch event.action {
        case .wheelUp: return turnWheel(by: -1)
        case .wheelDown: return turnWheel(by: 1)
        case .press: return click(at: event.point)
        }
    }

    private mutating func turnWheel(by direction: Int) -> [Effect] {
        if overlay != nil {
            return (0..<3).flatMap { _ in handleOverlay(direction < 0 ? .up : .down) }
        }
        scrollBy(direction * 3)
        return []
    }

    private mutating func click(at point: Point) -> [Effect] {
        // Both sets of glyphs take the same room.
        let target = frame(.unicode).targets.last { $0.contains(point) }
        guard let action = target?.action else { return [] }
        status = nil
        switch action {
        case .focus(.button(let button)): return setFocus(.button(button)) + press(button)
        case .focus(let focus): return setFocus(focus)
        case .choose(let focus, let index): return setFocus(focus) + choose(index, at: focus)
        case .quitChoice(let choice): return choose(choice)
        }
    }

    private mutating func choose(_ index: Int, at focus: Focus) -> [Effect] {
        switch focus {
        case .draftChoice: startChoiceIndex = index
        case .field(let id):
            switch Question.with(id).kind {
            case .choice(let choices):
                return choices.element(at: index).map { setAnswer(.text($0.value), id) } ?? []
            case .toggle: return setAnswer(.flag(index == 0), id)
            case .text, .list, .path, .paths, .token: break
            }
        case .answerRow, .fileRow, .button: break
        }
        return []
    }
}
