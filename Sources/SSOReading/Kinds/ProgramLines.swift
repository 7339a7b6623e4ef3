extension LineNature {
    /// A file that a line tells to be a program, sealed, or parted into sections.
    package static func program(
        _ lines: [Range<Int>], _ scalars: [Unicode.Scalar], _ name: String
    ) -> FileNature? {
        if let first = lines.first(where: { !isNothing(scalars[$0]) }),
            isSection(String(scalars[first]))
        {
            return FileNature(.foreign(.sections), at: first.lowerBound)
        }
        for range in lines {
            guard mayTell(scalars[range]), let kind = kind(ofProgram: String(scalars[range]), name)
            else { continue }
            return FileNature(.foreign(kind), at: range.lowerBound)
        }
        return nil
    }

    /// False for most lines of files: only few words tell anything, and never behind a margin.
    private static func mayTell(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = line.first, first.isWord || first == "$" else { return false }
        return first == "$" || starts.contains { line.starts(with: $0) }
    }

    private static let starts =
        (Array(blocks) + ["import", "from", "def", "class", "sops_"]).map {
            Array($0.unicodeScalars)
        }

    /// `[name]`, as units of systemd, Quadlets and INI files begin.
    private static func isSection(_ line: String) -> Bool {
        let text = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        return text.hasPrefix("[") && text.hasSuffix("]") && text.count > 2
            && text.dropFirst().dropLast().unicodeScalars.allSatisfy {
                $0.isWord || ".-".unicodeScalars.contains($0)
            }
    }

    private static func kind(ofProgram line: String, _ name: String) -> ForeignKind? {
        if line.hasPrefix("$ANSIBLE_VAULT;") { return .encrypted(by: "Ansible Vault") }
        if line.hasPrefix("sops_mac=") || line.hasPrefix("sops_version=") {
            return .encrypted(by: "sops")
        }
        let words = line.split { $0.isWhitespace }
        guard let first = words.first, line.unicodeScalars.first?.isWord == true else { return nil }
        if blocks.contains(String(first)), words.last == "{" { return .terraform }
        let isImport =
            first == "import" && words.count >= 2
            || first == "from" && words.count >= 4 && words[2] == "import"
            || ["def", "class"].contains(first) && words.last?.hasSuffix(":") == true
                && name.hasSuffix(".py")
        return isImport && !line.contains("=") && !line.contains(": ") ? .python : nil
    }

    /// The blocks of Terraform's language at the top of a file.
    private static let blocks: Set = [
        "resource", "data", "module", "variable", "provider", "output", "locals", "terraform",
    ]
}
