import SSOModel
import SSOReading

/// Reads and writes answers files: YAML with the keys of the questions, nested.
package enum AnswersFile {
    /// No real answers file comes near this.
    package static let maximumSize = 1 << 20

    /// Reads answers; all that is wrong is collected.
    ///
    /// - Parameters:
    ///   - bytes: The content: YAML 1.1 or 1.2 in UTF-8, one document.
    ///   - file: The name for positions.
    /// - Returns: What could be read, and what is wrong.
    package static func load(_ bytes: [UInt8], file: String) -> LoadedAnswers {
        var loader = AnswersLoader(file: file)
        guard bytes.count <= maximumSize else {
            loader.report(.answersFileTooLarge(bytes.count), at: YAMLMark(line: 1, column: 1))
            loader.giveUp()
            return loader.result
        }
        do {
            if let root = try YAMLReader.read(bytes) { loader.take(root) }
        } catch {
            loader.report(error)
            loader.giveUp()
        }
        loader.sortFindings()
        loader.countRest()
        return loader.result
    }
}

extension AnswersLoader {
    fileprivate mutating func report(_ error: YAMLError) {
        switch error {
        case .notUTF8(let mark): report(.answersFileNotUTF8, at: mark)
        case .malformed(let reason, let mark): report(.answersFileMalformed(reason), at: mark)
        case .tooDeep(let mark), .tooManyValues(let mark): report(.answersFileTooDeep, at: mark)
        case .severalDocuments(let mark): report(.answersFileSeveralDocuments, at: mark)
        }
    }
}
