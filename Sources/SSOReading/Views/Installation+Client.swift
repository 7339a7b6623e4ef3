import SSOModel

/// The ingestion client that the files run.
extension Installation {
    /// The release in the tag of its image.
    ///
    /// Source: OpenMetadata, `docker/` of 1.5 to 2.0: the image `openmetadata/ingestion`; its chart:
    /// `pipelineServiceClientConfig.k8s.ingestionImage`, from 1.12 on.
    package var clientRelease: OpenMetadataVersion? {
        let images = composeImages + valuesImages
        return images.lazy.compactMap { image in
            let name = image.prefix { $0 != "@" }
            guard name.contains("openmetadata/ingestion"), let colon = name.lastIndex(of: ":")
            else { return nil }
            return OpenMetadataVersion(tag: String(name[name.index(after: colon)...]))
        }.first
    }

    /// False where a workflow says that the client is to work with any server.
    package var clientMustFit: Bool {
        workflows.allSatisfy { $0.value("enableVersionValidation")?.flag != false }
    }

    private var composeImages: [String] {
        let variables = compose?.variables ?? Variables()
        let given = GivenFiles(files)
        return files.filter { $0.kind == .compose }.flatMap { file in
            file.services.compactMap { entry in
                let layers = entry.key.text.map { ComposeLayers($0, in: file, given).layers } ?? []
                return layers.compactMap { $0.text("image") }.last.map(variables.text)
            }
        }
    }

    private var valuesImages: [String] {
        files.filter { $0.kind == .helm }.compactMap { $0.root?.at(Self.clientImage)?.text }
    }

    /// Where values name the image.
    static let clientImage = [
        "openmetadata", "config", "pipelineServiceClientConfig", "k8s", "ingestionImage",
    ]
}
