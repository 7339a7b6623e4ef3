/// What a file's content is recognised by: its size and its 64-bit FNV-1a hash.
///
/// It tells an old content from a new one after a crash; it proves nothing against someone who may
/// write the file, and has no need to.
package struct Fingerprint: Hashable, Codable, Sendable {
    private var size = 0
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { take($0) }
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        var hash = hash
        var index = 0
        while index < bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
            index += 1
        }
        self.hash = hash
        size += bytes.count
    }
}
