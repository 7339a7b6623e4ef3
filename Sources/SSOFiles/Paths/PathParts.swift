/// The folder that a path names a file in; `.` for a bare name.
package func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// A name in a folder; one without a name is the present one, not the root.
func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder == "/" ? folder + name : "\(folder)/\(name)"
}

/// The last part of a path.
package func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}
