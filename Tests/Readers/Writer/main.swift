import FoundationEssentials

// Writes files as omsso does, many in one process, for the readers of `run.py`.
//
// Standard input has one case a line, as JSON; standard output one file for each, in the same order.

while let line = readLine(strippingNewline: true) {
    let wanted = try JSONDecoder().decode(ReadingCase.self, from: Data(line.utf8))
    let written = try JSONEncoder().encode(wanted.written())
    print(String(decoding: written, as: UTF8.self))
}
