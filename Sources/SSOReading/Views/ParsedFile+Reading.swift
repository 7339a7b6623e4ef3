import SSOModel

extension ParsedFile {
    package init(_ input: CheckInput, id: Int, variables: Variables) {
        guard let text = SourceText(id: id, name: input.name, bytes: input.bytes) else {
            self = .unreadable(input, id: id)
            return
        }
        self.text = text
        let isTold = input.kind != nil && input.kind != .helm || input.place != nil
        let nature = isTold ? nil : FileNature(of: text)
        kind = input.kind ?? (input.place == nil ? nature?.fileKind : .helm)
        place = kind == .helm ? input.place ?? nature?.place : nil
        if kind == .helm, let place = input.place {
            astray = AstrayKeys(text, at: place)
        } else {
            // Lines have no sections, and a look at all of them would be for nothing.
            let known = kind == .environment ? nil : nature ?? FileNature(of: text)
            astray = known?.fileKind == kind ? known?.astray : nil
        }
        partSwitches = kind == .helm ? input.switches : nil
        isChecked = !input.isContext
        isPart = input.isPart
        folder = input.folder
        unpassed = input.unpassed
        mode = input.mode
        looked = input.looked
        switch kind {
        case .environment:
            if let index = LineNature(text).filledIn {
                let place = Place(file: id, range: index..<index)
                let name = ForeignKind.template.name
                faults = [FileFault(kind: .unknownKind(name), place: place)]
                return
            }
            let lines = EnvironmentLines(text)
            signInLines = lines.lines.filter { SignInVariables.concernSignIn($0.key) }
            self.lines = lines
        case .server:
            let substitution = ServerSubstitution(MappedText(text), variables)
            loops = Array(Set(substitution.loops))
            tooLong = substitution.expansion.tooLong
            swallowed = substitution.swallowed.map { Place(file: id, range: $0) }
            readYAML(substitution.result)
        case .compose, .helm: readYAML(MappedText(text))
        case .workflow:
            readYAML(MappedText(text))
            if root == nil, let hidden = WorkflowVariables.hidden(in: document) {
                let asWritten = faults
                faults = []
                readYAML(hidden)
                if root == nil { faults = asWritten }
            }
        case nil:
            let index = nature?.index ?? 0
            let place = Place(file: id, range: index..<index)
            faults = [FileFault(kind: .unknownKind(nature?.foreignName), place: place)]
        }
    }

    /// Only what stands before the first bad byte is kept, so that the place can be named.
    private static func unreadable(_ input: CheckInput, id: Int) -> ParsedFile {
        let end = input.bytes.firstInvalidUTF8 ?? input.bytes.firstIndex(of: 0) ?? 0
        let before = String(decoding: input.bytes[..<min(end, 100_000)], as: UTF8.self)
        let text = SourceText(id: id, name: input.name, Array(before.unicodeScalars))
        let place = Place(file: id, range: text.scalars.count..<text.scalars.count)
        var file = ParsedFile(text: text, kind: nil)
        file.faults = [FileFault(kind: .encoding, place: place)]
        return file
    }

    private mutating func readYAML(_ document: MappedText) {
        self.document = document
        do throws(YAMLError) {
            let roots = try YAMLReader.read(
                [UInt8](encoding: document.scalars),
                keeping: Self.kept(kind ?? .workflow, place, partSwitches))
            let index = place?.document ?? 0
            let top = roots.indices.contains(index) ? roots[index] : nil
            root = top?.at(place?.path ?? [])
            if let top { takeSwitches(top) }
            if kind == .compose { readServices() }
            if roots.count > 1, place.map({ $0.wrapper == .parentChart }) ?? true {
                faults.append(.init(kind: .documents, place: document.place(of: roots[1])))
            }
            if let top { findOpaqueParts(top) }
            takeWrapper(top)
        } catch {
            faults.append(fault(error))
        }
    }

    private func fault(_ error: YAMLError) -> FileFault {
        let index = min(error.mark.index, document.count)
        let place = document.place(index..<min(index + 1, document.count))
        switch error {
        case .tooDeep, .tooManyValues:
            return FileFault(kind: .limits(reason: error.reason), place: place)
        default: return FileFault(kind: .yaml(reason: error.reason), place: place)
        }
    }

    private mutating func takeSwitches(_ top: YAMLNode) {
        guard let partSwitches else { return }
        switches = partSwitches.values(in: top).mapValues { flag, node in
            (flag, document.place(of: node))
        }
    }

    /// What else a file that hands values to the chart says of them.
    private mutating func takeWrapper(_ top: YAMLNode?) {
        guard let place, let shape = WrapperShape.of(place.wrapper),
            let part = top?.at(place.part)
        else { return }
        overrulings = shape.overrulings(part, at: place, in: document).filter {
            $0.path != nil || !looked.contains(ComposeEnvironmentFiles.plain($0.text))
        }
        hasOtherSources = shape.hasOtherSources(part)
    }
}
