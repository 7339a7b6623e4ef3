import Glibc

/// Which users are in which groups.
enum Membership {
    /// True for root, for a user in the group, and for one whose groups cannot be told.
    static func holds(of user: UInt32, in group: UInt32) -> Bool {
        if user == 0 { return true }
        return groups(of: user).map { $0.contains(group) } ?? true
    }

    private static func groups(of user: UInt32) -> [UInt32]? {
        if user == geteuid() { return [getegid()] + ownGroups }
        guard let entry = getpwuid(user)?.pointee, let name = entry.pw_name else { return nil }
        var count: Int32 = 1024
        var groups = [gid_t](repeating: 0, count: Int(count))
        guard getgrouplist(name, entry.pw_gid, &groups, &count) >= 0 else { return nil }
        return Array(groups.prefix(Int(count)))
    }

    private static var ownGroups: [UInt32] {
        var groups = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
        let count = getgroups(Int32(groups.count), &groups)
        return Array(groups.prefix(max(0, Int(count))))
    }
}
