import FoundationEssentials
import SSOModel

/// The keys that a server publishes (RFC 7517).
struct PublicKeySet {
    let keys: [Key]
    /// How many entries there are, of use or not.
    let count: Int

    struct Key {
        let id: String
        let material: PublicKey

        /// The length of its modulus; nil for a key of another kind.
        var bits: Int? {
            guard case .rsa(let modulus, _) = material else { return nil }
            let bytes = modulus.drop { $0 == 0 }
            return bytes.count * 8 - (bytes.first?.leadingZeroBitCount ?? 0)
        }

        fileprivate init?(_ json: JSON) {
            guard let id = json["kid"]?.text, !id.isEmpty else { return nil }
            self.id = id
            guard let material = PublicKey(json) else { return nil }
            self.material = material
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
