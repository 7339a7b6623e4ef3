import SSOModel
import SSOReading

/// Lists that stand below their variable in an environment file, as only YAML has them.
extension ParsedFile {
    /// The variable that what cannot be read here is an item of.
    func line(above fault: EnvironmentFault) -> EnvironmentLine? {
        guard firstSign(of: fault) == "-",
            let line = lines?.lines.last(where: {
                $0.keyRange.lowerBound < fault.range.lowerBound
            }), line.separator != nil, line.value.isEmpty
        else { return nil }
        return line
    }

    /// The first sign that is no blank in the line of a fault.
    func firstSign(of fault: EnvironmentFault) -> Unicode.Scalar? {
        let line = text.position(of: fault.range.lowerBound).line
        return text.scalars[text.line(line)].first { !$0.isSpaceOrTab }
    }

    /// The numbers of the lines whose values stand below them: what they say by themselves is not
    /// what is wrong.
    var linesAboveItems: Set<Int> {
        Set(
            (lines?.faults ?? []).prefix(FindingKind.mostAtOnce).compactMap {
                line(above: $0).map { text.position(of: $0.keyRange.lowerBound).line }
            })
    }
}
