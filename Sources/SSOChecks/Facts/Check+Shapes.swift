import SSOModel
import SSOReading

/// What many rules have in common; a body says what is wrong, or nothing.
extension Check {
    /// The known text of a setting.
    static func text(
        _ setting: Setting, _ fault: @escaping @Sendable (String, ServerView) -> String?
    ) -> Check {
        .azure { view in
            view.text(setting).flatMap { fault($0, view) }.map { view.hit(setting, $0) } ?? []
        }
    }

    /// A text that has to be one of some words; `message` names another one.
    static func oneOf(
        _ words: [String], _ setting: Setting, _ message: @escaping @Sendable (String) -> String
    ) -> Check {
        .text(setting) { text, _ in words.contains(text) ? nil : message(text.named()) }
    }

    /// A single value that nothing stands in, or that is missing.
    static func empty(_ setting: Setting) -> Check {
        .azure { view in
            guard !view.isUnresolved(setting), view.text(setting) ?? "" == "",
                view[setting]?.isKeys != true
            else { return [] }
            return view.hit(setting, "\(view.name(setting)) is empty.")
        }
    }

    /// A list without entries.
    static func emptyList(_ setting: Setting) -> Check {
        .azure { view in
            guard let value = view[setting], !value.isUnresolved,
                value.isNull || value.items?.isEmpty == true
            else { return [] }
            return view.hit(setting, "\(view.name(setting)) is empty.")
        }
    }

    /// Each setting that has a value, of one shape or of all.
    static func values(
        _ shape: SettingRow.Shape? = nil,
        _ fault: @escaping @Sendable (Setting, FoundValue, ServerView) -> String?
    ) -> Check {
        .azure { view in view.hits(shape) { fault($0, $1, view) } }
    }

    /// The server's own configuration file.
    static func configuration(_ body: @escaping @Sendable (ServerView) -> [Hit]) -> Check {
        .server { $0.kind == .server ? body($0) : [] }
    }

    /// Values of the chart.
    static func chart(_ body: @escaping @Sendable (ServerView) -> [Hit]) -> Check {
        .server { $0.kind == .helm ? body($0) : [] }
    }

    /// A workflow that has a connection.
    static func connection(
        _ body: @escaping @Sendable (WorkflowView, YAMLNode) -> [Hit]
    ) -> Check {
        .workflow { view in view.connection.map { body(view, $0) } ?? [] }
    }
}

extension ServerView {
    /// Hits at settings that have a value, of one shape or of all.
    func hits(
        _ shape: SettingRow.Shape? = nil, _ fault: (Setting, FoundValue) -> String?
    ) -> [Hit] {
        Setting.judged.filter { shape == nil || $0.shape == shape }.flatMap { setting in
            values[setting].flatMap { fault(setting, $0) }.map { hit(setting, $0) } ?? []
        }
    }
}

extension String {
    /// The value as a word of a sentence, which would have a hole where it is empty.
    func named(to limit: Int = 40) -> String { isEmpty ? "\"\"" : shortened(to: limit) }
}
