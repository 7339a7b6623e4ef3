extension NextSteps {
    private static let server = "conf/openmetadata.yaml"
    private static let kept = "conf/openmetadata.yaml.before-sso"

    var bareMetalSteps: [GuidanceStep] {
        [
            enter(
                "Go to the server's own folder.",
                unknown: "Go to the server's own folder, the one with bin and conf, such as "
                    + "/opt/openmetadata.\(namesake)")
        ] + (isFragment ? fragmentSteps : []) + startSteps + [
            GuidanceStep(
                "Give it a minute, then look at its health and its log; Ctrl-C ends the log. What "
                    + "stops the start is in logs/catalog.err.",
                (unit.map { "systemctl status --no-pager \($0)\n" } ?? "")
                    + "wget -qO- http://localhost:8586/healthcheck\ntail -F logs/openmetadata.log")
        ]
    }

    private var fragmentSteps: [GuidanceStep] {
        [
            GuidanceStep(
                "Keep a copy of the server's file, \(Self.server) of that folder.",
                "\(asOwner)cp --preserve --no-clobber \(Self.server) \(Self.kept)"),
            GuidanceStep(
                "Put the two sections of \(place.file) in place of those of the same names in "
                    + "\(Self.server) of the server's own folder."),
        ]
    }

    /// A fragment that is called as the server's file is.
    private var namesake: String {
        isFragment && place.file.hasSuffix("/" + Self.server)
            ? " \(place.file) is not the server's file, only called the same: it holds nothing but "
                + "the two sections, and no server starts with it." : ""
    }

    /// The unit that starts this very server, as a shell takes it.
    private var unit: String? { place.handles.unit?.name.shellWord }

    private var startSteps: [GuidanceStep] {
        guard let unit = place.handles.unit else { return startStepsWithoutUnit }
        return [
            GuidanceStep(
                "Restart the server, which systemd starts as \(unit.name).\(databaseNote)", restart)
        ]
    }

    /// No unit is shipped: what one of this name starts has to be read first.
    private var startStepsWithoutUnit: [GuidanceStep] {
        let other =
            databaseWins
            ? " If the unit names another EnvironmentFile, name that one in place of "
                + "conf/openmetadata-env.sh."
            : ""
        return [
            GuidanceStep(
                "See what starts the server: read ExecStart, if there is a unit.",
                "systemctl cat openmetadata"),
            GuidanceStep(
                "If ExecStart names a script of this folder's bin: restart the unit. If it runs "
                    + "docker or podman, this is not the server that it starts: do not."
                    + databaseNote + other, restart(unit: "openmetadata")),
            GuidanceStep(
                "If there is no unit: restart the server by its own script.", restart),
        ]
    }

    private var databaseNote: String {
        databaseWins
            ? " From 1.10 on the database of a server that has run before wins over the files: "
                + "the middle command makes it forget its sign-in settings."
            : ""
    }

    private var restart: String {
        unit.map(restart(unit:))
            ?? restart(
                "\(asOwner)./bin/openmetadata.sh stop", "\(asOwner)./bin/openmetadata.sh start")
    }

    private func restart(unit: String) -> String {
        restart("sudo systemctl stop \(unit)", "sudo systemctl start \(unit)")
    }

    private func restart(_ stop: String, _ start: String) -> String {
        ([stop] + (databaseWins ? [reset] : []) + [start]).joined(separator: "\n")
    }

    /// Unlike the scripts that start the server, this one does not read the variables that they do.
    private var reset: String {
        let named = place.handles.unit?.environments.last { $0 == $0.shellWord }
        let environment = named ?? "conf/openmetadata-env.sh"
        return """
            \(asOwner)bash -c 'set -a
            . \(environment)
            exec \(Self.databaseResetCommand)'
            """
    }

    private var asOwner: String { place.owner.map { $0.sudo + " " } ?? "" }

    var bareMetalBack: GuidanceStep {
        let (what, command): (String, String?) =
            if isFragment {
                ("the server's file", "\(asOwner)cp --preserve \(Self.kept) \(Self.server)")
            } else if wayBack == .restores {
                ("the old file", "omsso apply --undo")
            } else {
                ("a copy of the file from before the change", nil)
            }
        return GuidanceStep(
            "put \(what) back and restart the server"
                + (unit == nil
                    ? "; a unit by systemctl as above, in place of ./bin/openmetadata.sh." : "."),
            [command, restart].compactMap(\.self).joined(separator: "\n"))
    }
}
