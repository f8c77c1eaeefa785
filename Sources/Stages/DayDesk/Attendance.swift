package import Calendar
import Domain

/// Whether somebody is at the fair today, as far as the desk was told (Anwesenheit).
package struct Attendance: Hashable, Sendable {
    /// The last word.
    package enum Word: Hashable, Sendable {
        /// Nobody said anything: taken to be there.
        case unsaid
        case here
        case late(expected: LocalTime)
        case absent
        case left
    }

    /// What the desk was told, in minutes after midnight.
    enum Told {
        case came
        case late(LocalTime)
        case absent
        case left
    }

    package let word: Word
    /// Minutes after midnight in which somebody is or will be there; the last may have no end (`Int.max`).
    let stays: [Range<Int>]

    static let unsaid = Attendance([], at: 0)

    /// - Parameters:
    ///   - told: In the order in which it was said.
    ///   - now: Whoever is expected earlier and did not come yet is expected now.
    init(_ told: [(minute: Int, what: Told)], at now: Int) {
        var stays: [Range<Int>] = []
        var since: Int? = 0
        var isExpected = false
        var word = Word.unsaid
        func close(at minute: Int) {
            if !isExpected, let since, since < minute { stays.append(since..<minute) }
        }
        for entry in told {
            switch entry.what {
            case .came:
                if word == .unsaid || isExpected || since == nil { since = entry.minute }
                isExpected = false
                word = .here
            case .late(let expected):
                if word != .unsaid { close(at: entry.minute) }
                since = max(expected.minutes, entry.minute)
                isExpected = true
                word = .late(expected: expected)
            case .absent:
                if word != .unsaid { close(at: entry.minute) }
                since = nil
                isExpected = false
                word = .absent
            case .left:
                close(at: entry.minute)
                since = nil
                isExpected = false
                word = .left
            }
        }
        if let since { stays.append((isExpected ? max(since, now) : since)..<Int.max) }
        self.word = word
        self.stays = stays
    }

    /// The first minute from `minute` on in which somebody is there; nil = never.
    func first(from minute: Int) -> Int? {
        stays.first { $0.upperBound > minute }.map { max($0.lowerBound, minute) }
    }

    /// When somebody who is there at that minute goes; nil where they are not there.
    func end(of minute: Int) -> Int? { stays.first { $0.contains(minute) }?.upperBound }

    package func isHere(at minute: Int) -> Bool { stays.contains { $0.contains(minute) } }
}
