import Calendar
import Domain
import FairTimetable
import Hashing
import Support

@testable import DayDesk

/// Small days of a fair with what the desk was told.
enum Days {
    /// A planned day; nil where nothing could be placed.
    static func planned(seed: UInt64) -> DayFair? {
        var problem = FairInstances.problem(seed: seed)
        problem.pins = []
        problem.work = 20_000
        do throws(PlanRefusal) {
            let plan = try FairPlanner.plan(problem)
            guard plan.interviews.contains(where: { $0.day == 0 }) else { return nil }
            return DayFair(problem: problem, plan: plan.interviews, events: [])
        } catch { return nil }
    }

    static func moment(_ fair: DayFair, day: Int = 0, _ minutes: Int) -> DayMoment {
        DayMoment(date: fair.problem.days[day].date, time: time(minutes))
    }

    static func time(_ minutes: Int) -> LocalTime {
        guard let time = LocalTime(minutes: minutes) else { preconditionFailure("\(minutes) is no time") }
        return time
    }

    /// The day with some events, in the order of their moments, and the moment of the last.
    static func eventful(seed: UInt64) -> (fair: DayFair, now: DayMoment)? {
        guard let fair = planned(seed: seed) else { return nil }
        var draw = SplitMix64(seed: seed ^ 0x6461_7973)
        let moments = (0..<(1 + draw.below(4))).map { _ in 520 + draw.below(160) }.sorted()
        var events: [DayEvent] = []
        for (index, minute) in moments.enumerated() {
            let said = moment(fair, minute)
            events.append(
                DayEvent(number: index + 1, moment: said, what: what(fair, minute, events, &draw), actor: "a", at: 0))
        }
        let told = DayFair(problem: fair.problem, plan: fair.plan, events: events)
        return (told, moment(fair, (moments.last ?? 540) + draw.below(20)))
    }

    private static func what(
        _ fair: DayFair, _ minute: Int, _ events: [DayEvent], _ draw: inout SplitMix64
    ) -> DayEvent.What {
        let candidate = fair.problem.candidates[draw.below(fair.problem.candidates.count)].id
        let employer = fair.problem.employers[draw.below(fair.problem.employers.count)]
        let interview = fair.plan[draw.below(fair.plan.count)]
        switch draw.below(12) {
        case 0: return .came(candidate)
        case 1: return .late(candidate, expected: time(minute + 1 + draw.below(90)))
        case 2: return .absent(candidate)
        case 3: return .left(candidate)
        case 4: return .firmLate(employer.id, expected: time(minute + 1 + draw.below(90)))
        case 5: return .firmGone(employer.id)
        case 6: return employer.teams > 1 ? .firmTeams(employer.id, 1) : .firmCame(employer.id)
        case 7: return .tableLost(draw.below(fair.problem.tables ?? 2))
        case 8:
            guard let id = fair.problem.interpreters.first?.id else { return .replan }
            return .interpreterSick(id, from: time(minute), to: time(minute + 30 + draw.below(120)))
        case 9: return .overrun(DayInterviewKey(interview), minutes: 5 + draw.below(50))
        case 10: return .over(DayInterviewKey(interview))
        default:
            if let last = events.last, draw.below(2) == 0, last.what.word != .undone { return .undone(last.number) }
            return .replan
        }
    }
}
