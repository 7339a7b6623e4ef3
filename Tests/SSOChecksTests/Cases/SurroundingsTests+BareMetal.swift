/// Folders of a server by itself.
extension SurroundingsTests {
    static let configuration = "authenticationConfiguration: {provider: basic}\n"

    static let bareMetal = [
        Case(
            name: "an installation with its libraries",
            files: [
                "conf/openmetadata.yaml": configuration, "bin/openmetadata.sh": "#!/bin/bash\n",
            ],
            inside: [
                "libs": ["common-1.0.jar", "openmetadata-service-1.9.7.jar", "openmetadata-x.jar"]
            ],
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "openMetadataVersion=1.9.7 (libs/openmetadata-service-1.9.7.jar)",
                "path=conf/openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "the folder's name", files: ["conf/openmetadata.yaml": configuration],
            path: "/opt/openmetadata-1.6.5",
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "openMetadataVersion=1.6.5 (the folder's name)",
                "path=conf/openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "its conf folder", files: ["openmetadata.yaml": configuration],
            path: "/opt/openmetadata-1.6.5/conf",
            expected: [
                "bareMetal: openmetadata.yaml", "openMetadataVersion=1.6.5 (the folder's name)",
                "path=openmetadata.yaml (this folder)",
            ]),
        Case(
            name: "present sign-in",
            files: [
                "conf/openmetadata.yaml": """
                authenticationConfiguration:
                  provider: ${AUTHENTICATION_PROVIDER:-google}
                  callbackUrl: "https://om.example.com/callback"
                """
            ],
            expected: [
                "bareMetal: conf/openmetadata.yaml",
                "path=conf/openmetadata.yaml (this folder)",
                "serverUrl=https://om.example.com (conf/openmetadata.yaml)",
            ]),
    ]
}
