import Glibc
import SSOModel

/// Where a file really is or will be: an absolute folder without symbolic links, and a name in it.
package struct FilePlace: Hashable, Sendable {
    package let folder: String
    package let name: String
    /// Folders to make first, outermost first.
    let missingFolders: [String]
    private let links: [PathWalk.Link]
    private let given: String

    package var path: String { joined(folder, name) }

    /// The path to show: as it was given, or the real one where that leads through a link.
    package var shown: String { links.isEmpty ? given : path }

    package init(_ path: String) throws(FileError) {
        guard ![".", "..", ""].contains(SSOFiles.name(of: path)) else {
            throw FileError(.notAFile, path)
        }
        // Part by part the way there could be made all the same, and by no one call be used.
        guard path.utf8.count < Int(PATH_MAX) else {
            throw .system(.write, path, ENAMETOOLONG)
        }
        let walk = try PathWalk(path, followsLast: true)
        guard let name = walk.parts.last else { throw FileError(.notAFile, path) }
        let folders = walk.parts.dropLast()
        self.name = name
        folder = "/" + folders.joined(separator: "/")
        let existing = folders.count - max(0, walk.missing - 1)
        missingFolders = (existing..<folders.count).map {
            "/" + folders[...$0].joined(separator: "/")
        }
        links = walk.links
        given = path
        try refuseExchangeable()
    }

    /// Refuses a path that leads to another file by now.
    package func refuseElsewhere() throws(FileError) {
        guard try FilePlace(given).path.isIdentical(to: path) else {
            throw FileError(.changedMeanwhile, given)
        }
    }

    /// As the kernel may do it for links in folders such as /tmp (fs.protected_symlinks, proc(5)).
    private func refuseExchangeable() throws(FileError) {
        for link in links {
            switch link.status.place {
            case .ordinary: continue
            case .shared: if link.status.isForeign { throw refusal(of: link) }
            case .open:
                throw FileError(.openToAll, given, [.folder: SSOFiles.folder(of: link.path)])
            }
        }
    }

    /// Refuses the link of somebody who does not own all that it leads to.
    ///
    /// What they could change themselves, they may lead us to; anything else they would have us
    /// change for them.
    func refuseAstray(folder: stat?, file: stat?) throws(FileError) {
        for link in links where link.status.isForeign {
            let owners = [folder.map(\.st_uid), file.map { $0.st_uid } ?? folder.map(\.st_uid)]
            guard owners.allSatisfy({ $0 == link.status.owner }) else { throw refusal(of: link) }
        }
    }

    private func refusal(of link: PathWalk.Link) -> FileError {
        FileError(
            .foreignLink, given,
            [
                .link: link.path, .owner: FileError.user(link.status.owner), .destination: path,
            ])
    }
}
