import Calendar
package import Domain
import Hashing

extension FairInstances {
    /// A fair of the size and tightness of 2012: three days, breaks, windows from travel, interpreters for most.
    package static func large(seed: UInt64, candidates: Int, employers: Int, tables: Int) -> FairProblem {
        var draw = SplitMix64(seed: seed)
        let days = (0..<3).map { day in
            FairDay(date: date(2012, 6, 25).adding(days: day), slots: wholeDay)
        }
        var problem = FairProblem(
            zone: "Europe/Berlin", days: days, tables: tables, employers: [], candidates: [], requests: [],
            sharedLanguageLevel: .b2)
        problem.employers = (0..<employers).map { number in
            FairProblem.Employer(
                id: ID("E\(number)"), teams: number % 6 == 0 ? 2 : 1,
                languages: number % 3 == 0 ? [.german: .c2, .english: .c1] : [.german: .c2], maxRunSlots: 6)
        }
        problem.candidates = (0..<candidates).map { number in
            var candidate = FairProblem.Candidate(
                id: ID("C\(number)"), languages: [.spanish: .c2, .german: draw.below(3) == 0 ? .b2 : .a2], maxPerDay: 4,
                minGapSlots: 1)
            if draw.below(3) == 0 { candidate.languages[.english] = .c1 }
            if draw.below(8) == 0, let noon = LocalTime(minutes: 780), let end = LocalTime(minutes: 1080) {
                candidate.windows = days.compactMap { DayWindow(date: $0.date, from: noon, to: end) }
            }
            return candidate
        }
        problem.interpreters = (0..<(tables * 2 / 3)).map { number in
            FairProblem.Interpreter(
                id: ID("I\(number)"), pairs: [LanguagePair(.spanish, .german)], maxRunSlots: 4)
        }
        var number = 0
        for candidate in problem.candidates {
            var chosen: Set<Int> = []
            for _ in 0..<(4 + draw.below(3)) {
                let employer = min(draw.below(employers), draw.below(employers * 2))
                guard chosen.insert(employer % employers).inserted else { continue }
                number += 1
                problem.requests.append(
                    FairProblem.Request(
                        id: ID("R\(number)"), candidate: candidate.id,
                        employer: problem.employers[employer % employers].id,
                        priority: 1 + draw.below(5), isRequired: draw.below(50) == 0))
            }
        }
        return problem
    }

    /// 9:00 to 12:00 and 13:00 to 18:00 in half hours.
    private static var wholeDay: [FairSlot] {
        (Array(stride(from: 540, to: 720, by: 30)) + Array(stride(from: 780, to: 1080, by: 30))).compactMap { minute in
            LocalTime(minutes: minute).map { FairSlot(start: $0, minutes: 30) }
        }
    }
}
