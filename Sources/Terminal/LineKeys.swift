import CNcurses
import Glibc

/// The control characters that edit and end a line.
struct LineKeys {
    enum Action {
        case enter, erase, eraseWord, eraseLine, interrupt, suspend, end
    }

    private var actions: [UInt8: Action] = [
        0x0A: .enter, 0x0D: .enter, 0x08: .erase, 0x7F: .erase, 0x17: .eraseWord,
        0x15: .eraseLine, 0x03: .interrupt, 0x1A: .suspend, 0x04: .end,
    ]

    init() {}

    /// The usual ones, and those that the operator's `stty` says.
    init(_ modes: termios) {
        let own: [(Int32, Action)] = [
            (VERASE, .erase), (VWERASE, .eraseWord), (VKILL, .eraseLine), (VINTR, .interrupt),
            (VSUSP, .suspend), (VEOF, .end),
        ]
        withUnsafeBytes(of: modes.c_cc) { characters in
            for (index, action) in own {
                let character = characters[Int(index)]
                // `_POSIX_VDISABLE` stands for no character at all (termios(3)).
                if character != 0, character < 0x20 || character == 0x7F {
                    actions[character] = action
                }
            }
        }
    }

    subscript(byte: UInt8) -> Action? { actions[byte] }
}
