import SSOFiles
import SSOModel

/// Settings with the paths that their files really have: in the folder of the options, and behind
/// the links on the way there.
///
/// So what is shown, written and told to the operator is the file itself.
struct LocatedFiles {
    private(set) var settings: SSOSettings
    /// Where each path leads at this moment.
    private(set) var places: [String: FilePlace] = [:]
    private(set) var refusals: [String: FileError] = [:]

    init(_ settings: SSOSettings, _ options: ChangeOptions) {
        self.settings = settings
        let target = settings.target
        self.settings.target.path = locate(target.path, options)
        self.settings.target.ingestionPaths = target.ingestionPaths.map { locate($0, options) }
    }

    /// Takes what compose files call the services that get the settings.
    mutating func take(services: [String]) {
        settings.target.take(services: services)
    }

    /// Takes what has to be written though it is the server's default.
    mutating func take(unfilled: Set<Setting>) { settings.target.unfilled = unfilled }

    private mutating func locate(_ path: FilePath, _ options: ChangeOptions) -> FilePath {
        let given = options.place(path.text)
        do throws(FileError) {
            let place = try FilePlace(given)
            places[place.shown] = place
            return path.located(at: place.shown)
        } catch {
            refusals[given] = error
            return path.located(at: given)
        }
    }
}
