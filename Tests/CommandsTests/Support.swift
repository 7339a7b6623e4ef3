import TestSupport

let omsso = builtProgram

func run(
    _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:]
) throws -> Program {
    // Without a controlling terminal, as in a job.
    try Program(
        "/usr/bin/env", ["setsid", "--wait", omsso] + arguments, in: folder,
        environment: environment)
}

let goodAnswers = """
    version: 1
    registration:
      serverUrl: https://metadata.example.com
    credentials:
      clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
      tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
    access:
      adminPrincipals: [ada.lovelace, grace.hopper]
      principalDomain: example.com

    """
