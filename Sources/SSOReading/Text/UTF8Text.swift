/// UTF-8 by hand: the views of `String` take most of the time of a check otherwise.
extension [UInt8] {
    package init(encoding scalars: some Collection<Unicode.Scalar>) {
        let plain: [UInt8]?? = scalars.withContiguousStorageIfAvailable { scalars in
            let isPlain = scalars.reduce(0) { $0 | $1.value } < 0x80
            return isPlain ? scalars.converted { UInt8(truncatingIfNeeded: $0.value) } : nil
        }
        if let plain = plain ?? nil {
            self = plain
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
        let plain: [Unicode.Scalar]?? = withContiguousStorageIfAvailable { bytes in
            bytes.reduce(0, |) < 0x80 ? bytes.converted { Unicode.Scalar($0) } : nil
        }
        if let plain = plain ?? nil { return plain }
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

extension UnsafeBufferPointer {
    /// What `map` says, in a form that the compiler makes steps of many elements of.
    fileprivate func converted<New>(_ convert: (Element) -> New) -> [New] {
        [New](unsafeUninitializedCapacity: count) { new, made in
            for index in indices { new.initializeElement(at: index, to: convert(self[index])) }
            made = count
        }
    }
}

extension String {
    package init(_ scalars: some Collection<Unicode.Scalar>) {
        self.init(decoding: [UInt8](encoding: scalars), as: UTF8.self)
    }
}
