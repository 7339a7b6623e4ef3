import Foundation
import TestSupport
import Testing

/// Where nobody and nothing tells the release, what is right in any of them is no mistake.
@Suite struct UntoldReleaseTests {
    private static let files: [(target: String, file: String, text: String)] = [
        (
            "kubernetes", "values.yaml",
            "openmetadata:\n  config:\n    authentication:\n      oidcConfiguration:\n"
                + "        sessionExpiry: 604800\n"
        ),
        (
            "bare-metal", "openmetadata.yaml",
            "authenticationConfiguration:\n  forceSecureSessionCookie: true\n"
                + "  enableAutoRedirect: false\nauthorizerConfiguration: {}\n"
        ),
        (
            "docker", ".env", "AUTHENTICATION_ENABLE_AUTO_REDIRECT=false\n"
        ),
    ]

    @Test(arguments: files)
    func itIsJudgedByNoRelease(target: String, file: String, text: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(goodAnswers, "answers.yaml")
        _ = try folder.write(text, file)
        func run(_ arguments: [String]) throws -> Program {
            try Program(
                "/usr/bin/env", ["setsid", "--wait", CommandsTests.omsso] + arguments,
                in: folder.path, environment: ["XDG_STATE_HOME": folder.path + "/state"])
        }
        let apply = [
            "apply", "--dry-run", "--answers", "answers.yaml", "--target", target, "--path", file,
        ]
        let untold = try run(apply)
        #expect(untold.status == 0, "\(untold.errors)")
        #expect(!untold.errors.contains(" has no key ") && !untold.errors.contains("does not read"))
        let told = try run(apply + ["--openmetadata-version", "1.7"])
        let says = [" has no key ", "does not read"].contains(where: told.errors.contains)
        #expect(says, "\(told.errors)")
    }
}
