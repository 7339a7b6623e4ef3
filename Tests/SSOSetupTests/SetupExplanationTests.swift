import SSOSetup
import Testing

/// Codes and texts are explained.
@Suite struct SetupExplanationTests {
    @Test func aTextIsExplained() throws {
        let (found, unknown) = SetupExplanation.find(in: "... AADSTS50011: The redirect URI ...")
        let explanation = try #require(found.first)
        #expect(explanation.code == "AADSTS50011")
        #expect(!explanation.changes.isEmpty)
        #expect(unknown.isEmpty)
    }

    @Test func aSettingHasItsNameInEachFile() throws {
        let changes =
            SetupExplanation.find(in: "OMSSO-AUTHORITY-PATH").found.flatMap(\.changes)
            + SetupExplanation.find(in: "AADSTS50011").found.flatMap(\.changes)
        let names = changes.compactMap { change in
            if case .setting(let names, _) = change { names } else { nil }
        }
        for names in names { #expect(names[.environment]?.contains("_") == true) }
        let keys = changes.compactMap { change in
            if case .answer(let key, _) = change { key } else { nil }
        }
        #expect(!names.isEmpty || !keys.isEmpty)
        #expect(keys.allSatisfy(SetupAnswers.keys.contains))
    }

    @Test func everyCodeOfAFindingIsExplained() {
        let file = SetupFile(name: ".env", bytes: bytes("AUTHENTICATION_PROVIDER=azure\n"))
        let findings = SetupFile.check([file]) + SetupAnswers().resolve().findings
        for code in Set(findings.map(\.code)) {
            #expect(SetupExplanation.find(in: code).found.map(\.code) == [code])
        }
    }

    @Test func anUnknownCodeIsNamed() {
        let (found, unknown) = SetupExplanation.find(in: "AADSTS7")
        #expect(found.isEmpty)
        #expect(unknown == ["AADSTS7"])
    }
}
