import DisplayText
import SSOModel
import Terminal
import WizardUI

extension FuzzTarget {
    static let people = [
        FuzzTarget(name: "paste", fault: paste), FuzzTarget(name: "input", fault: input),
    ]

    /// The first bytes choose the page and the field; the rest is pasted there, twice.
    @Sendable private static func paste(_ bytes: [UInt8]) -> String? {
        var input = FuzzInput(bytes)
        var wizard = Wizard(size: Size(columns: 80, rows: 24))
        for _ in 0..<input.pick(Array(0...7)) { _ = wizard.handle(.input(.key(.control("n")))) }
        for _ in 0..<input.pick(Array(0...8)) { _ = wizard.handle(.input(.key(.tab))) }
        let text = input.text
        _ = EntryList.entries(in: text)
        for key in [Key.home, .tab] {
            _ = wizard.handle(.input(.paste(text)))
            if let fault = fault(of: wizard) { return fault }
            _ = wizard.handle(.input(.key(key)))
        }
        return fault(of: wizard)
    }

    private static func fault(of wizard: Wizard) -> String? {
        for row in wizard.frame(.unicode).rows {
            guard row.count == wizard.size.columns else { return "a row of another width" }
            for cell in row where displayable(cell.text) != cell.text { return "an unsafe cell" }
        }
        return nil
    }

    /// The first byte says how many bytes come with one read, the second how long after the other.
    @Sendable private static func input(_ bytes: [UInt8]) -> String? {
        var input = FuzzInput(bytes)
        let count = input.pick([1, 2, 3, 7, 64, 4096])
        let pause = input.pick([0, 1, 10, 30, 1500])
        let holds = input.pick([false, true])
        var decoder = InputDecoder(escapeDelay: 25)
        var (now, taken) = (0, input.rest)
        while !taken.isEmpty {
            decoder.feed(Array(taken.prefix(count)), at: now, holds: holds)
            taken = taken.dropFirst(count)
            now += pause
            if let fault = fault(in: &decoder) { return fault }
        }
        for _ in 0..<4 {
            guard let deadline = decoder.deadline else { break }
            decoder.expire(at: deadline)
            if let fault = fault(in: &decoder) { return fault }
        }
        return decoder.deadline == nil ? nil : "it waits for ever"
    }

    private static func fault(in decoder: inout InputDecoder) -> String? {
        while let event = decoder.next() {
            switch event {
            case .paste(let text):
                let isClean = text.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control
                }
                guard isClean else { return "a paste with a control character" }
            case .text(let text) where text.unicodeScalars.contains(where: { $0.value < 0x20 }):
                return "a text with a control character"
            default: break
            }
        }
        return nil
    }
}
