import Foundation
import Testing

/// For tests that mostly wait for another program: several run at once, on threads of their own.
///
/// On Swift's own threads, of which there is one for each core, they would wait one by one.
package struct WaitingTests: SuiteTrait, TestTrait, TestScoping {
    package let isRecursive = true

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(ThreadPool.shared) { try await function() }
    }
}

extension Trait where Self == WaitingTests {
    /// Runs the tests on threads that may wait.
    package static var waiting: Self { Self() }
}

private final class ThreadPool: TaskExecutor {
    static let shared = ThreadPool()

    private let queue = OperationQueue()

    private init() { queue.maxConcurrentOperationCount = 8 }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
