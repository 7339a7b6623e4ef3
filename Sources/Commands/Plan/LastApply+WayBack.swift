import Glibc
import SSOFiles
import SSOModel

extension LastApply {
    /// What an undo would do to a file now; the record may be that of an earlier run.
    static func wayBack(
        for path: String?, in state: StateFolder?
    ) -> NextSteps.WayBack {
        guard let path, let state, let last = try? load(from: state),
            (try? last.check()) != nil, let file = last.files.first(where: { $0.isFile(path) })
        else { return .unknown }
        return file.backup == nil ? .removes : .restores
    }
}

extension LastApply.File {
    /// True for the same file, whatever links lead to it.
    fileprivate func isFile(_ other: String) -> Bool {
        guard let real = realpath(other, nil) else { return false }
        defer { free(real) }
        return String(cString: real) == path
    }
}
