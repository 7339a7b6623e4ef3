extension Unicode.Scalar {
    package var isWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    package var isSpaceOrTab: Bool { self == " " || self == "\t" }
}
