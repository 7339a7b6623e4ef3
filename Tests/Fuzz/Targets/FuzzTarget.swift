/// Something that takes any bytes: it must neither crash nor hang, and keep its promises.
package struct FuzzTarget: Sendable {
    package let name: String
    /// What promise was broken by these bytes; nil when none was.
    package let fault: @Sendable ([UInt8]) -> String?

    package static let all = readers + changes + people

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What takes numbers from the front of the bytes, so that a fuzzer learns to choose.
struct FuzzInput {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(rest.popFirst() ?? 0) % elements.count]
    }

    var bytes: [UInt8] { Array(rest) }
    var text: String { String(decoding: rest, as: UTF8.self) }
}
