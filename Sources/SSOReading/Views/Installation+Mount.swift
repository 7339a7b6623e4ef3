import SSOModel

extension Installation {
    /// The file that is mounted in the place of the server's own; nil where none is, or none can be
    /// read.
    package var mountedFile: Int? {
        guard mounted != nil else { return nil }
        return given(compose?.mount)?.text.id
    }

    /// A mount of which nobody can tell what the server reads there.
    package var unseenMount: ComposeMount? { mounted == nil ? compose?.mount : nil }

    /// The name of the file that variables have to go through; nil where there is none.
    package var mountedName: String? { mountedFile.map { files[$0].text.name } }

    func given(_ mount: ComposeMount?) -> ParsedFile? {
        mount?.path.flatMap { GivenFiles(files)[ComposeEnvironmentFiles.plain($0)] }
    }

    /// True where the server has another value for a variable of its container, or takes it from
    /// elsewhere.
    package func loses(_ setting: Setting, _ value: MappedText) -> Bool {
        guard let mounted else { return false }
        let wanted = (try? FoundValue.spliced(value)) ?? nil
        guard let wanted, let found = mounted[setting] else { return wanted?.isNothing == false }
        return !found.says(wanted)
    }
}
