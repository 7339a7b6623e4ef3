/// What ingestion does with the server's TLS certificate; the words are those of `verifySSL`.
package enum TLSVerification: String, FixedWord {
    case noSSL = "no-ssl"
    case ignore, validate

    package var title: String {
        switch self {
        case .noSSL: "Normal"
        case .ignore: "Do not verify"
        case .validate: "Own CA file"
        }
    }
}
