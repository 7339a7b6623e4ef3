import Testing

/// Where secrets were found in files of operators; `§` stands for one.
struct SecretPlace: Sendable, CustomTestStringConvertible {
    enum Kind: String, CaseIterable, Sendable {
        case environment = "om.env"
        case server = "openmetadata.yaml"
        case helm = "values.yaml"
        case workflow = "workflow.yaml"
        case compose = "docker-compose.yml"
    }

    let text: String
    let isEnvironment: Bool

    var testDescription: String { text }

    /// Of many forms.
    static let all =
        environment.map { SecretPlace(text: $0, isEnvironment: true) }
        + yaml.map { SecretPlace(text: $0, isEnvironment: false) }
        + besideValues

    private static let besideValues: [SecretPlace] = commands.flatMap { command in
        environmentForms.map { form($0, command, true) }
            + yamlForms.map { form($0, command, false) }
    }

    private static func form(_ form: String, _ command: String, _ isEnvironment: Bool)
        -> SecretPlace
    {
        SecretPlace(text: form.replacing("%", with: command), isEnvironment: isEnvironment)
    }

    private static let environmentForms = [
        "AUTHENTICATION_CLIENT_TYPE=Public # %", "# %", "# backup: %", "AUTHORIZER_X='a %'",
    ]

    private static let yamlForms = [
        "clientType: Public # %", "clientId: # %\n  x", "x: [a] # %", "x: {a: b} # %",
        "entrypoint: %",
    ]

    /// Of one form each, behind many names and signs.
    static let varied =
        names.filter { !$0.contains("-") }.map { SecretPlace(text: "\($0)=§", isEnvironment: true) }
        + names.map { SecretPlace(text: "\($0): §", isEnvironment: false) }
        + signs.map { SecretPlace(text: "DB_PASSWORD\($0)§", isEnvironment: true) }

    /// As people note them beside a value.
    private static let commands = [
        "mysql -u root -p§ om", "mysql -u root -p § om", "mysql --password § om",
        "mysql --password=§ om", "sshpass -p § ssh h", "docker login -u a -p § r",
        "redis-cli -h r -a § ping", "ldapsearch -D cn=a -w § -b dc=a", "curl -u ada:§ https://h",
        "curl -u 'ada:a/§' h", "password=§", "token: glpat-§", "glpat-§", "ghp_§", "xoxb-1-§",
        "sk_live_§",
    ]

    /// In comments only, where what looks like a password is one.
    static let noted =
        ["the old one was §", "rotated, formerly 'a/§'", "§, till May"].flatMap { words in
            [("A=b # ", true), ("# ", true), ("a: b # ", false), ("a: [b] # ", false)].map {
                SecretPlace(text: $0.0 + words, isEnvironment: $0.1)
            }
        }

    /// Behind any of these names a value is a secret.
    static let names = [
        "OIDC_CLIENT_SECRET", "AUTHENTICATION_CLIENT_SECRET_VALUE", "AIRFLOW_SECRET_KEY",
        "SECRET_KEY", "ENCRYPTION_KEY", "FERNET_KEY", "JWT_SIGNING_KEY_V2", "DB_PASSWORD_OLD",
        "DB_PASS", "AWS_CREDENTIALS", "AUTHENTICATION_TOKEN", "keyStorePass", "secretKey",
        "clientSecretValue", "credentials", "dbpassword", "api-key", "my.private.key",
        "BINDPW", "bindDNPw", "DBPASS1", "DBPWD1", "PASSWRD", "DB_PSWD", "DBCREDS", "JWTS", "A_TKN",
        "TOK", "SCRT", "BASIC_AUTH", "httpAuth", "X-Auth", "REDIS_AUTH_HEADER", "COOKIE",
        "SLACK_WEBHOOK", "TEAMS_WEBHOOK_URL", "PSK", "TOTP", "CLIENT_ASSERTION", "PRIVATE_PEM",
        "KEYSTORE_BASE64", "OIDC_CLIENT_SERCET", "OIDC_CLIENT_SECRT", "dnAdminPasword", "passwrod",
        "extraHeaders", "OTEL_EXPORTER_OTLP_HEADERS", "PASSWORT", "CLIENT_SECRET_ARGOCD",
        "TOKENIZER_API_KEY",
        "PASSWORDLESS_API_TOKEN", "ADMIN_PASSWORD_PROFILE", "PASSWORD_ROOT_LOCALHOST",
    ]

    /// What people put between a name and its value in a line that no program reads.
    private static let signs = [
        "|", ";", ",", "/", "~", "@", "'", "\"", "(", "<", ">", "#", "&", "$", "^", "*=", "!=",
        "%3D", "→", "–", "＝", "\u{A0}", "\u{2003}",
    ]

    private static let environment = [
        "OIDC_CLIENT_SECRET='$§'", "OIDC_CLIENT_SECRET=\"$§\"", "OIDC_CLIENT_SECRET=$$§",
        "OIDC_CLIENT_SECRET=${X-§}", "OIDC_CLIENT_SECRET=${X:?§}", "DB_PASSWORD=$2a$10$§",
        "OIDC_CLIENT_SECRET: §", "OIDC_CLIENT_SECRET §", "export DB_PASSWORD = §",
        "AUTHORIZER_ADMIN_PRINCIPALS=[ada.lovelace] # password=§",
        "OIDC_CLIENT_SECRET=a # §", "OIDC_CLIENT_SECRET= # §", "OIDC_CLIENT_SECRET='§'x # §",
        "AUTHENTICATION_CLIENT_ID=AbC8Q~§cdefghijklmnopqrstu",
        "AUTHENTICATION_CLIENT_ID=eyJhbGciOiJSUzI1NiJ9.§",
        "OIDC_CUSTOM_PARAMS={\"client_secret\":\"§\",\"a\":\"b\"}",
        "OIDC_CUSTOM_PARAMS=\"{\\\"client_secret\\\":\\\"§\\\",\\\"a\\\":1}\"",
        "OPENMETADATA_OPTS=\"-Xmx1G -Ddb.password=§ -Da=b\"",
        "OPENMETADATA_OPTS=-Djavax.net.ssl.keyStorePassword=§",
        "LOGO=https://x.example.com/a?sv=1&sig=§", "HOOK=https://x/y?token=§&a=b",
        "GITHUB_PAT=§", "CARD_PIN=§", "VAULT_UNSEAL_1=§", "MOT_DE_PASSE=§", "DB_KENNWORT=§",
        "SENHA=§",
        "HOOK=https://x/y?code=§", "URL=jdbc:sqlserver://db;user=a;password=§;b=c",
        "DB_PARAMS=user=root&password=§", "REPOSITORY=https://§@github.com/a",
        "STORE=DefaultEndpointsProtocol=https;AccountName=a;AccountKey=§==;E=x",
        "DB_URL=postgresql://om:§@db/om", "DB_URL=postgresql://om:a/§@db/om",
        "HEADER=Bearer §", "HEADER='Authorization: Basic §'", "# curl -H 'Bearer §'",
        "AUTHORIZER_ADMIN_PRINCIPALS=[admin:-§]", "AUTHORIZER_ADMIN_PRINCIPALS=[ada:§,Grace]",
        "AUTHORIZER_ADMIN_PRINCIPALS=[ada,bob:§", "X=${AUTHORIZER_ADMIN_PRINCIPALS:-[a:§]}",
        "# password §", "# the old password was §", "# curl -u admin:§", "# login --password §",
        "OIDC_CUSTOM_PARAMS={dnAdminPassword: Wi, §, host: h}", "#OIDC_CLIENT_SECRET=§",
        "// DB_PASSWORD=§", "# {a: 1, \"token\": §}",
        "AUTHENTICATION_PROVIDER=azure # old token: §", "DB_PASSWORD=abc # was https://u:§@h",
        "OIDC_CLIENT_SECRET=abc\n§", "OIDC_CLIENT_SECRET=\n§", "OIDC_CLIENT_SECRET=abc\\\nA=§",
        "OIDC_CLIENT_SECRET=\"a\n§\nb\"", "OIDC_CLIENT_SECRET=\"§", "DB_PASSWORD='a\nB=§\n",
        "OIDC_CLIENT_SECRET=${SSO_THING}\nSSO_THING=§",
        "SSO_THING=§\nOTHER=${SSO_THING}\nOIDC_CLIENT_SECRET=${OTHER}",
        "AUTHORIZER_ADMIN_PRINCIPALS=\"[ada]\" # ada:§",
        "AUTHENTICATION_PUBLIC_KEYS=[https://h/api/v1/system/config/jwks?sig=§]",
        "AUTHENTICATION_PUBLIC_KEYS=[https://h/api/v1/system/config/jwks\\u003fsig=§]",
        "OIDC_CLIENT_SECRET=!§", "OIDC_CLIENT_SECRET=&§", "OIDC_CLIENT_SECRET=!§ x y",
        "OIDC_X=\"-Dpassword=!§ -Dy=1\"", "OIDC_CLIENT_SECRET=$OIDC_FOO\nOIDC_FOO=!§",
        "AUTHORIZER_ADMIN_PRINCIPALS=${OM_PEOPLE}\nOM_PEOPLE=[ada:§]",
        "AUTHORIZER_ADMIN_PRINCIPAL=[ada:§]", "AUTHORIZER_ADMIN_PRINCIPALS=[ada：§]",
        "AUTHORIZER_ADMIN_PRINCIPALS=\"[\\\"ada\\u003a§\\\"]\"",
        "OIDC_CUSTOM_PARAMS='{\"client_secret\":\"ab\"§\"}'",
        "AUTHENTICATION_X=${DB_PW-a}${DB_PASSWORD-§}", "PASSWORD §", "SECRET §",
        "db_password §", "DB-PASSWORD §", "client secret §", "Client secret value: §",
        "Secret value\t§", "password (prod): §", "mysql -uroot -p§", "mysql -p §",
        "curl -uadmin:§", "curl --user=admin:§", "<password>§</password>", "# -p§",
        "# <password>§</password>", "AUTHENTICATION_X=%3Fclient_secret%3D§",
        "AUTHENTICATION_X=u:§@h/x", "AUTHENTICATION_X=//u:§@h",
        "AUTHENTICATION_X=https://h?key=§",
        "AUTHENTICATION_X=https:\\/\\/u:§@h/x", "AUTHENTICATION_X=https://h/?auth=§",
        "PEM=\"-----BEGIN RSA PRIVATE KEY-----\n§\n-----END RSA PRIVATE KEY-----\"",
    ]

    private static let yaml = [
        "secret: \"$§\"", "secret: |\n  $§\n  a", "secret: >-\n  a\n\n  §",
        "secret: ${OIDC_CLIENT_SECRET-§}", "secret: ${OIDC_CLIENT_SECRET:-\"§\"}",
        "secret:\n  §", "secret:\n  a\n  b: §", "secret: 'a\n  §'", "\"secret\":\n\"§\"",
        "secret: \"a\n\n  §\"", "secret: [a,\n  §]", "secret: !!str §", "secret: &a §",
        "secret: \"§", "secret: {§", "secret: [§", "{secret: §, id: [}", "secret: {a: {b: §}}",
        "customParams: \"client_secret=§\"", "customParams: {client_secret: §, a: b}",
        "\"customParams\":{\"client_secret\":\"§\",\"a\":{\"password\":\"§\"}}",
        "x: &s §\nsecret: *s", "x: &s\n  §\nsecret: *s", "secret: *s\nx: &s |\n  §",
        "- &s §\n- secret: *s", "dnAdminPassword: # §", "dnAdminPassword:\n  # §\n  a",
        "# secret: §", "# secret:\n#   §", "# x\n#secret: |\n#  a\n#  §", "a: b # token §",
        "env:\n- name: DB_PASSWORD\n  value: §", "env:\n- {name: A_TOKEN, value: §}",
        "env:\n- value: §\n  name: A_TOKEN", "env:\n- value: |\n    a\n\n    §\n  name: A_TOKEN",
        "env:\n- value: a\n    §\n  name: A_TOKEN", "env:\n- value: 'a\n    §'\n  name: A_TOKEN",
        "tokens:\n- a\n- §", "tokens:\n  - a: §",
        "tokens: [a, §]", "data:\n  a.json: |\n    {\"password\": \"§\"}",
        "adminPrincipals: [ada:§, bob]", "adminPrincipals:\n- ada\n- bob:§",
        "initialAdmins: [\n  ada,\n  bob:§ ]", "initialAdmins: \"[ada,\n  bob:§]\"",
        "key: |\n  -----BEGIN PRIVATE KEY-----\n  §\n  §\n  -----END PRIVATE KEY-----",
        "url: https://om:§@db/om", "a: eyJraWQiOiJrMSJ9.§.§",
        "clientId: AbC8Q~§cdefghijklmnopqrst",
        "secret:\n  \"§=\"", "secret:\n  §=x", "secret:\n  \"§: x\"", "? secret\n: §",
        "x: &om-cs §\nsecret: *om-cs", "x: &s §\nsecret: [*s]", "secret: !§", "secret: !a!§ b",
        "x: &x [ada:§]\nadminPrincipals: *x", "conn: {password: [ab]§}", "clientSecret §",
        "secret \"§\"", "adminPrincipal: [ada:§]", "adminEmails:\n- ada:§",
        "env:\n- Name: DB_PASSWORD\n  Value: §", "{key: client_secret, val: §}",
        "extraHeaders: {Cookie: session=§}", "authority: https://x/?client_secret=§",
        "command: [run, --password, §]", "command: [redis-server, -a, §]",
        "\"pass\\x77ord\": §", "\"jwt\\u0054oken\": §", "{\"\\x70assword\": §}",
        "\"client\\U00000053ecret\":\n  §",
    ]
}
