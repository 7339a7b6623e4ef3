/// A name of a variable (`$NAME`) or of an anchor (`*name`).
struct SecretReference: Hashable {
    let name: ArraySlice<UInt8>
    let isAnchor: Bool
}

/// Names that stand where a secret should, or a list of administrators.
package struct SecretReferences: Sendable {
    private var names: [ArraySlice<UInt8>: SecretName] = [:]
    private var anchors: [ArraySlice<UInt8>: SecretName] = [:]

    package init() {}

    /// Without the anchors, which another file does not see.
    var variables: SecretReferences {
        var variables = self
        variables.anchors = [:]
        return variables
    }

    subscript(name: ArraySlice<UInt8>) -> SecretName? { names[name] ?? anchors[name] }

    mutating func add(_ references: [SecretReference], as kind: SecretName) {
        for reference in references {
            if reference.isAnchor {
                anchors[reference.name, default: kind].rise(to: kind)
            } else {
                names[reference.name, default: kind].rise(to: kind)
            }
        }
    }

    /// - Returns: True when there was something new.
    mutating func add(_ others: SecretReferences) -> Bool {
        let before = (names, anchors)
        names.merge(others.names) { $0.risen(to: $1) }
        anchors.merge(others.anchors) { $0.risen(to: $1) }
        return before != (names, anchors)
    }
}

extension SecretName {
    /// What is a secret in one place is one everywhere.
    fileprivate func risen(to other: SecretName) -> SecretName {
        self == .secret || other == .secret ? .secret : self
    }

    fileprivate mutating func rise(to other: SecretName) { self = risen(to: other) }
}
