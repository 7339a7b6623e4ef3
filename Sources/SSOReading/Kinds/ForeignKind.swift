import SSOModel

/// A kind of file that holds no settings that omsso could change where they stand.
package enum ForeignKind: Hashable, Sendable {
    /// One that hands values to charts, which cannot be changed in it.
    case wrapper(ValuesWrapper, ClosedWrapper)
    /// Any other object of Kubernetes, by its `kind`.
    case manifest(String)
    /// Values of a chart that has OpenMetadata's for a part, with the keys that lead to that part.
    case parentChart([String])
    /// Values that stand where the chart does not look, by their key.
    case misplaced(String)
    /// Compose's first format, whose services stand at the top.
    case oldCompose
    case chartDefinition, template, terraform, python, sections
    case encrypted(by: String)
    case list, ansible
}

extension ForeignKind {
    /// What it is, to follow "This is".
    package var name: String {
        switch self {
        case .wrapper(let wrapper, let reason): wrapper.name + reason.words
        case .manifest(let kind): "a Kubernetes manifest (kind: \(kind.shortened()))"
        case .parentChart: ValuesWrapper.parentChart.name
        case .misplaced(let key):
            "a values file with \(key.shortened()) directly below openmetadata, where the chart "
                + "does not look"
        case .oldCompose: "a compose file of the first format, without services:"
        case .chartDefinition: "the definition of a chart (Chart.yaml)"
        case .template: "a template that something fills in first"
        case .terraform: "a Terraform file"
        case .python: "a Python program"
        case .sections: "a file with [sections], such as a unit of systemd"
        case .encrypted(let tool): "encrypted with \(tool)"
        case .list: "a YAML list"
        case .ansible: "a play of Ansible"
        }
    }

    /// What to do with it; nil for what its place says.
    package var advice: String? {
        if case .wrapper(_, let reason) = self { reason.advice } else { nil }
    }

    /// Where the values of the chart belong in it; nil where none do.
    package var valuesPlace: (words: String, keys: [String])? {
        switch self {
        case .parentChart(let path): ("in it", path)
        // The text is values from its first line on.
        case .wrapper(_, .text): ("in it", [])
        case .wrapper(let wrapper, let reason): reason.takesValues ? wrapper.valuesPlace : nil
        default: nil
        }
    }
}

extension ValuesWrapper {
    fileprivate var valuesPlace: (words: String, keys: [String])? {
        switch self {
        case .parentChart, .helmfile: nil
        case .application, .applicationSet:
            ("in the source that names the chart", ["helm", "valuesObject"])
        case .helmRelease: ("in it", ["spec", "values"])
        case .helmChart: ("below spec.valuesContent", [])
        case .fleet: ("in it", ["helm", "values"])
        case .kustomization: ("in the entry of helmCharts", ["valuesInline"])
        case .crossplane: ("in it", ["spec", "forProvider", "values"])
        }
    }
}

extension ClosedWrapper {
    /// To follow what the file is.
    fileprivate var words: String {
        switch self {
        case .nothing: ""
        case .otherChart(let name): " for another chart (\(name.shortened()))"
        case .unknownChart: " that does not tell where OpenMetadata's values stand in it"
        case .text(let key, _): " with its values in a text (\(key))"
        case .files(let names): " with its values in \(Self.some(names))"
        case .noValues: " without values"
        case .filledIn: " with values that are filled in first ({{ }})"
        case .several: " with several places for OpenMetadata's values"
        }
    }

    /// True where they are known to be those of OpenMetadata's chart.
    package var isOfOurs: Bool {
        switch self {
        case .nothing, .otherChart, .unknownChart: false
        case .text, .files, .noValues, .filledIn, .several: true
        }
    }

    /// The names of the files that hold the values.
    package var names: [String] { if case .files(let names) = self { names } else { [] } }

    fileprivate var takesValues: Bool { if case .otherChart = self { false } else { true } }

    private static func some(_ names: [String]) -> String {
        listed(names.prefix(4).map { $0.shortened() })
    }

    /// What to do; nil for what its kind says.
    fileprivate var advice: String? {
        switch self {
        case .files(let names):
            "Name that file (\(Self.some(names))) in \(Question.with(.targetPath).place), or put what "
                + "belongs into it here by hand."
        case .text(_, let line):
            "Put this section into that text by hand, which begins on line \(line), or name a "
                + "values file."
        case .several(let lines):
            "They are on lines \(Self.some(lines.map(String.init))). Put this section into the one "
                + "that is meant by hand, or name a file with one OpenMetadata only."
        case .noValues:
            "Put this section into it by hand, if what reads it takes values as keys, or name a "
                + "values file."
        default: nil
        }
    }
}
