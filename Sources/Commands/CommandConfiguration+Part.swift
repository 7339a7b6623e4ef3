import ArgumentParser

extension CommandConfiguration {
    /// That of a subcommand.
    ///
    /// To ArgumentParser a command that is parsed by itself may be asked for completions, which it tries
    /// first and which takes longer than the command's own arguments, unless it knows what it is a part of.
    init(part name: String, abstract: String, discussion: String) {
        self.init(
            commandName: name, _superCommandName: "omsso", abstract: abstract,
            discussion: discussion)
    }
}
