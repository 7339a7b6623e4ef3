// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "omsso",
    products: [
        .executable(name: "omsso", targets: ["omsso"]),
        .library(name: "SSOSetup", targets: ["SSOSetup"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // Edges: C libraries, disk, terminal.
        .target(
            name: "CNcurses",
            publicHeadersPath: "include",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .target(name: "CProcess", publicHeadersPath: "include"),
        .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CFileCalls", publicHeadersPath: "include"),
        .target(name: "CNetwork", publicHeadersPath: "include"),
        .target(
            name: "Network", dependencies: ["CNetwork", "SSOModel", "SSOVerify"],
            swiftSettings: strict),
        .target(
            name: "SSOFiles", dependencies: ["CFileCalls", "SSOModel"], swiftSettings: strict),
        .target(
            name: "Terminal", dependencies: ["CNcurses", "CProcess", "DisplayText", "WizardUI"],
            swiftSettings: strict),

        // The pure middle.
        .target(name: "SSOModel", swiftSettings: strict),
        .target(name: "SSOExplanations", dependencies: ["SSOModel"], swiftSettings: strict),
        .target(name: "DisplayText", swiftSettings: strict),
        .target(name: "SSOReading", dependencies: ["CLibYAML", "SSOModel"], swiftSettings: strict),
        .target(
            name: "SSOFormats", dependencies: ["SSOModel", "SSOReading"], swiftSettings: strict),
        .target(
            name: "SSOChecks",
            dependencies: [
                "DisplayText", "SSOExplanations", "SSOFormats", "SSOModel", "SSOReading",
            ],
            swiftSettings: strict),
        .target(
            name: "SSOVerify",
            dependencies: ["DisplayText", "SSOExplanations", "SSOModel", "SSOReading"],
            swiftSettings: strict),
        .target(
            name: "WizardUI", dependencies: ["DisplayText", "SSOModel"], swiftSettings: strict),

        // The library: the middle, for other programs.
        .target(
            name: "SSOSetup",
            dependencies: [
                "SSOModel", "SSOExplanations", "SSOReading", "SSOFormats", "SSOChecks",
            ],
            swiftSettings: strict),

        // Wiring.
        .target(
            name: "Commands",
            dependencies: [
                "SSOModel", "SSOExplanations", "SSOReading", "SSOFormats", "SSOChecks", "SSOFiles",
                "DisplayText",
                "WizardUI", "Terminal", "Network", "SSOVerify",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "omsso", dependencies: ["Commands"], swiftSettings: strict),

        // Tests.
        .executableTarget(
            name: "FaultDriver", dependencies: ["SSOFiles", "SSOModel"], path: "Tests/FaultDriver",
            swiftSettings: strict),
        .executableTarget(
            name: "ReadingsWriter", dependencies: ["SSOFormats", "SSOModel"],
            path: "Tests/Readers/Writer", swiftSettings: strict),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "DisplayText", "SSOChecks", "SSOExplanations", "SSOFormats", "SSOModel",
                "SSOReading", "Terminal", "WizardUI",
            ],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .testTarget(
            name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "TestSupport"],
            path: "Tests/Fuzz/Tests", swiftSettings: strict),
        .target(name: "CTestSupport", path: "Tests/CTestSupport"),
        .target(
            name: "TestSupport", dependencies: ["CTestSupport"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "SSOModelTests", dependencies: ["SSOModel", "TestSupport"],
            exclude: ["Expected"], swiftSettings: strict),
        .testTarget(
            name: "DisplayTextTests", dependencies: ["CTestSupport", "DisplayText"],
            swiftSettings: strict),
        .testTarget(
            name: "SSOExplanationsTests",
            dependencies: ["SSOExplanations", "SSOModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SSOFormatsTests",
            dependencies: ["SSOFormats", "SSOModel", "SSOReading", "TestSupport", "omsso"],
            exclude: ["Expected", "Edit/Expected", "Oracles"], swiftSettings: strict),
        .testTarget(
            name: "SSOChecksTests",
            dependencies: [
                "SSOChecks", "SSOExplanations", "SSOFormats", "SSOModel", "SSOReading",
                "TestSupport",
            ],
            exclude: ["Expected"], swiftSettings: strict),
        .testTarget(
            name: "SSOVerifyTests",
            dependencies: ["Network", "SSOExplanations", "SSOModel", "SSOVerify"],
            swiftSettings: strict),
        .testTarget(
            name: "SSOSetupTests", dependencies: ["SSOModel", "SSOSetup"], swiftSettings: strict),
        .testTarget(
            name: "SSOFilesTests",
            dependencies: [
                "CFileCalls", "FaultDriver", "SSOFiles", "SSOModel", "TestSupport", "omsso",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WizardUITests",
            dependencies: ["DisplayText", "WizardUI", "SSOModel", "TestSupport"],
            exclude: ["Expected"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "WizardUI", "SSOModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Commands", "omsso", "SSOChecks", "SSOExplanations", "SSOModel", "SSOReading",
                "SSOFormats", "TestSupport", "WizardUI",
            ],
            exclude: ["Expected"], swiftSettings: strict),
        .testTarget(
            name: "PTYTests", dependencies: ["omsso", "TestSupport"], swiftSettings: strict),
    ]
)

// libFuzzer brings `main`, so this is built only by Tests/Fuzz/run.py.
if Context.environment["OMSSO_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver",
            swiftSettings: strict))
}
