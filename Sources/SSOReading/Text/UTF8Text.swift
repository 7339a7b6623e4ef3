/// UTF-8 by hand: the views of `String` take most of the time of a check otherwise.
extension [UInt8] {
    package init(encoding scalars: some Collection<Unicode.Scalar>) {
        guard !scalars.allSatisfy(\.isASCII) else {
            self = scalars.map { UInt8(truncatingIfNeeded: $0.value) }
            return
        }
        self.init()
        reserveCapacity(scalars.count)
        for scalar in scalars {
            if scalar.isASCII {
                append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}

extension Collection<UInt8> {
    /// The characters of a valid text; nil when it is not UTF-8.
    package var decoded: [Unicode.Scalar]? {
        if allSatisfy({ $0 < 0x80 }) { return map { Unicode.Scalar($0) } }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(count)
        var decoder = UTF8()
        var rest = makeIterator()
        while true {
            switch decoder.decode(&rest) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return scalars
            case .error: return nil
            }
        }
    }
}

extension String {
    package init(_ scalars: some Collection<Unicode.Scalar>) {
        self.init(decoding: [UInt8](encoding: scalars), as: UTF8.self)
    }
}
