import SSOModel

/// An unfinished setup from an earlier session.
package struct Draft: Hashable, Sendable {
    package let answers: Answers
    /// When and where it was saved, as shown to the operator.
    package let origin: String
    package let place: Place?
    /// True where its operator has let Microsoft and the server be asked.
    package let asksOnline: Bool
    /// True where a token was given, which no draft holds.
    package let lacksToken: Bool
    /// The folder that it was begun in, where that is known.
    package let folder: String?
    /// True where not all of it could be read.
    package let isPart: Bool
    /// True for one that came by standard input.
    package let isHandedOver: Bool

    package init(
        answers: Answers, origin: String, place: Place? = nil, asksOnline: Bool = false,
        lacksToken: Bool = false, folder: String? = nil, isPart: Bool = false,
        isHandedOver: Bool = false
    ) {
        self.isPart = isPart
        self.isHandedOver = isHandedOver
        self.folder = folder
        self.lacksToken = lacksToken
        self.asksOnline = asksOnline
        self.answers = answers
        self.origin = origin
        self.place = place
    }

    /// Where in the wizard the operator stood.
    package struct Place: Hashable, Sendable {
        package let page: Page
        package let question: QuestionID?
        package let caret: Int?

        package init(page: Page, question: QuestionID? = nil, caret: Int? = nil) {
            self.page = page
            self.question = question
            self.caret = caret
        }
    }
}
