/// Why a file is not written.
package struct FileRefusal: Hashable, ProblemCarrier {
    package let problem: Problem
    /// The file that it is about; nil where that is known, or the problem itself names it.
    package let file: String?
    /// Counted from 1.
    package let line: Int?
    /// Lines to be pasted by hand instead, secrets masked.
    package let section: [String]

    package init(
        _ problem: Problem, in file: String? = nil, line: Int? = nil, section: [String] = []
    ) {
        self.problem = problem
        self.file = file
        self.line = line
        self.section = section
    }

    /// A mistake that keeps the whole file from being read.
    package init(_ mistake: Finding) {
        self.init(mistake.problem, in: mistake.position?.file, line: mistake.position?.line)
    }

    /// `PATH:LINE`.
    package var place: String? {
        guard let line else { return file }
        return file.map { "\($0):\(line)" } ?? "line \(line)"
    }

    package var text: String { inOneLine(at: place) }
}
