import SSOReading

extension SurroundingsTests {
    private static let ours = """
        AUTHENTICATION_PROVIDER=azure
        AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback

        """
    private static let sections = """
        authorizerConfiguration: {principalDomain: example.com}
        authenticationConfiguration: {provider: azure}

        """
    private static let otherCompose = "services: {db: {image: postgres:15}}\n"

    private static func ofDocker(_ files: String, _ target: String, from source: String)
        -> [String]
    {
        [
            "docker: \(files)", "path=\(target) (this folder)",
            "serverUrl=https://om.example.com (\(source))",
        ]
    }

    /// Files with settings, and nothing that would read them.
    static let settings = [
        Case(
            name: "our environment file alone", files: ["openmetadata_azure.env": ours],
            expected: ofDocker(
                "openmetadata_azure.env", "openmetadata_azure.env", from: "openmetadata_azure.env")),
        Case(
            name: "a .env alone", files: [".env": ours],
            expected: ofDocker(".env", ".env", from: ".env")),
        Case(
            name: "one of upstream's names alone", files: ["env-mysql": ours],
            expected: ofDocker("env-mysql", "env-mysql", from: "env-mysql")),
        Case(
            name: "a .env without settings beside ours",
            files: [".env": "DB_HOST=db\n", "openmetadata_azure.env": ours],
            expected: ofDocker(
                "openmetadata_azure.env", "openmetadata_azure.env", from: "openmetadata_azure.env")),
        Case(
            name: "a compose file of something else",
            files: [
                "compose.yml": otherCompose, ".env": ours,
            ], expected: ofDocker(".env", ".env", from: ".env")),
        Case(name: "a .env of something else", files: [".env": "DB_HOST=db\n"], expected: []),
        Case(
            name: "an empty file of our name", files: ["openmetadata_azure.env": "# nothing\n"],
            expected: []),
        Case(
            name: "beside another deployment only what is certainly one of its own",
            files: [
                "values.yaml": values + "image: {tag: 1.9.0}\n", ".env": ours,
            ],
            expected: [
                "kubernetes: values.yaml", "openMetadataVersion=1.9.0 (values.yaml)",
                "path=values.yaml (this folder)",
            ]),
        Case(
            name: "beside another deployment it comes behind that one",
            files: [
                "values.yaml": values + "image: {tag: 1.9.0}\n", "openmetadata_azure.env": ours,
            ],
            expected: [
                "kubernetes: values.yaml", "openMetadataVersion=1.9.0 (values.yaml)",
                "path=values.yaml (this folder)",
            ]
                + ofDocker(
                    "openmetadata_azure.env", "openmetadata_azure.env",
                    from: "openmetadata_azure.env")),
        Case(
            name: "sections for a server's file", files: ["openmetadata_azure.yaml": sections],
            expected: [
                "bareMetal: openmetadata_azure.yaml", "path=openmetadata_azure.yaml (this folder)",
            ]),
        Case(
            name: "of our sections' name, but something else",
            files: ["openmetadata_azure.yaml": "a: 1\n"], expected: []),
    ]
}
