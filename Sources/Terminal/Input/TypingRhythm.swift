import WizardUI

/// Tells keys that were pressed one by one from those of a burst, by the time between them.
///
/// A line that stood still delivers in one piece what was typed meanwhile, and a terminal without
/// bracketed paste sends a clipboard as if it were typed. Nobody can tell the two apart, so both
/// are keys; but what comes in a burst is marked, since it must not press a button.
struct TypingRhythm {
    /// Keys that lie closer together than this are of one burst.
    let patience: Int

    private var lastKey = -1_000_000
    /// A key that came by itself, until it is known that no more follows.
    private var held: Key?

    init(patience: Int) { self.patience = patience }

    /// Longer where a network lies between, which is where a lone ESC waits longer.
    static func patience(escapeDelay: Int) -> Int { min(max(50, escapeDelay), 100) }

    var deadline: Int? { held.map { _ in lastKey + patience } }

    /// Ends what only waited for more.
    mutating func expire() -> [InputEvent] {
        defer { held = nil }
        return held.map { [.key($0)] } ?? []
    }

    /// Something came that is no key, such as a paste: what follows at once is of the same burst.
    mutating func goesOn(at now: Int) { lastKey = now }

    /// Takes the keys that came in one read.
    ///
    /// - Parameters:
    ///   - keys: In the order in which they came.
    ///   - now: When they came.
    ///   - holds: True where a key acts at once, so that it waits whether more follows it.
    /// - Returns: What the wizard is told now.
    mutating func take(_ keys: [Key], at now: Int, holds: Bool) -> [InputEvent] {
        guard let key = keys.first else { return [] }
        let isBurst = keys.count > 1 || held != nil || now - lastKey <= patience
        let before = held.map { [$0] } ?? []
        lastKey = now
        held = nil
        if isBurst { return Self.burst(before + keys) }
        guard holds, key.mayBePasted else { return [.key(key)] }
        held = key
        return []
    }

    private static func burst(_ keys: [Key]) -> [InputEvent] {
        var events: [InputEvent] = []
        var text = String.UnicodeScalarView()
        func flush() {
            if !text.isEmpty { events.append(.text(String(text))) }
            text = .init()
        }
        for key in keys {
            if case .character(let character) = key {
                text += character.unicodeScalars
                continue
            }
            flush()
            events.append(key == .enter ? .enterInBurst : .key(key))
        }
        flush()
        return events
    }
}

extension Key {
    /// True for what a clipboard can hold and a button takes.
    fileprivate var mayBePasted: Bool {
        if case .character = self { true } else { self == .enter }
    }
}
