// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "library-example",
    dependencies: [.package(name: "omsso", path: "../..")],
    targets: [
        .executableTarget(
            name: "LibraryExample", dependencies: [.product(name: "SSOSetup", package: "omsso")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
