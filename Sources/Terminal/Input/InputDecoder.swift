import WizardUI

/// Turns the bytes of a terminal, and the time at which they came, into what the wizard is told.
///
/// Times are milliseconds of any clock that only goes forward.
struct InputDecoder {
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
    init(escapeDelay: Int, named: [[UInt8]: Key] = [:]) {
        self.escapeDelay = escapeDelay
        rhythm = TypingRhythm(patience: max(50, escapeDelay))
        parser.named = named
    }

    var hasEvents: Bool { !waiting.isEmpty }

    mutating func next() -> InputEvent? { waiting.popFirst() }

    /// When `expire` has something to do.
    var deadline: Int? {
        if paste != nil { return lastByte + Self.pasteDelay }
        let sequence: Int? =
            switch parser.wait {
            case .nothing: nil
            case .escape: lastByte + escapeDelay
            case .rest: lastByte + Self.restDelay
            }
        return [sequence, rhythm.deadline].compactMap { $0 }.min()
    }

    mutating func expire(at now: Int) {
        guard let deadline, now >= deadline else { return }
        if let paste {
            waiting.append(paste.buffer.event)
            self.paste = nil
        } else if parser.wait != .nothing {
            handle(parser.expire(), at: now)
        }
        if let deadline = rhythm.deadline, now >= deadline { waiting += rhythm.expire() }
    }

    /// Takes what one read brought.
    mutating func feed(_ bytes: [UInt8], at now: Int) {
        expire(at: now)
        lastByte = now
        var run = ""
        for (index, byte) in bytes.enumerated() {
            if paste?.take(byte) == true {
                if !BracketedPaste.endsLater(in: bytes[(index + 1)...]) { finishPaste(at: now) }
            } else if paste == nil {
                for token in parser.take(byte) { collect(token, in: &run, at: now) }
            }
        }
        flush(&run, at: now)
    }

    private mutating func finishPaste(at now: Int) {
        if let paste { waiting.append(paste.buffer.event) }
        paste = nil
        rhythm.pasteEnded(at: now)
    }

    private mutating func handle(_ tokens: [SequenceParser.Token], at now: Int) {
        var run = ""
        for token in tokens { collect(token, in: &run, at: now) }
        flush(&run, at: now)
    }

    private mutating func collect(
        _ token: SequenceParser.Token, in run: inout String, at now: Int
    ) {
        switch token {
        case .text(let scalar): run.unicodeScalars.append(scalar)
        case .key(.enter): run.append("\n")
        case .key(.character(let character)): run.append(character)
        case .key(let key):
            flush(&run, at: now)
            waiting += rhythm.take(key)
        case .mouse(let event):
            flush(&run, at: now)
            waiting.append(.mouse(event))
        case .pasteStart:
            flush(&run, at: now)
            paste = BracketedPaste()
        case .pasteEnd: break
        }
    }

    private mutating func flush(_ run: inout String, at now: Int) {
        guard !run.isEmpty else { return }
        waiting += rhythm.take(text: run, at: now)
        run = ""
    }
}
