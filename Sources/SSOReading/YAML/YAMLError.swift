/// Why a text cannot be read as YAML.
package enum YAMLError: Error, Hashable, Sendable {
    case notUTF8(YAMLMark)
    case malformed(String, YAMLMark)
    case tooDeep(YAMLMark)
    case tooManyValues(YAMLMark)
    case severalDocuments(YAMLMark)
}

extension YAMLError {
    /// What is wrong, in the words of the YAML library.
    package var reason: String {
        switch self {
        case .notUTF8: "it is not UTF-8"
        case .malformed(let reason, _): reason
        case .tooDeep: "it is nested too deeply"
        case .tooManyValues: "it has too many values"
        case .severalDocuments: "it holds several documents"
        }
    }

    package var mark: YAMLMark {
        switch self {
        case .notUTF8(let mark), .malformed(_, let mark), .tooDeep(let mark),
            .tooManyValues(let mark), .severalDocuments(let mark):
            mark
        }
    }
}
