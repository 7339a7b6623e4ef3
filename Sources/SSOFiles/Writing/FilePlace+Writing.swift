import SSOModel

extension FilePlace {
    /// Refuses what is certain to fail, by a look that takes no lock and so waits for nobody.
    package func checkWritable() throws(FileError) {
        try Folder.checkWritable(folder, for: shown)
        try OpenFile.open(path, path: shown, follows: true)?.refuseProtected()
    }
}

extension OpenFile {
    /// Refuses a file that somebody protected.
    func refuseProtected() throws(FileError) {
        // A rename would get round this, but someone took the permission away on purpose.
        if mode & 0o200 == 0 { throw FileError(.readOnly, path) }
        if isImmutable { throw FileError(.immutable, path) }
    }
}
