import Foundation

/// The program under test: `OMSSO_PROGRAM`, else the built `omsso` beside the tests.
package let builtProgram: String = {
    if let path = ProcessInfo.processInfo.environment["OMSSO_PROGRAM"] { return path }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    var folder = URL(filePath: tests).deletingLastPathComponent()
    while folder.path != "/" {
        let candidate = folder.appending(path: "omsso").path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder.deleteLastPathComponent()
    }
    return "omsso"
}()
