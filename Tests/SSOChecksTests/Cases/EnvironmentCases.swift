import SSOModel

extension Case {
    static let environment: [Case] = [
        Case("ENV-SLASHES", env("¦// a comment"), near: env("# // a comment")),
        Case("ENV-LINE", env("¦just some words"), near: env("JUST_A_NAME")),
        Case("ENV-KEY", env("¦MY KEY=1"), near: env("MY_KEY=1")),
        Case("ENV-QUOTE-OPEN", env("OTHER=¦\"abc"), near: env("OTHER=\"abc\"")),
        Case("ENV-QUOTE-TEXT", env("OTHER='a'¦b"), near: env("OTHER='a' # b")),
        Case(
            "ENV-COMMENT", env("AUTHENTICATION_CLIENT_TYPE=public ¦# or confidential"),
            near: env("DB_HOST=mysql # not ours", "AUTHENTICATION_CLIENT_TYPE=public")),
        Case(
            "ENV-HASH", env("AUTHENTICATION_CLIENT_TYPE=public\t¦# or confidential"),
            near: env("OIDC_CLIENT_SECRET=a#b")),
        Case(
            "ENV-BLANK", env("AUTHENTICATION_CLIENT_TYPE=¦ public"),
            near: env("AUTHENTICATION_CLIENT_TYPE=public ")),
        Case(
            "ENV-BLANK", env("AUTHENTICATION_CLIENT_TYPE¦ =public"),
            near: env("DB_HOST= mysql")),
        Case(
            "ENV-COLON", env("AUTHENTICATION_CLIENT_TYPE¦: public"),
            near: env("AUTHENTICATION_CLIENT_TYPE=public")),
        Case(
            "ENV-EXPORT", env("export ¦OIDC_SCOPE=openid"), near: env("export OTHER=1")),
        Case(
            "ENV-QUOTES", env("AUTHENTICATION_CLIENT_TYPE=¦\"public\""),
            near: env("OTHER=\"public\"")),
        Case(
            "ENV-DOLLAR", env("AUTHENTICATION_AUTHORITY=\(login)/¦$TENANT"),
            near: env("OIDC_CLIENT_SECRET='a$B'")),
        Case(
            "ENV-DOLLAR", env("OIDC_CLIENT_SECRET=a¦$$b"), near: env("OIDC_CLIENT_SECRET=a$")),
        Case(
            "ENV-SELF", env("OIDC_CALLBACK= ¦${OIDC_CALLBACK:-\"http://localhost:8585/callback\"}"),
            near: env("OIDC_CALLBACK=http://localhost:8585/callback")),
        Case(
            "ENV-DUPLICATE",
            text("a.env", "OIDC_TYPE=azure\nOTHER=1\nOTHER=2\n¦OIDC_TYPE=google\n"),
            near: text("a.env", "OIDC_TYPE=azure\nOTHER=1\nOTHER=2\n#OIDC_TYPE=google\n")),
        Case(
            "ENV-UNKNOWN", env("¦AUTHENTICATION_CALLBACK=https://example.com/callback"),
            near: env("AUTHENTICATION_LDAP_HOST=ldap", "SOME_CALLBACK=1")),
        Case(
            "ENV-UNKNOWN", env("¦AIRFLOW_AUTH_PROVIDER=azure"),
            near: env("AIRFLOW_USERNAME=admin", "AIRFLOW_AUTH=azure")),
        Case(
            "ENV-UNKNOWN", env("¦OM_AUTH_AIRFLOW_AZURE_CLIENT_ID=a"),
            near: text("a.env", "OM_AUTH_AIRFLOW_AZURE_CLIENT_ID=a\n")),
        Case(
            "ENV-UNKNOWN", env("¦WEBUI_URL=https://example.com"),
            near: env("DB_URL=https://example.com")),
        Case(
            "ENV-UNKNOWN", env("¦SERVER_USE_FORWARDED_HEADERS=true"), near: env("SERVER_PORT=1")),
        Case(
            "ENV-UNKNOWN", env("¦AUTHORIZER_ALLOWED_DOMAINS=[example.com]"),
            near: env("AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN=[all]"), .v1_5),
        Case(
            "ENV-UNKNOWN", helm("extraEnvs:\n  - {name: OIDC_CLIENTID, value: ¦a}"),
            near: helm("extraEnvs:\n  - {name: MY_CLIENTID, value: a}")),
        Case(
            "ENV-DUPLICATE",
            env().replacingText("AUTHENTICATION_CLIENT_TYPE", with: "¦OIDC_TYPE=a\nOIDC_TYPE")
                .replacingText("¦OIDC_TYPE=a\nOIDC_TYPE", with: "OIDC_TYPE=a\n¦OIDC_TYPE"),
            near: env("OIDC_TYPE=azure").replacingText(
                "OIDC_TYPE=azure", with: "OIDC_TYPE=azure\nOIDC_TYPE")),
        Case(
            "ENV-DEAD", env("¦AUTHORIZER_INGESTION_PRINCIPALS=[ingestion-bot]"),
            near: env("#AUTHORIZER_INGESTION_PRINCIPALS=[ingestion-bot]")),
        Case(
            "ENV-NOT-PASSED", env("¦AUTHORIZER_USE_ROLES_FROM_PROVIDER=true"),
            near: env("AUTHORIZER_ENABLE_SECURE_SOCKET=true")),
        Case(
            "ENV-NOT-PASSED", compose().and(env("¦AUTHENTICATION_ENABLE_SELF_SIGNUP=false")),
            near: compose("      AUTHENTICATION_ENABLE_SELF_SIGNUP:").and(
                env("AUTHENTICATION_ENABLE_SELF_SIGNUP=false"))),
        Case(
            "ENV-PROVIDER-LOST",
            compose("      AUTHENTICATION_PROVIDER: basic").and(
                env("¦AUTHENTICATION_PROVIDER=azure")),
            near: compose("      AUTHENTICATION_PROVIDER: azure").and(env())),
        Case(
            "COMPOSE-MOUNT",
            compose("    volumes:", "      - ¦om:/opt/openmetadata/conf/openmetadata.yaml"),
            near: compose("    volumes:", "      - om:/opt/openmetadata/conf/public_key.der")),
        Case(
            "COMPOSE-BRACES",
            compose("      OIDC_CUSTOM_PARAMS: ¦${OIDC_CUSTOM_PARAMS:-{}}").and(env()),
            near: compose("      OIDC_CUSTOM_PARAMS: ${OIDC_CUSTOM_PARAMS:-{}}")),
        Case(
            "COMPOSE-QUOTES",
            text(
                "compose.yml",
                "services:\n  openmetadata-server:\n    environment: [¦'OIDC_TYPE=\"azure\"']\n"),
            near: text(
                "compose.yml",
                "services:\n  openmetadata-server:\n    environment: ['OIDC_TYPE=\"a b\"']\n")),
        Case(
            "COMPOSE-SERVERS",
            text(
                "compose.yml",
                "services:\n  ¦a: {image: openmetadata/server:1.7.0}\n"
                    + "  b: {image: openmetadata/server:1.7.0}\n"),
            near: text(
                "compose.yml",
                "services:\n  a: {image: openmetadata/server:1.7.0}\n"
                    + "  b: {image: openmetadata/ingestion:1.7.0}\n")),
        Case(
            "COMPOSE-PLACE", compose("    ¦AUTHENTICATION_CLIENT_ID: x"),
            near: compose("    x-authentication: x")),
        Case(
            "COMPOSE-PLACE", compose("    ¦enviroment: {A: b}"), near: compose("    env_file: []")),
        Case(
            "COMPOSE-PLACE", compose("¦other:", "  image: a"),
            near: compose("x-other:", "  image: a")),
        Case(
            "COMPOSE-PLACE", compose("    ¦mysql:", "      image: a"),
            near: compose("    labels:", "      image: a")),
        Case(
            "COMPOSE-PLACE", compose("¦AUTHENTICATION_PROVIDER: azure"),
            near: compose("configs:", "  image: {file: a}")),
        Case(
            "COMPOSE-PLACE",
            text("compose.yml", "services:\n  openmetadata-server:\n    environment: ¦5\n"),
            near: text("compose.yml", "services:\n  openmetadata-server:\n    environment:\n")),
        Case(
            "COMPOSE-PLACE",
            text(
                "compose.yml",
                "x: &x {C: d}\nservices:\n  openmetadata-server: {environment: [A=b, ¦{C: d}]}\n"),
            near: text(
                "compose.yml",
                "x: &x {C: d}\nservices:\n  openmetadata-server: {environment: {<<: *x, A: b}}\n")),
        Case(
            "COMPOSE-RELEASE", compose("¦include: []"), near: compose("x-include: []")),
        Case(
            "COMPOSE-RELEASE",
            compose("    env_file:", "      - ¦path: a", "        required: false"),
            near: compose("    env_file: []")),
        Case(
            "JVM-PROXY", env("HTTPS_PROXY=¦http://proxy.example.com:3128"),
            near: env(
                "HTTPS_PROXY=http://proxy.example.com:3128",
                "OPENMETADATA_OPTS=-Dhttps.proxyHost=proxy.example.com")),
        Case(
            "JVM-PROXY", env("HTTPS_PROXY=¦http://proxy:3128", "JAVA_TOOL_OPTIONS=-Xmx1g"),
            near: env(
                "HTTPS_PROXY=http://proxy:3128", "JAVA_TOOL_OPTIONS=-Dhttps.proxyHost=proxy")),
    ]
}
