import SSOSetup

let token = "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.eyJpc3MiOiJvbSIsImlzQm90Ijp0cnVlfQ.c2ln"

/// All that is required, and what each deployment needs to name its file.
func sampleAnswers(_ more: [String: String] = [:]) -> SetupAnswers {
    let required = [
        "registration.serverUrl": "https://metadata.example.com",
        "credentials.clientId": "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10",
        "credentials.tenantId": "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c",
        "access.adminPrincipals": "ada.lovelace, grace.hopper",
        "access.principalDomain": "example.com",
    ]
    return SetupAnswers(required.merging(more) { _, new in new })
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
