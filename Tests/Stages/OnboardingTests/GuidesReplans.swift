import Calendar
import Domain
import Hashing
import Support

/// Small problems with a plan in force and something that happened since.
enum GuidesReplans {
    /// Nil where nothing was announced.
    static func problem(seed: UInt64) -> GuidesProblem? {
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        var problem = GuidesInstances.problem(seed: seed)
        problem.pins = []
        problem.previous = GuidesGreedy(problem: problem).announced()
        guard problem.previous?.meetings.isEmpty == false else { return nil }
        for _ in 0..<(1 + draw.below(2)) { strike(&problem, &draw) }
        return problem.faults().isEmpty ? problem : nil
    }

    private static func strike(_ problem: inout GuidesProblem, _ draw: inout SplitMix64) {
        let guide = draw.below(problem.guides.count)
        switch draw.below(7) {
        case 0:
            // A guide leaves.
            let gone = problem.guides.remove(at: guide).id
            for index in problem.guides.indices where problem.guides[index].substitute == gone {
                problem.guides[index].substitute = nil
            }
            if problem.guides.isEmpty { problem.guides = [.init(id: ID("new"), district: ID("D0"))] }
        case 1:
            // A guide is ill for the rest.
            problem.guides[guide].absences = [DaySpan(from: problem.from, to: problem.to)].compactMap(\.self)
        case 2:
            problem.households.append(
                .init(
                    id: ID("late \(problem.households.count)"), arrival: problem.from, languages: [.spanish: .c2],
                    district: ID("D1")))
            problem.tasks.removeLast()
        case 3:
            let office = draw.below(problem.offices.count)
            problem.offices[office].closed = [DaySpan(from: problem.from, to: problem.from.adding(days: 2))]
                .compactMap(\.self)
        case 4:
            problem.tasks.append(
                .init(
                    id: ID("new \(problem.tasks.count)"),
                    household: problem.households[draw.below(problem.households.count)].id,
                    office: problem.offices[0].id, minutes: 60, due: problem.to))
        case 5: problem.guides[guide].minutesPerWeek = 60
        default: problem.guides[guide].maxHouseholds = draw.below(2)
        }
    }
}
