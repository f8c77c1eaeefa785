import Calendar
import Domain
import Foundation

/// A fair as lines of text.
struct FairFile {
    private let header: [Int]
    private let interpreters: [Int]
    private let lines: [[Substring]]

    init(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        guard lines.count > 2, lines[0].first == "FAIR", lines[0].count == 9 else {
            throw BenchError(text: "\(path) does not begin with FAIR: make it with lotse-bench make")
        }
        header = lines[0].dropFirst().compactMap { Int($0) }
        interpreters = lines[1].dropFirst().compactMap { Int($0) }
        self.lines = Array(lines.dropFirst(2))
    }

    func problem() throws -> FairProblem {
        let (days, slots) = (header[2], header[3])
        guard let first = CivilDate(year: 2012, month: 6, day: 25) else { throw BenchError(text: "no such day") }
        let dates = (0..<days).map { first.adding(days: $0) }
        func time(_ slot: Int) -> LocalTime? { LocalTime(minutes: 480 + 30 * slot) }
        func windows(_ free: Substring) -> [DayWindow]? {
            guard free.contains("0") else { return nil }
            let bits = Array(free)
            return dates.enumerated().flatMap { day, date -> [DayWindow] in
                var found: [DayWindow] = []
                var slot = 0
                while slot < slots {
                    let begin = slot
                    while slot < slots, bits[day * slots + slot] == "1" { slot += 1 }
                    if slot > begin, let from = time(begin), let to = time(slot) {
                        found += [DayWindow(date: date, from: from, to: to)].compactMap(\.self)
                    }
                    slot += 1
                }
                return found
            }
        }
        let foreign = ["es", "fr", "it", "pt", "pl", "ro", "hu", "bg", "hr", "cs"].compactMap { LanguageCode($0) }
        var problem = FairProblem(
            zone: "Europe/Berlin",
            days: dates.map { date in
                FairDay(date: date, slots: (0..<slots).compactMap { time($0).map { FairSlot(start: $0, minutes: 30) } })
            }, tables: header[4], employers: [], candidates: [], requests: [], sharedLanguageLevel: .b2,
            objectives: [
                .init([
                    .init(term: .unplaced, weight: 10_000), .init(term: .candidateDays, weight: 20),
                    .init(term: .idleBeyondGap, weight: 1),
                ])
            ])
        for (language, count) in interpreters.enumerated() {
            problem.interpreters += (0..<count).map {
                .init(id: ID("I\(language)-\($0)"), pairs: [LanguagePair(foreign[language], .german)])
            }
        }
        for line in lines where line.count == 4 {
            guard let number = Int(line[2]) else { throw BenchError(text: "\(line[2]) is no number") }
            switch line[0] {
            case "C":
                problem.candidates.append(
                    .init(
                        id: ID("C\(line[1])"), languages: number == 0 ? [.german: .c1] : [foreign[number - 1]: .c2],
                        windows: windows(line[3]), minGapSlots: header[7]))
            case "F":
                problem.employers.append(
                    .init(id: ID("F\(line[1])"), teams: number, languages: [.german: .c2], windows: windows(line[3])))
            default:
                problem.requests.append(
                    .init(id: ID("R\(line[1])"), candidate: ID("C\(line[2])"), employer: ID("F\(line[3])")))
            }
        }
        return problem
    }
}
