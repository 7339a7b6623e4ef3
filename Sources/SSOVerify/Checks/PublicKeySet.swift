import FoundationEssentials

/// The keys that a server publishes (RFC 7517).
struct PublicKeySet {
    let keys: [Key]
    /// How many entries there are, of use or not.
    let count: Int

    struct Key {
        let id: String
        let material: Material

        enum Material {
            case rsa(modulus: [UInt8], exponent: [UInt8])
            /// A key on an elliptic curve, which servers have from 1.12 on.
            case curve
        }

        /// The length of its modulus; nil for a key of another kind.
        var bits: Int? {
            guard case .rsa(let modulus, _) = material else { return nil }
            let bytes = modulus.drop { $0 == 0 }
            return bytes.count * 8 - (bytes.first?.leadingZeroBitCount ?? 0)
        }

        fileprivate init?(_ json: JSON) {
            guard let id = json["kid"]?.text, !id.isEmpty else { return nil }
            self.id = id
            if json["kty"]?.text == "RSA", let modulus = json["n"]?.text.flatMap(base64URL),
                let exponent = json["e"]?.text.flatMap(base64URL), !modulus.isEmpty,
                !exponent.isEmpty
            {
                material = .rsa(modulus: modulus, exponent: exponent)
            } else if json["kty"]?.text == "EC", json["x"]?.text != nil, json["y"]?.text != nil {
                material = .curve
            } else {
                return nil
            }
        }
    }

    init?(_ json: JSON?) {
        guard let items = json?["keys"]?.items else { return nil }
        count = items.count
        keys = items.compactMap(Key.init)
    }

    func key(_ id: String) -> Key? { keys.first { $0.id == id } }
}

/// The bytes of base64url (RFC 4648, section 5); nil for what is none.
func base64URL(_ text: String) -> [UInt8]? {
    let standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    return Data(base64Encoded: standard + padding).map(Array.init)
}
