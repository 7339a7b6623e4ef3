/// A deployment of OpenMetadata as the files of a folder tell of it.
package struct FoundDeployment: Hashable, Sendable {
    package let target: DeploymentTarget
    /// What it is, in words of the field.
    package var title: String
    /// The files that hold its settings, those first that tell it.
    package let files: [String]
    /// Other files that tell of it.
    package var signs: [String] = []
    /// The way of signing in that is set up; nil where that is not known.
    package var provider: String?
    /// What its files say, as answers.
    package var answers: [QuestionID: SourcedAnswer] = [:]
    package var handles = Handles()
    /// What hands the values of a file to the cluster, for files that are no plain values.
    package var deliveries: [String: Delivery] = [:]
    /// What is worth knowing of it, such as why its settings go to another file than usual.
    package var remark: String?
    /// Files that could be meant as well as the proposed one.
    package var rivals: [String] = []
    /// True where files hold its settings, and nothing tells how it is started.
    package var isOnlySettings = false
    /// Files of which none is proposed, since nothing tells which of them counts.
    package var undecided: [String] = []

    package init(_ target: DeploymentTarget, _ title: String, files: [String]) {
        self.target = target
        self.title = title
        self.files = files
    }

    package var version: OpenMetadataVersion? {
        answers[.openMetadataVersion]?.answer.text.flatMap(OpenMetadataVersion.init(rawValue:))
    }

    /// Takes an answer, unless its rule refuses it: then it is none.
    package mutating func propose(_ id: QuestionID, _ answer: Answer?, from source: String) {
        guard let answer, !answer.isEmpty, let checked = Answers([id: answer]).check(id),
            !checked.hasErrors
        else { return }
        answers[id] = SourcedAnswer(checked.answer, from: source)
    }
}

extension FoundDeployment {
    /// What commands for it have to name, as it is shipped where nothing else is found.
    package struct Handles: Hashable, Sendable {
        package enum Chart: Hashable, Sendable {
            /// OpenMetadata's own.
            case own
            /// One that OpenMetadata's is a part of.
            case parent
        }

        /// The compose files that are read only where they are named.
        package var composeFiles: [String] = []
        /// The environment files of before, weaker ones first.
        package var environments: [String] = []
        /// The server in the compose files.
        package var service = ComposeServiceName.server
        /// What prepares the server's database in the compose files, by the same settings.
        package var migrations = [ComposeServiceName.migration]
        /// The compose files that are read without being named; later ones count more.
        package var readFiles: [String] = []
        /// The files that compose files name themselves.
        package var parts: [String] = []
        /// The compose file that is read after these, if it is there.
        package var override: String?
        /// The server's Deployment, which the chart names so whatever the release is called.
        package var workload = "openmetadata"
        /// The chart in the folder itself; nil for the one that OpenMetadata publishes.
        package var chart: Chart?
        /// What hands the file to the cluster; nil for helm by hand.
        package var delivery: Delivery?
        /// What systemd starts the server with; nil where none was found.
        package var unit: ServiceUnit?
        /// The name that compose is given for the project.
        package var project: String?

        package init() {}
    }
}
