import Foundation
import TestSupport
import Testing

/// Keys and pastes as they come over real lines.
@Suite(.waiting) struct InputTests {
    /// At the first field of Credentials.
    private func start(_ environment: [String: String] = [:], _ arguments: [String] = [])
        throws -> Session
    {
        let session = try Session(arguments, environment: environment)
        try session.terminal.see("Welcome")
        session.terminal.send("\u{E}\u{E}")
        try session.terminal.see("Step 2 of 7")
        session.terminal.settle()
        return session
    }

    private func field(_ session: Session, _ label: String) -> String {
        let line = session.terminal.screen.text.split(separator: "\n").first {
            $0.contains(label) && $0.contains("[")
        }
        guard let line, let open = line.firstIndex(of: "[") else { return "" }
        return line[line.index(after: open)...].prefix { $0 != "]" }
            .trimmingCharacters(in: .whitespaces)
    }

    @Test func everyEditingKeyWorks() throws {
        let session = try start()
        let terminal = session.terminal
        func press(_ keys: String, _ expected: String) {
            terminal.send(keys)
            terminal.settle()
            #expect(field(session, "Client ID") == expected, "\(keys.debugDescription)")
        }
        press("abc def", "abc def")
        press("\u{1B}[D\u{1B}OD\u{7F}", "abc ef")
        press("\u{1B}[3~", "abc f")
        press("\u{1B}[Hx\u{1B}[Fy", "xabc fy")
        press("\u{1B}[7~X\u{1B}[8~Y", "XxabcfyY".replacingOccurrences(of: "cf", with: "c f"))
        press("\u{1}1\u{5}2", "1Xxabc fyY2")
        press("\u{17}", "1Xxabc")
        press("\u{1F}", "1Xxabc fyY2")
        press("\u{18}", "1Xxabc")
        press("\u{1B}u", "1Xxabc fyY2")
        press("\u{15}", "")
        press("\u{19}", "1Xxabc fyY2")
        press("\u{1B}[H\u{1B}[C\u{B}", "1")
        press("\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;2Hz", "z1")
        press("\u{1B}[?1;2c\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}q\u{1B}[<0;1;1M", "z1")
        session.expectUnbrokenScreen()
    }

    /// Over ssh, what is to be pasted at home or into the portal goes through the terminal.
    @Test func aKeyHandsTheRedirectURIToTheClipboard() throws {
        let session = try Session.at(1)
        session.terminal.send("\t\t\u{F}")
        try session.terminal.see("Sent to your terminal's clipboard")
        #expect(session.terminal.screen.clipboard == "https://metadata.example.com/callback")
        session.expectUnbrokenScreen()
    }

    @Test func everyMovingKeyWorks() throws {
        let session = try start()
        let terminal = session.terminal
        func press(_ keys: String, _ marked: String) throws {
            terminal.send(keys)
            try terminal.wait("focus on \(marked) after \(keys.debugDescription)") {
                $0.text.contains("▸ \(marked)") || $0.text.contains("[> \(marked) <]")
            }
        }
        try press("\t", "Tenant ID")
        try press("\u{1B}[Z", "Client ID")
        try press("\u{1B}[B", "Tenant ID")
        try press("\u{1B}OA", "Client ID")
        try press("\r", "Tenant ID")
        try press("\t", "Next")
        try press("\u{1B}OC", "Back")
        try press("\u{1B}[D", "Next")
        try press("\u{1B}", "Application name")
        try press("\u{E}", "Client ID")
        try press("\u{2}", "Application name")
    }

    @Test(arguments: [(5, [:]), (60, ["SSH_CONNECTION": "192.0.2.7 1 192.0.2.1 22"])])
    func aSlowLineChangesNothing(pause: Int, environment: [String: String]) throws {
        // However long a sleep takes here, the bytes of one key are one key.
        let session = try start(environment.merging(["ESCDELAY": "4000"]) { old, _ in old })
        for byte in "é世\u{1B}[D\u{1B}OD!\u{1B}[200~p\rq\u{1B}[201~\u{1B}[3~\t".utf8 {
            session.terminal.send([byte])
            usleep(UInt32(pause) * 1000)
        }
        try session.terminal.see("▸ Tenant ID")
        #expect(field(session, "Client ID") == "!世")
        session.expectUnbrokenScreen()
    }

    @Test func escapeIsKnownAndItsDelayCanBeSet() throws {
        let session = try start(["ESCDELAY": "400"])
        session.terminal.send("\u{1B}")
        session.terminal.settle(100)
        session.terminal.send("[Z\t")
        try session.terminal.see("▸ Tenant ID")
        session.terminal.send("\u{1B}")
        try session.terminal.see("Step 1 of 7")
    }

    @Test func aPasteOfManyLinesIsRefusedWithItsCount() throws {
        let session = try start()
        session.terminal.send("abc\u{1B}[200~one\rtwo\rthree\r\u{1B}[201~")
        try session.terminal.see("the clipboard has 3 lines, Client ID takes one")
        #expect(field(session, "Client ID") == "abc")
    }

    @Test(arguments: [4096, 9, 4, 1]) func aBurstWithoutMarkersPressesNothing(size: Int) throws {
        let session = try start()
        var rest = Array("first\rsecond\r\r\r\rlast\r".utf8)[...]
        while !rest.isEmpty {
            session.terminal.send(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        try session.terminal.see("Keys came all at once and pressed nothing: press again.")
        #expect(session.terminal.screen.text.contains("Step 2 of 7"))
        #expect(session.terminal.screen.text.contains("[> Next <]"))
        #expect(field(session, "Client ID") == "first")
        #expect(field(session, "Tenant ID") == "second")
    }

    @Test func aMegabyteIsRefusedWithItsSize() throws {
        let session = try start()
        let million = String(repeating: "x", count: 1_000_000)
        session.terminal.send("\u{1B}[200~\(million)\u{1B}[201~")
        try session.terminal.see("a field takes 16384 bytes, this has 1000000.")
        session.terminal.send(million)
        try session.terminal.see("a field takes 16384 bytes")
        session.terminal.send("\u{15}done")
        try session.terminal.see("[done ")
        #expect(try memory(of: session) < 60_000, "KiB at most")
        session.expectUnbrokenScreen()
    }

    private func memory(of session: Session) throws -> Int {
        let status = try String(
            contentsOfFile: "/proc/\(session.terminal.process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return try #require(line.flatMap { Int($0.filter(\.isNumber)) })
    }

    @Test func theMouseDoesNothingUnlessItIsAskedFor() throws {
        let session = try start()
        #expect(!session.terminal.screen.modes.contains(1000))
        let other = try start([:], ["--mouse"])
        let terminal = other.terminal
        #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
        let row = try #require(
            terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
                .firstIndex { $0.contains("Tenant ID  ") })
        terminal.send("\u{1B}[<0;40;\(row + 1)M\u{1B}[<0;40;\(row + 1)m")
        try terminal.see("▸ Tenant ID")
        try other.quit()
        other.expectEnd(11)
    }
}

/// The window changes at any moment.
@Suite(.waiting) struct ResizeTests {
    private static let sizes = [
        (1, 1), (2, 1), (1, 2), (59, 16), (60, 15), (60, 16), (500, 200), (80, 2), (3, 80),
        (132, 43),
    ]

    @Test(arguments: Array(Session.steps.indices)) func anySizeAndBack(step: Int) throws {
        let session = try Session.at(step)
        session.terminal.settle()
        let before = session.terminal.screen.text
        func resize(_ columns: Int, _ rows: Int) throws {
            session.terminal.resize(columns: columns, rows: rows)
            session.terminal.scramble()
            let isSmall = columns < 60 || rows < 16
            try session.terminal.wait("the screen of \(columns)x\(rows)") {
                !$0.isScrambled
                    && (isSmall
                        ? !$0.text.contains("F10") && !$0.text.contains("─")
                        : $0.text.contains(Session.steps[step]) && $0.text.contains("F10"))
            }
        }
        for (columns, rows) in Self.sizes {
            try resize(columns, rows)
            guard columns < 60 || rows < 16 else { continue }
            // The new paint shows that Enter came while the window was small.
            session.terminal.scramble()
            session.terminal.send("\r\r\u{C}")
            try session.terminal.wait("a new paint") { !$0.isScrambled }
        }
        // A window of the size that it has already is not told to anybody.
        for (columns, rows) in Self.sizes.reversed().dropFirst() {
            try resize(columns, rows)
            session.expectUnbrokenScreen()
        }
        session.terminal.resize(columns: 80, rows: 24)
        try session.terminal.wait("the screen of before") { $0.text == before }
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    /// What a terminal makes of its text when its window changes is its own business.
    @Test func everyCellIsPaintedAnew() throws {
        let session = try Session.at(2)
        for (columns, rows) in [(100, 30), (80, 24), (80, 24)] {
            session.terminal.settle()
            session.terminal.resize(columns: columns, rows: rows)
            session.terminal.scramble()
            // There and back again before it looked: the size is that of before.
            session.terminal.signal(SIGWINCH)
            try session.terminal.wait("a whole screen") {
                !$0.isScrambled && $0.text.contains("▸ Client ID")
            }
        }
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    @Test func theSizeIsThatOfTheWindowWhateverTheEnvironmentSays() throws {
        let session = try Session(environment: ["LINES": "10", "COLUMNS": "40"])
        try session.terminal.see("Welcome")
        try session.terminal.wait("the last row") { $0.line(23).contains("F10 Quit") }
        #expect(session.terminal.screen.line(0).contains("Microsoft Entra ID (Azure AD)"))
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }

    @Test func aStormEndsWithTheRightScreen() throws {
        let session = try Session.at(3)
        session.terminal.settle()
        let before = session.terminal.screen.text
        for index in 0..<400 {
            session.terminal.resize(columns: 1 + index * 7 % 200, rows: 1 + index * 5 % 60)
            if index % 3 == 0 { session.terminal.pump(for: 0) }
        }
        session.terminal.resize(columns: 80, rows: 24)
        try session.terminal.wait("the screen of before") { $0.text == before }
        session.expectUnbrokenScreen()
        session.terminal.signal(SIGTERM)
        session.expectEnd(143)
    }
}
