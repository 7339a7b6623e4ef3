import Foundation
import TestSupport
import Testing

/// The built program on a real terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")), .serialized)
struct WizardOnTerminalTests {
    private func start(_ folder: TemporaryFolder, _ arguments: String = "") throws -> TerminalScreen
    {
        let screen = try TerminalScreen(in: folder.path)
        try screen.type("stty -g >before; \(omsso) \(arguments); echo ended $?; stty -g >after\n")
        try screen.see("Welcome")
        return screen
    }

    private func expectSameModes(_ folder: TemporaryFolder) throws {
        for _ in 0..<500 where (try? folder.read("after"))?.isEmpty ?? true { usleep(20_000) }
        #expect(try folder.read("before") == folder.read("after"))
    }

    @Test func aFirstTimeOperatorGetsTheirFiles() throws {
        let folder = try TemporaryFolder()
        let screen = try start(folder)
        try screen.press("Enter")
        try screen.see("Step 1 of 7")
        try screen.press("Tab")
        try screen.type("https://metadata.example.com")
        try screen.press("C-n")
        try screen.see("Step 2 of 7")
        try screen.type("{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}")
        try screen.press("Enter")
        try screen.see("Removed from the text: braces")
        try screen.type("0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c")
        try screen.press("C-n")
        try screen.see("Step 3 of 7")
        try screen.type("ada.lovelace@example.com, grace.hopper@example.com")
        try screen.press("C-n")
        try screen.see("Step 4 of 7")
        try screen.press("C-n")
        try screen.see("Step 5 of 7")
        try screen.press("C-n")
        try screen.see("Step 6 of 7")
        try screen.write()
        try screen.press("Enter")
        try screen.see("ended 0")
        try expectSameModes(folder)

        let answers = try folder.write(goodAnswers, "same.yaml")
        let rendered = try run("render", "--answers", answers).output
        let written = try folder.read("openmetadata_azure.env")
        #expect(rendered.contains(written))
        #expect(!folder.names.contains { $0.hasSuffix(".tmp") })
    }

    @Test(arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
    func aSignalKeepsTheDraftAndRestoresTheTerminal(signal: String, status: Int) throws {
        let folder = try TemporaryFolder()
        let screen = try start(folder)
        try screen.press("Enter")
        try screen.see("Step 1 of 7")
        try screen.type("Our metadata")
        try screen.see("Our metadata")
        try screen.signal(signal)
        try screen.see("ended \(status)")
        try expectSameModes(folder)
        #expect(try folder.read("state/omsso/draft.yaml").contains("Our metadata"))
    }

    @Test func aDraftIsTakenUpWhereItWasLeft() throws {
        let folder = try TemporaryFolder()
        let screen = try start(folder)
        try screen.press("Enter")
        try screen.see("Step 1 of 7")
        try screen.press("Tab")
        try screen.type("https://draft.example.com")
        try screen.press("C-n")
        try screen.see("Step 2 of 7")
        try screen.press("F10")
        try screen.see("Keep the draft and quit")
        try screen.press("Enter")
        try screen.see("ended 10")
        try screen.type("clear; \(omsso)\n")
        try screen.see("There is a draft: step 2")
        try screen.press("C-n")
        try screen.see("Step 2 of 7")
        try screen.press("Escape")
        try screen.see("https://draft.example.com")
        try screen.press("C-c")
        try screen.see("Discard everything")
        try screen.type("d")
        try screen.see("Discarded")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/state/omsso/draft.yaml"))
    }

    @Test func aSmallWindowSaysSoAndKeepsEverything() throws {
        let folder = try TemporaryFolder()
        let screen = try start(folder)
        try screen.press("Enter")
        try screen.see("Step 1 of 7")
        try screen.type("Our metadata")
        try screen.see("Our metadata")
        try screen.resize(columns: 40, rows: 8)
        try screen.see("needs a 60x16 window")
        try screen.resize(columns: 132, rows: 43)
        try screen.see("Our metadata")
        try screen.press("C-c", "Down", "Enter")
        try screen.see("ended 11")
        try expectSameModes(folder)
    }
}
