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
        guard overlay == nil else {
            return (0..<3).flatMap { _ in handle(direction < 0 ? .up : .down) }
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
        case .draftChoice: session.pick(index)
        case .field(let id):
            switch Question.with(id).kind {
            case .choice(let choices):
                guard let choice = choices.element(at: index) else { break }
                fields.set(.text(choice.value), for: id)
                return inspection
            case .toggle: fields.set(.flag(index == 0), for: id)
            case .text, .list, .path, .paths, .token: break
            }
        case .answerRow, .fileRow, .step, .button: break
        }
        return []
    }
}
