/// Folders of docker compose.
extension SurroundingsTests {
    static func compose(
        _ image: String, _ more: String = "", service: String = "openmetadata-server"
    ) -> String {
        """
        services:
          \(service):
            image: \(image)
            environment:
              AUTHENTICATION_PROVIDER: ${AUTHENTICATION_PROVIDER:-basic}
              AUTHORIZER_ADMIN_PRINCIPALS: ${AUTHORIZER_ADMIN_PRINCIPALS:-[admin]}
              AUTHENTICATION_CALLBACK_URL: ${AUTHENTICATION_CALLBACK_URL:-""}
              AUTHENTICATION_CLIENT_ID: ${AUTHENTICATION_CLIENT_ID:-""}
              AUTHENTICATION_AUTHORITY: ${AUTHENTICATION_AUTHORITY:-https://accounts.google.com}
              AUTHENTICATION_PUBLIC_KEYS: ${AUTHENTICATION_PUBLIC_KEYS:-[]}
              AUTHENTICATION_ENABLE_SELF_SIGNUP: ${AUTHENTICATION_ENABLE_SELF_SIGNUP:-true}
              AUTHORIZER_PRINCIPAL_DOMAIN: ${AUTHORIZER_PRINCIPAL_DOMAIN:-"open-metadata.org"}
              AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: ${AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN:-false}
        \(more)

        """
    }

    static let image = "docker.getcollate.io/openmetadata/server"

    static let docker = [
        Case(
            name: "a compose file and .env",
            files: ["docker-compose.yml": compose("\(image):1.7.0"), ".env": "DB_HOST=prod\n"],
            expected: [
                "docker: docker-compose.yml .env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)", "path=.env (this folder)",
            ]),
        Case(
            name: "no .env", files: ["compose.yaml": compose("\(image):1.10.14")],
            expected: ["docker: compose.yaml", "openMetadataVersion=1.10.14 (compose.yaml)"]),
        Case(
            name: "a compose file of quite another name",
            files: ["trial.yml": compose("\(image):1.7.0")],
            expected: ["docker: trial.yml", "openMetadataVersion=1.7.0 (trial.yml)"]),
        Case(
            name: "an override, of another name than its base",
            files: [
                "compose.yaml": compose("\(image):1.7.0"),
                "docker-compose.override.yml": """
                services: {openmetadata-server: {image: "\(image):1.8.1"}}
                """,
                "docker-compose.yml": compose("\(image):1.5.0"),
            ],
            expected: [
                "docker: compose.yaml docker-compose.override.yml",
                "openMetadataVersion=1.8.1 (docker-compose.override.yml)",
            ]),
        Case(
            name: "the image by a variable that .env sets",
            files: [
                "docker-compose.yml": compose("\"${OPENMETADATA_SERVER_IMAGE:-\(image):2.0.0}\""),
                ".env": "OPENMETADATA_SERVER_IMAGE=registry.example.com/openmetadata/server:1.13.1",
            ],
            expected: [
                "docker: docker-compose.yml .env", "openMetadataVersion=1.13.1 (.env)",
                "path=.env (this folder)",
            ]),
        Case(
            name: "the image by a variable that nothing sets",
            files: [
                "docker-compose.yml": compose("\"${OPENMETADATA_SERVER_IMAGE:-\(image):2.0.0}\"")
            ],
            expected: [
                "docker: docker-compose.yml",
                "openMetadataVersion=2.0.0 (docker-compose.yml, where it is only a default)",
            ]),
        Case(
            name: "a release that omsso does not know",
            files: ["docker-compose.yml": compose("\(image):latest")],
            expected: ["docker: docker-compose.yml"]),
        Case(
            name: "the documented production setup",
            files: [
                "docker-compose-openmetadata.yml": compose("\(image):1.11.2"),
                "env-mysql": "AUTHENTICATION_PROVIDER=\"basic\"\nDB_HOST=db\n",
            ],
            expected: [
                "docker: docker-compose-openmetadata.yml env-mysql",
                "openMetadataVersion=1.11.2 (docker-compose-openmetadata.yml)",
                "path=env-mysql (this folder)",
            ]),
        Case(
            name: "which of two documented environments is not known",
            files: [
                "docker-compose-openmetadata.yml": compose("\(image):1.11.2"), "env-mysql": "",
                "env-postgres": "",
            ],
            expected: [
                "docker: docker-compose-openmetadata.yml",
                "openMetadataVersion=1.11.2 (docker-compose-openmetadata.yml)",
            ]),
        Case(
            name: "COMPOSE_FILE of .env",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "a.yml": compose("\(image):1.9.0"), "b.yml": "services: {}\n",
                ".env": "COMPOSE_FILE=./a.yml:b.yml:../c.yml\n",
            ],
            expected: [
                "docker: a.yml b.yml ../c.yml .env", "openMetadataVersion=1.9.0 (a.yml)",
                "path=.env (this folder)",
            ]),
        Case(
            name: "COMPOSE_FILE of the shell",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                "a.yml": compose("\(image):1.9.0"),
            ], shell: ["COMPOSE_FILE": "a.yml"],
            expected: ["docker: a.yml", "openMetadataVersion=1.9.0 (a.yml)"]),
        Case(
            name: "the environment file of an earlier run",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"), ".env": "A=1\n",
                "openmetadata_azure.env": "AUTHENTICATION_PROVIDER=azure\n",
            ],
            expected: [
                "docker: docker-compose.yml .env openmetadata_azure.env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)",
                "path=openmetadata_azure.env (this folder)",
            ]),
        Case(
            name: "what .env says already, but no default of the compose file",
            files: [
                "docker-compose.yml": compose("\(image):1.7.0"),
                ".env": """
                AUTHENTICATION_PROVIDER=azure
                AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback
                """,
            ],
            expected: [
                "docker: docker-compose.yml .env",
                "openMetadataVersion=1.7.0 (docker-compose.yml)", "path=.env (this folder)",
                "serverUrl=https://om.example.com (.env)",
            ]),
        Case(
            name: "what stands in the compose file itself",
            files: [
                "docker-compose.yml": """
                services:
                  om:
                    image: openmetadata/server:1.9.3
                    ports: ["127.0.0.1:${OM_PORT:-9090}:8585", "8586:8586"]
                    environment:
                      - AUTHENTICATION_PROVIDER=azure
                      - AUTHENTICATION_CLIENT_ID=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
                      - AUTHORIZER_ADMIN_PRINCIPALS=[ada]
                """
            ],
            expected: [
                "docker: docker-compose.yml", "adminPrincipals=ada (docker-compose.yml)",
                "clientId=7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10 (docker-compose.yml)",
                "openMetadataVersion=1.9.3 (docker-compose.yml)",
                "path=docker-compose.override.yml (docker-compose.yml, which does not take "
                    + "AUTHENTICATION_PROVIDER and 8 more from an environment file)",
                "serverUrl=http://localhost:9090 (docker-compose.yml)",
            ]),
        Case(
            name: "a port in the long form",
            files: [
                "compose.yml": compose(
                    "\(image):1.7.0", "    ports: [{target: 8585, published: \"8080\"}]")
            ],
            expected: [
                "docker: compose.yml", "openMetadataVersion=1.7.0 (compose.yml)",
                "serverUrl=http://localhost:8080 (compose.yml)",
            ]),
        Case(
            name: "the address of another way of signing in",
            files: [
                "compose.yml": compose("\(image):1.7.0"),
                ".env": """
                AUTHENTICATION_PROVIDER=google
                AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback
                """,
            ],
            expected: [
                "docker: compose.yml .env", "openMetadataVersion=1.7.0 (compose.yml)",
                "path=.env (this folder)", "serverUrl=https://om.example.com (.env)",
            ]),
        Case(
            name: "compose of something else",
            files: ["docker-compose.yml": "services: {db: {image: \"mysql:8\"}}\n", ".env": ""],
            expected: []),
        Case(name: "an environment file alone", files: [".env": "A=1\n"], expected: []),
    ]
}
