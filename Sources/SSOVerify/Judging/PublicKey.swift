import SSOModel

/// The numbers of a key that signatures are verified with.
package enum PublicKey: Hashable, Sendable {
    case rsa(modulus: [UInt8], exponent: [UInt8])
    /// A point in the uncompressed form of SEC 1, section 2.3.3.
    case curve(Curve, point: [UInt8])

    /// The curves of RFC 7518, section 6.2.1.1, as OpenSSL calls them as well.
    package enum Curve: String, Hashable, Sendable {
        case p256 = "P-256"
        case p384 = "P-384"
        case p521 = "P-521"

        /// The bytes of a coordinate, and of each half of a signature.
        var size: Int {
            switch self {
            case .p256: 32
            case .p384: 48
            case .p521: 66
            }
        }
    }

    var curve: Curve? {
        if case .curve(let curve, _) = self { curve } else { nil }
    }

    /// A key as RFC 7518 writes it, section 6; nil for one of another kind.
    init?(_ json: JSON) {
        func number(_ name: String) -> [UInt8]? {
            json[name]?.text.flatMap([UInt8].init(base64URL:)).flatMap { $0.isEmpty ? nil : $0 }
        }
        switch json["kty"]?.text {
        case "RSA":
            guard let modulus = number("n"), let exponent = number("e") else { return nil }
            self = .rsa(modulus: modulus, exponent: exponent)
        case "EC":
            guard let curve = json["crv"]?.text.flatMap(Curve.init),
                let x = number("x"), let y = number("y"), max(x.count, y.count) <= curve.size
            else { return nil }
            let point = [x, y].flatMap { [UInt8](repeating: 0, count: curve.size - $0.count) + $0 }
            self = .curve(curve, point: [4] + point)
        default: return nil
        }
    }
}

extension PublicKey.Curve {
    /// The two numbers of a signature in DER (X.690), from RFC 7518, section 3.4; nil for what is none.
    func der(_ signature: [UInt8]) -> [UInt8]? {
        guard signature.count == 2 * size else { return nil }
        let numbers = [signature.prefix(size), signature.suffix(size)].flatMap { half in
            let digits = Array(half.drop { $0 == 0 })
            // The first bit is that of a sign.
            let isHigh = digits.first.map { $0 > 127 } ?? true
            return Self.element(2, (isHigh ? [0] : []) + digits)
        }
        return Self.element(0x30, numbers)
    }

    private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        [tag] + (content.count > 127 ? [0x81] : []) + [UInt8(content.count)] + content
    }
}
