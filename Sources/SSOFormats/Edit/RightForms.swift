import SSOModel

extension [String?] {
    /// With the wanted entries in place of those that are only other forms of them.
    func rightForms(in wanted: [String]) -> [String?] {
        var free = wanted.filter { !contains($0) }
        return map { entry in
            guard let entry, !wanted.contains(entry),
                let index = free.firstIndex(where: { entry.isForm(of: $0) })
            else { return entry }
            return free.remove(at: index)
        }
    }
}

extension String {
    /// True for the same person or the same keys, written in another way.
    fileprivate func isForm(of right: String) -> Bool {
        if KeyURL.corrected(self) == right { return true }
        if let old = MicrosoftURL(self), let new = MicrosoftURL(right) {
            return old.isShared || old.tenant == new.tenant
        }
        return contains("@") && PrincipalEntry.parse(self).value?.name.text == right
    }
}
