import CNcurses
import CProcess

/// What a process that holds secrets must see to before anything else.
package enum ProcessSafety {
    /// Keeps memory out of core files, of other processes' reach, and of Swift's crash reports.
    package static func prepare() { omsso_prepare_process() }
}
