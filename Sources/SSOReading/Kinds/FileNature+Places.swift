import SSOModel

extension FileNature {
    /// What it is beside the definition of a chart with OpenMetadata's for a part: values of that
    /// chart, unless it is plainly something else.
    func asPart(of chart: ParentChart, _ outline: YAMLOutline?) -> FileNature {
        let documents = outline?.documents ?? []
        let holding = documents.filter { $0.key(chart.key) != nil }
        let document = holding.first ?? documents.first
        let place = ValuesPlace(parentChart: chart.key, document: document?.index ?? 0)
        switch kind {
        case .foreign(.parentChart), .foreign(.misplaced), .known(.helm):
            guard self.place.map({ $0.wrapper == .parentChart }) ?? true else { return self }
            let nature = FileNature(.known(.helm), at: index, place: place)
            return document.map(nature.with(astray:)) ?? nature
        case .keys where holding.first?.key(chart.key)?.value == .mapping:
            return FileNature(.known(.helm), at: index, place: place)
        // Other files of a chart's folder are none of its values.
        case .keys: return FileNature(kind, at: index, readAs: fileKind, place: place)
        default: return self
        }
    }

    /// The file as one that hands values to charts; nil for any other, and for a sealed one.
    static func wrapped(
        _ found: [(document: YAMLOutline.Document, nature: FileNature)], _ bytes: [UInt8]
    ) -> FileNature? {
        let wrappers = found.reduce(into: [Int: ValuesWrapper]()) { wrappers, found in
            if case .foreign(.wrapper(let wrapper, _)) = found.nature.kind {
                wrappers[found.document.index] = wrapper
            }
        }
        guard !found.contains(where: { $0.nature.kind == .foreign(.encrypted(by: "sops")) }) else {
            return nil
        }
        guard let first = found.first(where: { wrappers[$0.document.index] != nil }),
            let wrapper = wrappers[first.document.index]
        else {
            guard found.count == 1, let key = ForeignDetection.partKey(in: found[0].document),
                case .foreign(.parentChart) = found[0].nature.kind
            else { return nil }
            let place = ValuesPlace(parentChart: key, document: found[0].document.index)
            return FileNature(.known(.helm), at: found[0].nature.index, place: place)
                .with(astray: found[0].document)
        }
        let values = WrappedValues(bytes, wrappers)
        if let place = values.place {
            let holder = found.first { $0.document.index == place.document } ?? first
            return FileNature(.known(.helm), at: holder.nature.index, place: place)
                .with(astray: holder.document)
        }
        return FileNature(.foreign(.wrapper(wrapper, values.reason)), at: first.nature.index)
            .with(naming: values.closedPlaces.count == 1 ? values.closedPlaces.first : nil)
    }
}
