import WizardUI

/// Turns the bytes of a terminal, and the time at which they came, into what the wizard is told.
///
/// Times are milliseconds of any clock that only goes forward.
package struct InputDecoder {
    private let escapeDelay: Int
    private var parser = SequenceParser()
    private var rhythm: TypingRhythm
    private var paste: BracketedPaste?
    private var lastByte = 0
    private var waiting: ArraySlice<InputEvent> = []

    /// A sequence that has begun is given up after this time, so that keys work again.
    private static let restDelay = 1000
    /// The same for a paste whose end marker was lost.
    private static let pasteDelay = 2000

    /// - Parameters:
    ///   - escapeDelay: After this time an ESC by itself is the key of that name.
    ///   - named: Sequences that the terminal's description names.
    package init(escapeDelay: Int, named: [[UInt8]: Key] = [:]) {
        self.escapeDelay = escapeDelay
        rhythm = TypingRhythm(patience: TypingRhythm.patience(escapeDelay: escapeDelay))
        parser.named = named
    }

    package var hasEvents: Bool { !waiting.isEmpty }

    package mutating func next() -> InputEvent? { waiting.popFirst() }

    /// When `expire` has something to do.
    package var deadline: Int? {
        if paste != nil { return lastByte + Self.pasteDelay }
        let sequence: Int? =
            switch parser.wait {
            case .nothing: nil
            case .escape: lastByte + escapeDelay
            case .rest: lastByte + Self.restDelay
            }
        return [sequence, rhythm.deadline].compactMap { $0 }.min()
    }

    package mutating func expire(at now: Int) {
        guard let deadline, now >= deadline else { return }
        if let paste {
            waiting.append(paste.buffer.event)
            self.paste = nil
        } else if parser.wait != .nothing {
            handle(parser.expire(), at: now, holds: false)
        }
        if let deadline = rhythm.deadline, now >= deadline { waiting += rhythm.expire() }
    }

    /// Takes what one read brought.
    ///
    /// - Parameters:
    ///   - bytes: All of it, in any pieces of keys.
    ///   - now: When it came.
    ///   - holds: True where a key acts at once (`Wizard.pressesAtOnce`).
    package mutating func feed(_ bytes: [UInt8], at now: Int, holds: Bool = false) {
        expire(at: now)
        lastByte = now
        var tokens: [SequenceParser.Token] = []
        for (index, byte) in bytes.enumerated() {
            if paste?.take(byte) == true {
                if !BracketedPaste.endsLater(in: bytes[(index + 1)...]) { finishPaste(at: now) }
            } else if paste == nil {
                for token in parser.take(byte) {
                    if token == .pasteStart {
                        handle(tokens, at: now, holds: holds)
                        tokens = []
                        paste = BracketedPaste()
                    } else {
                        tokens.append(token)
                    }
                }
            }
        }
        handle(tokens, at: now, holds: holds)
    }

    private mutating func finishPaste(at now: Int) {
        if let paste { waiting.append(paste.buffer.event) }
        paste = nil
        rhythm.goesOn(at: now)
    }

    private mutating func handle(_ tokens: [SequenceParser.Token], at now: Int, holds: Bool) {
        var keys: [Key] = []
        for token in tokens {
            switch token {
            case .text(let scalar): keys.append(.character(Character(scalar)))
            case .key(let key): keys.append(key)
            case .mouse(let event):
                waiting += rhythm.take(keys, at: now, holds: holds)
                keys = []
                waiting.append(.mouse(event))
            case .restOfEnter where keys.isEmpty: rhythm.goesOn(at: now)
            case .restOfEnter, .pasteStart, .pasteEnd: break
            }
        }
        waiting += rhythm.take(keys, at: now, holds: holds)
    }

    /// Forgets what was typed up to now; a sequence that has begun goes on.
    mutating func dropKeys() {
        _ = rhythm.expire()
        waiting = []
    }
}
