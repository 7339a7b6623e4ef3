extension [UInt8] {
    /// Where the first byte stands that is not part of UTF-8; nil when there is none.
    package var firstInvalidUTF8: Int? {
        do {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
