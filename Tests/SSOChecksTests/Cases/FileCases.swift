extension Case {
    static let files: [Case] = [
        Case("FILE-KIND", text("notes.txt", "¦hello\n"), near: env()),
        Case(
            "FILE-YAML", server("  clientId: \"\(client)\"¦\""),
            near: server("  clientId: \"\(client)\"")),
        Case(
            "FILE-YAML", compose("x-a: {<<: ¦*nope}"), near: compose("volumes: {a: &b {}, c: *b}")),
        Case(
            "FILE-LIMITS", text("values.yaml", "openmetadata:\n  config: " + deep(200, mark: 99)),
            near: text("values.yaml", "openmetadata:\n  config: {a: " + deep(50) + "}")),
        Case(
            "FILE-DOCUMENTS", helm("---", "¦a: 1"),
            near: text("values.yaml", "---\nopenmetadata: {}\n")),
        Case(
            "FILE-SHAPE", helm("      oidcConfiguration:", "        clientId: ¦abc"),
            near: helm("      oidcConfiguration:", "        clientId: {secretRef: a, secretKey: b}")
        ),
        Case(
            "FILE-SHAPE", text("openmetadata.yaml", "authorizerConfiguration: ¦[a, b]\n"),
            near: text("openmetadata.yaml", "authorizerConfiguration:\n")),
        Case(
            "FILE-ALIAS", text("docker-compose.yml", "x-a: &all\nservices: ¦*all\n"),
            near: text("docker-compose.yml", "x-a: &all b\nservices: {a: {image: *all}}\n")),
        Case(
            "FILE-ALIAS",
            compose().replacingText(
                "    environment:", with: "    ¦extends: base\n    environment:"),
            near: compose()),
        Case(
            "FILE-ALIAS",
            compose().replacingText(
                "    environment:", with: "    env_file: [¦no.env]\n    environment:"),
            near: compose()),
        Case(
            "RELEASE",
            compose().replacingText(
                "docker.getcollate.io/openmetadata/server:1.7.0",
                with: "¦openmetadata/server:0.13.1"), near: compose()),
        Case(
            "RELEASE", helm("image:\n  tag: ¦\"1.3.4\""), near: helm("image:\n  tag: latest")),
        Case(
            "SUBSTITUTION-OPEN",
            server("# write ¦${NAME here", "  responseType: ${TYPE:-id_token}"),
            near: server("# write ${NAME} here", "  responseType: ${TYPE:-id_token}")),
        Case(
            "SUBSTITUTION-LOOP",
            text("loop.env", "X='¦${Y}'\nY='${X}'\n").asContext.and(server("  clientId: ${X}")),
            near: text("loop.env", "X='${Y}'\nY='\(client)'\n").asContext.and(
                server("  clientId: ${X}"))),
        Case(
            "SUBSTITUTION-LENGTH", text("a.env", long + "B=¦$A$A$A\n"),
            near: text("a.env", long + "B=$A$A\n")),
    ]

    private static let long = "A=\(String(repeating: "x", count: 50_000))\n"

    private static func deep(_ depth: Int, mark: Int? = nil) -> String {
        var text = ""
        for level in 0..<depth { text += (level == mark ? "¦" : "") + "[" }
        return text + String(repeating: "]", count: depth) + "\n"
    }
}
