import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Every input that `Tests/Fuzz/run.py` kept, and what comes of small changes to it.
@Suite struct CorpusTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus")

    private func inputs(_ target: String) throws -> [[UInt8]] {
        let folder = Self.corpus.appending(path: target)
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).sorted { $0.path < $1.path }.map { try Array(Data(contentsOf: $0)) }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func noPromiseIsBroken(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let inputs = try inputs(name)
        #expect(!inputs.isEmpty)
        var random = SeededGenerator(seed: 1)
        for input in [[]] + inputs {
            #expect(target.fault(input) == nil, "\(name): \(input)")
            let changed = mutated(input, &random)
            #expect(target.fault(changed) == nil, "\(name): \(changed)")
        }
    }

    private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<3 where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: index)
            default: bytes.insert(random.pick(Array("\n:#'\"[]{}-=\t,$\\ ".utf8)), at: index)
            }
        }
        return bytes
    }
}
