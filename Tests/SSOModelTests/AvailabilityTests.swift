import SSOModel
import Testing

/// Which releases have a key, when only the minor release is known and when the patch is.
@Suite struct AvailabilityTests {
    @Test(
        arguments: [
            ("1.5", false, false), ("1.6", false, true), ("1.6.12", false, false),
            ("1.6.13", true, true), ("1.7", true, true), ("1.7.0", true, true), ("2.0", true, true),
        ])
    func aKeyOfAPatch(version: String, isCertain: Bool, isPossible: Bool) throws {
        let version = try #require(OpenMetadataVersion(rawValue: version))
        let key = Setting.allowedDomains.availability(in: .server)
        #expect(key.isCertain(in: version) == isCertain)
        #expect(key.isPossible(in: version) == isPossible)
    }

    /// The chart got it in 1.6.13, but only in 1.7.1 of the next release.
    @Test(
        arguments: [
            ("1.6.12", false), ("1.6.13", true), ("1.7", false), ("1.7.0", false),
            ("1.7.1", true), ("1.8", true),
        ])
    func aKeyThatWasTakenBackToAnOlderRelease(version: String, isCertain: Bool) throws {
        let version = try #require(OpenMetadataVersion(rawValue: version))
        #expect(
            Setting.oidcPrompt.availability(in: .helm).isCertain(in: version) == isCertain)
    }

    @Test(arguments: [("1.6.11", false), ("1.6.12", true), ("1.7", true)])
    func aKeyThatTheChartGotBeforeTheServer(version: String, isCertain: Bool) throws {
        let version = try #require(OpenMetadataVersion(rawValue: version))
        #expect(
            Setting.oidcMaxAge.availability(in: .helm).isCertain(in: version) == isCertain)
    }

    @Test(
        arguments: [
            ("1.6", "1.6"), ("1.6.5", "1.6.5"), ("1.4", nil), ("2.1", nil), ("1.6.x", nil),
            ("1", nil), ("", nil), ("1.6.", nil), ("1.6.5.1", nil), (" 1.6", nil), ("+1.6", nil),
            ("1.06", nil),
        ] as [(String, String?)])
    func aReleaseIsAMinorOneOrAPatch(text: String, read: String?) {
        #expect(OpenMetadataVersion(rawValue: text)?.rawValue == read)
    }

    @Test(
        arguments: [
            ("v1.7.0-rc1", "1.7.0"), ("1.10.14", "1.10.14"), ("1.7", "1.7"), ("latest", nil),
            ("1.6.13.0", "1.6.13"), ("1.7-slim", "1.7"),
        ] as [(String, String?)])
    func aTagNamesItsRelease(tag: String, read: String?) {
        #expect(OpenMetadataVersion(tag: tag)?.rawValue == read)
    }

    @Test(
        arguments: [
            ("1.7", "1.7"), ("v1.7.3", "1.7.3"), ("V1.7.3", "1.7.3"), ("1.7.3-SNAPSHOT", "1.7.3"),
            ("1.7.3.4", "1.7.3"), ("1.7.3-rc1", "1.7.3"), ("1.7.3.0rc1", "1.7.3"),
            ("1.7-slim", "1.7"), ("1.10.3@sha256:00ab", "1.10.3"), ("1.7.3+build.5", "1.7.3"),
            ("1.7,3", nil), ("1.7foo", nil), ("1.7;rm", nil), ("1.7.3;rm", nil), ("1.7.3 rm", nil),
            ("1.7.3-", nil), ("1.7.3-$(x)", nil), ("1.7.", nil), ("1.7rc", nil), ("1.7..3", nil),
            ("vv1.7", nil), ("1.7.x", nil), ("1.7/3", nil), ("1.7-é", nil), ("", nil), ("v", nil),
        ] as [(String, String?)])
    func onlyABuildMayFollowAReleaseThatIsTyped(text: String, read: String?) {
        #expect(OpenMetadataVersion(written: text)?.rawValue == read)
        let checked = Answers([.openMetadataVersion: .text(text)]).check(.openMetadataVersion)
        guard !text.isEmpty else { return }
        #expect(checked?.hasErrors == (read == nil))
    }

    @Test func releasesAreInOrder() throws {
        let texts = ["1.5", "1.5.13", "1.6", "1.6.2", "1.6.13", "1.9", "1.10", "1.10.5", "2.0"]
        let versions = try texts.map { try #require(OpenMetadataVersion(rawValue: $0)) }
        #expect(versions.sorted() == versions)
    }
}

/// The rows of the table.
@Suite struct SettingTests {
    @Test(arguments: FileKind.written)
    func noTwoSettingsHaveTheSamePlace(kind: FileKind) {
        let paths = Setting.allCases.compactMap { $0.path(in: kind) }
        #expect(Set(paths).count == paths.count)
    }

    @Test(arguments: Setting.allCases)
    func everySettingStandsSomewhere(setting: Setting) {
        #expect(FileKind.written.contains { setting.path(in: $0) != nil })
    }
}
