import SSOModel

/// Why a value with variables in it is not known.
package enum Unexpanded: Error {
    /// It is longer than is put together.
    case tooLong
    /// A variable in it is.
    case unknown
}

/// How much is put into values in one reading, so that none of them takes all memory.
package struct Expansion: Sendable {
    /// Where the values stand that are longer than is put together.
    package private(set) var tooLong: Set<Place> = []
    /// How many more characters are put together.
    package private(set) var room: Int

    package init(room: Int = Self.most) { self.room = room }

    /// A variable of a program has no more.
    ///
    /// Source: Linux, execve(2), MAX_ARG_STRLEN: 131,072 bytes with the name.
    package static let mostOfAValue = 131_072
    /// Of a file with many such values; no file that is read is longer itself.
    package static let most = 4 << 20

    /// A value with its variables put in; one that is not known refers to itself by `name`.
    package mutating func expand(
        _ text: MappedText, of name: String, in variables: Variables
    ) -> MappedText {
        guard text.scalars.contains("$") else { return text }
        let limit = min(Self.mostOfAValue, room)
        do throws(Unexpanded) {
            let value = try ComposeInterpolation.expand(text, most: limit, in: variables)
            room -= value.count
            return value
        } catch {
            if error == .tooLong { refuse(text.whole, limit) }
            return .unknown(name, at: text.whole)
        }
    }

    /// A line that values are put into one after the other.
    package struct Line {
        /// Where the reference stands that is looked at.
        package var place: Place?
        fileprivate var length = 0
    }

    /// Makes room for a part of a line; what is put into that in turn counts again.
    package mutating func take(_ count: Int, of line: inout Line) throws(Unexpanded) {
        let hadRoom = line.length <= Self.mostOfAValue && room >= 0
        line.length += count
        room -= count
        guard line.length > Self.mostOfAValue || room < 0 else { return }
        if hadRoom, let place = line.place { tooLong.insert(place) }
        throw .tooLong
    }

    /// What it took to find out counts as well.
    private mutating func refuse(_ place: Place, _ limit: Int) {
        if limit > 0 { tooLong.insert(place) }
        room -= limit
    }
}
