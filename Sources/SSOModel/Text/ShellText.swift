extension String {
    /// This text as one word of a POSIX shell, on one line.
    ///
    /// No such shell has a way to write a control character on a line; by its number it does no harm.
    package var shellWord: String {
        let isSafe =
            !isEmpty
            && unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                        || "_./:@%+,=-".unicodeScalars.contains($0))
            }
        return isSafe
            ? self
            : "'"
                + printable.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
