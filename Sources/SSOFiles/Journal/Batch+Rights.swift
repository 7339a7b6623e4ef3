/// The rights of a file that were changed while it held another content.
extension Batch {
    /// Gives the content that comes back the owner, the rights and the attributes that the file has
    /// by now; where nobody changed them, nothing is done.
    ///
    /// An old copy may be open to people from whom the file was taken since.
    func takeOverRights(of entry: Journal.Entry) throws(FileError) {
        guard entry.old != nil, let folder = try folders.open(entry.folder),
            let file = try folder.file(entry.name, shown: entry.path),
            let old = try folder.file(try oldName(of: entry, in: folder))
        else { return }
        let (wanted, found) = (try FileAttributes(of: file), try FileAttributes(of: old))
        if wanted != found { try wanted.replace(found, of: old) }
    }
}
