import FoundationEssentials
import SSOModel

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
            if json["kty"]?.text == "RSA",
                let modulus = json["n"]?.text.flatMap([UInt8].init(base64URL:)),
                let exponent = json["e"]?.text.flatMap([UInt8].init(base64URL:)), !modulus.isEmpty,
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

extension [UInt8] {
    /// Nil for what is no base64url.
    init?(base64URL text: String) {
        guard let data = Data(base64URL: text) else { return nil }
        self.init(data)
    }
}
