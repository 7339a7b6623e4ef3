import WizardUI

/// The text of a paste while it comes in: bounded, whatever the clipboard holds.
struct PasteBuffer {
    private var kept: [UInt8] = []
    private(set) var count = 0
    private var isSecondOfPair = false

    /// More than any field takes; a longer paste is counted, not kept.
    static let limit = 131_072

    mutating func append(_ byte: UInt8) {
        // CR LF is one line break; terminals send CR for what the clipboard has as LF.
        let isBreakOfPair = byte == 0x0A && isSecondOfPair
        isSecondOfPair = byte == 0x0D
        guard !isBreakOfPair else { return }
        count += 1
        if kept.count < Self.limit { kept.append(byte == 0x0D ? 0x0A : byte) }
    }

    mutating func append(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// The text without characters that would act on a terminal.
    var text: String {
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: kept, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n": result.append(scalar)
            case "\t": result.append(" ")
            case _ where scalar.properties.generalCategory == .control: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    var event: InputEvent { count > Self.limit ? .oversizedPaste(count) : .paste(text) }
}
