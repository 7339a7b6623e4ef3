import SSOModel
import TestSupport

@testable import SSOReading

/// Makes files that hand values to the chart, as operators write them, from a seed.
struct RandomWrapper {
    private var random: SeededGenerator
    private let seed: UInt64
    /// Where the values stand.
    let place: ValuesPlace
    let name: String
    private let before: [String]
    private let after: [String]

    init(seed: UInt64) {
        self.seed = seed
        random = SeededGenerator(seed: seed &+ 1 << 42)
        before = random.chance(3) ? Self.others[random.chance(2) ? 0 : 1] : []
        after = random.chance(3) ? ["---"] + Self.others[random.chance(2) ? 0 : 1].dropLast() : []
        let form = random.pick(Self.forms)
        name = form.wrapper == .kustomization ? "kustomization.yaml" : "x.yaml"
        place = ValuesPlace(
            form.wrapper, document: before.isEmpty ? 0 : 1, part: form.part, below: form.below,
            inner: form.inner)
    }

    mutating func text() -> String {
        let form = Self.forms.first { $0.wrapper == place.wrapper && $0.part == place.part }
        let lineEnd = random.chance(5) ? "\r\n" : "\n"
        let lines = before + body(of: form?.lines ?? []) + after
        let text = lines.joined(separator: lineEnd) + (random.chance(6) ? "" : lineEnd)
        return (random.chance(10) ? "\u{FEFF}" : "") + text
    }

    /// The lines with the values in place of `§`, or without any.
    private mutating func body(of lines: [String]) -> [String] {
        lines.flatMap { line -> [String] in
            guard line.hasSuffix("§") else { return [dressed(line)] + note() }
            let key = String(line.dropLast())
            if place.wrapper != .helmChart, place.wrapper != .parentChart {
                if random.chance(6) { return [] }
                if random.chance(8) {
                    return [key + random.pick([" {}", "", " # none yet", " ~"])]
                }
            }
            let depth = key.prefix { $0 == " " || $0 == "-" }.count + random.pick([1, 2, 4])
            let values = RandomFile.lines(.helm, seed: seed).flatMap { line in
                [line.isEmpty ? "" : String(repeating: " ", count: depth) + line]
            }
            return [key]
                + (values.isEmpty ? [String(repeating: " ", count: depth) + "a: b"] : values)
        }
    }

    private mutating func dressed(_ line: String) -> String {
        guard random.chance(5), !line.hasSuffix(":"), !line.contains("#") else { return line }
        return line + " # " + random.word()
    }

    private mutating func note() -> [String] {
        random.chance(8) ? [random.pick(["", "# " + random.word(), "      # deep"])] : []
    }

    private struct Form {
        let wrapper: ValuesWrapper
        let part: [String]
        let below: [String]
        var inner: [String] = []
        let lines: [String]
    }

    private static let others = [
        ["apiVersion: v1", "kind: ConfigMap", "data: {a: &x b, c: *x}", "---"],
        [
            "apiVersion: source.toolkit.fluxcd.io/v1", "kind: HelmRepository", "spec:",
            "  url: 'https://helm.open-metadata.org'", "---",
        ],
    ]

    private static let forms = [
        Form(
            wrapper: .helmRelease, part: ["spec"], below: ["values"],
            lines: [
                "apiVersion: helm.toolkit.fluxcd.io/v2beta2", "kind: 'HelmRelease'", "metadata: &m",
                "  name: om", "spec:", "  chart:",
                "    spec: {chart: openmetadata, version: 1.9.7}",
                "  values:§", "  timeout: 5m",
            ]),
        Form(
            wrapper: .application, part: ["spec", "source"], below: ["helm", "valuesObject"],
            lines: [
                "apiVersion: argoproj.io/v1alpha1", "kind: Application", "spec:", "    source:",
                "        chart: \"openmetadata\"", "        helm:", "            releaseName: om",
                "            valuesObject:§", "    destination: {namespace: om}",
            ]),
        Form(
            wrapper: .application, part: ["spec", "sources", "[1]"],
            below: ["helm", "valuesObject"],
            lines: [
                "kind: Application", "apiVersion: argoproj.io/v1alpha1", "spec:", "  sources:",
                "  - ref: values", "    repoURL: x", "  - chart: openmetadata", "    helm:",
                "      skipCrds: true", "      valuesObject:§", "  - path: b",
            ]),
        Form(
            wrapper: .kustomization, part: ["helmCharts", "[0]"], below: ["valuesInline"],
            lines: [
                "helmCharts:", "    -   name: openmetadata", "        releaseName: om",
                "        valuesInline:§", "    -   name: mysql",
                "        valuesInline: {a: [b, {c: d}]}", "resources:", "- a.yaml",
            ]),
        Form(
            wrapper: .helmChart, part: ["spec"], below: ["values"],
            lines: [
                "apiVersion: helm.cattle.io/v1", "kind: HelmChart", "spec:",
                "  chart: https://example.com/openmetadata-1.9.7.tgz", "  values:§",
            ]),
        Form(
            wrapper: .parentChart, part: [], below: [], inner: ["catalog"],
            lines: ["mysql: {enabled: true}", "catalog:§", "global:", "  a: [b, c]"]),
        Form(
            wrapper: .crossplane, part: ["spec", "forProvider"], below: ["values"],
            lines: [
                "apiVersion: helm.crossplane.io/v1beta1", "kind: Release", "spec:",
                "  forProvider:", "    chart:", "      name: openmetadata", "    values:§",
                "  rollbackLimit: 3",
            ]),
    ]
}
