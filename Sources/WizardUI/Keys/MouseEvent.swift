/// What the mouse did, where, counted in cells from 0.
package struct MouseEvent: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case press
        case wheelUp, wheelDown
    }

    package let action: Action
    package let point: Point

    package init(_ action: Action, at point: Point) {
        self.action = action
        self.point = point
    }

    /// Reads what stands between `ESC [ <` and the final byte of a report (xterm, mode 1006);
    /// nil for what means nothing here, such as the release of a button.
    package init?(report: some Sequence<UInt8>, final: UInt8) {
        let numbers = String(decoding: Array(report), as: UTF8.self).split(separator: ";")
            .map { Int($0) ?? 0 }
        guard final == UInt8(ascii: "M"), numbers.count == 3, numbers[1] > 0, numbers[2] > 0
        else { return nil }
        switch numbers[0] {
        case 0: action = .press
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        default: return nil
        }
        point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    }
}
