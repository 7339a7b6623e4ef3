import Foundation
import Testing
import WizardUI

@testable import Terminal

/// Colours keep a contrast of 3:1 (WCAG 2.1, 1.4.11) on the default palettes of the terminals that
/// operators have.
@Suite struct ColourTests {
    /// What is published of a palette.
    struct Palette: CustomTestStringConvertible {
        let testDescription: String
        let brightRed: UInt32
        let brightMagenta: UInt32
        let backgrounds: [UInt32]
    }

    static let palettes = [
        // xterm, XTerm-col.ad: color9 red, color13 magenta.
        Palette(
            testDescription: "xterm", brightRed: 0xFF0000, brightMagenta: 0xFF00FF,
            backgrounds: [0xFFFFFF, 0x000000]),
        // GNOME Terminal, src/profile-editor.cc: terminal_palettes "GNOME", before and since 2024.
        Palette(
            testDescription: "GNOME", brightRed: 0xF66151, brightMagenta: 0xC061CB,
            backgrounds: [0xFFFFFF, 0x171421, 0x1E1E1E]),
        // The same file: "Tango", the default until GNOME 3.34.
        Palette(
            testDescription: "Tango", brightRed: 0xEF2929, brightMagenta: 0xAD7FA8,
            backgrounds: [0xFFFFFF, 0x2E3436]),
        // Windows Terminal, src/cascadia/TerminalSettingsModel/defaults.json.
        Palette(
            testDescription: "Campbell", brightRed: 0xE74856, brightMagenta: 0xB4009E,
            backgrounds: [0x0C0C0C]),
        Palette(
            testDescription: "One Half Light", brightRed: 0xE45649, brightMagenta: 0xA626A4,
            backgrounds: [0xFAFAFA]),
        // macOS Terminal, as listed in Wikipedia, "ANSI escape code", 3-bit and 4-bit.
        Palette(
            testDescription: "macOS", brightRed: 0xFC391F, brightMagenta: 0xF935F8,
            backgrounds: [0xFFFFFF, 0x000000]),
        // ethanschoonover.com/solarized: brred is orange, brmagenta is violet.
        Palette(
            testDescription: "Solarized", brightRed: 0xCB4B16, brightMagenta: 0x6C71C4,
            backgrounds: [0xFDF6E3, 0x002B36]),
        // VS Code, src/vs/workbench/contrib/terminal/common/terminalColorRegistry.ts.
        Palette(
            testDescription: "VS Code dark", brightRed: 0xF14C4C, brightMagenta: 0xD670D6,
            backgrounds: [0x1E1E1E]),
        Palette(
            testDescription: "VS Code light", brightRed: 0xCD3131, brightMagenta: 0xBC05BC,
            backgrounds: [0xFFFFFF]),
    ]

    @Test(arguments: palettes) func everyColourCanBeSeen(palette: Palette) throws {
        for (style, number) in Painter.colors {
            let color = try #require([9: palette.brightRed, 13: palette.brightMagenta][number])
            for background in palette.backgrounds {
                #expect(Self.contrast(color, background) >= 3, "\(style) on \(background)")
            }
        }
    }

    /// WCAG 2.1, "contrast ratio" and "relative luminance".
    private static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        let (low, high) = (
            min(luminance(one), luminance(other)), max(luminance(one), luminance(other))
        )
        return (high + 0.05) / (low + 0.05)
    }

    private static func luminance(_ color: UInt32) -> Double {
        let parts = [16, 8, 0].map { shift -> Double in
            let value = Double(color >> UInt32(shift) & 0xFF) / 255
            return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
