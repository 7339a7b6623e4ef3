extension String {
    /// This text as one word of a POSIX shell.
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
                + split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
