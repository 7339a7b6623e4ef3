import SSOModel

/// The units of systemd that may start a server, by their names; everybody may read them.
package enum UnitFiles {
    private static let usual = [
        "/etc/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system",
    ]
    /// No unit comes near it, in bytes.
    private static let largest = 65536

    /// - Parameter path: The folders, parted by colons, as systemd takes them from its
    ///   `SYSTEMD_UNIT_PATH` (systemd(1)); nil for the usual ones.
    /// - Returns: What stands in each, those first that win.
    package static func read(path: String?) -> [(path: String, bytes: [UInt8])] {
        let folders = path.map { $0.split(separator: ":").map(String.init) } ?? usual
        return folders.flatMap { folder in
            FolderLook.list(folder).filter(mayTell).compactMap { name in
                let file = joined(folder, name)
                return (try? FileSnapshot.read(file, limit: largest))?.bytes.map { (file, $0) }
            }
        }
    }

    private static func mayTell(_ name: String) -> Bool {
        name.hasSuffix(".service") && (name.contains("openmetadata") || name.hasPrefix("om-"))
    }
}
