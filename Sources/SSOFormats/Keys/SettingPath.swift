import SSOModel

extension FileSetting {
    /// The keys that lead to it in a file of this kind; nil where none has it.
    package func path(in kind: FileKind) -> [String]? {
        guard let name = names.first(where: { $0.file == kind.nameOfFile })?.name,
            !name.contains(" ")
        else { return nil }
        return name.split(separator: ".").map(String.init)
    }
}

extension FileKind {
    fileprivate var nameOfFile: SettingName.File {
        switch self {
        case .dockerEnvironment: .docker
        case .serverConfiguration: .bareMetal
        case .helmValues: .kubernetes
        case .ingestionWorkflow: .ingestion
        }
    }
}
