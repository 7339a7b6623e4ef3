import CNcurses

/// The modes of the terminal that ncurses does not know, and the way back from all of them.
///
/// They are switched on unasked: a terminal that lacks one ignores it, while a question to the
/// terminal may be answered too late, into another program.
struct ScreenModes {
    let usesMouse: Bool

    /// Bracketed paste (xterm); reports of mouse buttons (1000) in the form without limits (1006).
    var enter: String { "\u{1B}[?2004h" + (usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "") }
    var leave: String { (usesMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l" }

    /// True when the screen of before comes back by itself at the end.
    static var hasAlternateScreen: Bool { capability("rmcup") != nil }

    static var wrapsAtOnce: Bool { tigetflag("am") > 0 && tigetflag("xenl") <= 0 }

    /// What takes the terminal out of every mode, to be sent after a fault.
    var reset: String {
        let leaveScreen = Self.capability("rmcup") ?? Self.capability("clear") ?? ""
        return leave + leaveScreen + (Self.capability("sgr0") ?? "")
            + (Self.capability("cnorm") ?? "")
    }

    /// A capability as bytes to send: without the padding that only ncurses can turn to time.
    private static func capability(_ name: String) -> String? {
        guard let text = omsso_capability(name).map({ String(cString: $0) }) else { return nil }
        let bytes = Array(text.utf8)
        var sent: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: "$<".utf8),
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
            {
                index = end
            } else {
                sent.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: sent, as: UTF8.self)
    }
}
