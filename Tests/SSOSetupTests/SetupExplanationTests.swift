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

    @Test func aChangeNamesTheSettingInEachFileOrTheAnswer() throws {
        let (found, _) = SetupExplanation.find(in: "AADSTS7000218 AADSTS50011")
        let settings = found.flatMap(\.changes).compactMap { change in
            if case .setting(let names, let text) = change { (names, text) } else { nil }
        }
        let (names, text) = try #require(settings.first)
        #expect(names[.environment] == "AUTHENTICATION_CLIENT_TYPE")
        #expect(names[.helm] == "openmetadata.config.authentication.clientType")
        #expect(names[.workflow] == nil)
        #expect(text == "public")
        let keys = found.flatMap(\.changes).compactMap { change in
            if case .answer(let key, _) = change { key } else { nil }
        }
        #expect(keys.contains("registration.redirectUri"))
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
