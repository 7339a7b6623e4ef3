import FuzzTargets
import Glibc

/// What libFuzzer calls; `FUZZ_TARGET` says what takes the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let fault = target.fault(bytes) { fatalError("\(target.name): \(fault)") }
    return 0
}

private let target: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
        fatalError("FUZZ_TARGET is none of \(FuzzTarget.all.map(\.name))")
    }
    return target
}()
