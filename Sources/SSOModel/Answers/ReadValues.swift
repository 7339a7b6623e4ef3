/// What answers were read as.
///
/// It follows from the answers, so that it makes no difference between two sets of them.
struct ReadValues: Hashable, Sendable {
    private var values: [QuestionID: any Sendable] = [:]

    subscript(id: QuestionID) -> (any Sendable)? {
        get { values[id] }
        set { values[id] = newValue }
    }

    /// The value of a question that always has one, once no rule objects.
    func value<Value>(_ id: QuestionID) -> Value {
        guard let value = values[id] as? Value else {
            preconditionFailure("\(id.rawValue) was not read as \(Value.self)")
        }
        return value
    }

    static func == (_: ReadValues, _: ReadValues) -> Bool { true }

    func hash(into _: inout Hasher) {}
}
