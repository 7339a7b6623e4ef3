/// What is asked about ingestion, and when.
enum IngestionRules {
    /// False where all pipelines are made on the server's own screens.
    @Sendable static func isEnabled(_ answers: Answers) -> Bool {
        answers.effective(.ingestionEnabled)?.flag != false
    }
}
