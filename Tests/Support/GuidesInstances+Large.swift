import Calendar
package import Domain
import Hashing

extension GuidesInstances {
    /// New arrivals of one week and their first ten weeks in a district with two towns, each household with five tasks.
    package static func large(seed: UInt64, households: Int, guides: Int) -> GuidesProblem {
        var draw = SplitMix64(seed: seed)
        let from = FairInstances.date(2013, 9, 2)
        var problem = GuidesProblem(
            zone: "Europe/Berlin", from: from, to: from.adding(days: 70), region: .bavaria, sharedLanguageLevel: .b1)
        let towns = (0..<6).map { ID<District>("town \($0)") }
        for one in towns.indices {
            for other in (one + 1)..<towns.count {
                problem.ways.append(.init(from: towns[one], to: towns[other], minutes: 10 + 5 * draw.below(8)))
            }
        }
        let evening = (1...5).compactMap { hours($0, 15, 20) }
        let days = (1...5).compactMap { hours($0, 8, 18) }
        problem.guides = (0..<guides).map { number in
            GuidesProblem.Guide(
                id: ID("G\(number)"), languages: number % 3 == 0 ? [.german: .c2] : [.german: .c2, .spanish: .b2],
                district: towns[draw.below(6)], minutesPerWeek: 60 * (3 + draw.below(4)), maxHouseholds: 4,
                hours: number % 2 == 0 ? days : evening,
                absences: [DaySpan(from: from.adding(days: 14), to: from.adding(days: 14 + draw.below(14)))]
                    .compactMap(\.self), substitute: ID("G\((number + 1) % guides)"))
        }
        problem.offices = (0..<4).map { number in
            GuidesProblem.Office(
                id: ID("O\(number)"), district: towns[number % 2],
                hours: (1...5).filter { $0 != 3 }.compactMap { hours($0, 8, $0 == 4 ? 18 : 12) },
                together: number == 0 ? 4 : 2, languages: [.german: .c2])
        }
        problem.households = (0..<households).map { number in
            GuidesProblem.Household(
                id: ID("H\(number)"), arrival: from.adding(days: draw.below(5)), languages: [.spanish: .c2],
                district: towns[draw.below(6)])
        }
        for (number, home) in problem.households.enumerated() {
            for office in 0..<4 {
                problem.tasks.append(
                    .init(
                        id: ID("T\(number)/\(office)"), household: home.id, office: ID("O\(office)"), minutes: 30,
                        due: office < 2 ? home.arrival.adding(days: 14 + 16 * office) : nil))
            }
            problem.tasks.append(.init(id: ID("T\(number)/home"), household: home.id, minutes: 60))
        }
        return problem
    }
}
