import Calendar
import Domain

/// Tries whether some plan gives households a guide whom they understand and does tasks, in time where the law sets one:
/// the verifier's own search, which checks whole plans of the few things that it is given.
struct GuidesTrial {
    private let facts: GuidesFacts
    private let understood: Set<ID<GuidesProblem.Household>>
    private let homes: [GuidesProblem.Household]
    private let tasks: [GuidesProblem.Task]
    private let pinned: [GuidesProblem.Meeting]
    private let isPinnedTooLate: Bool
    private let times: GuidesTimes

    /// Steps after which the search gives up.
    private static let most = 200_000

    init(_ facts: GuidesFacts, _ households: [GuidesProblem.Household], _ tasks: [GuidesProblem.Task]) {
        self.facts = facts
        times = GuidesTimes(facts)
        understood = Set(households.map(\.id))
        let needed = understood.union(tasks.map(\.household))
        homes = facts.problem.households.filter { needed.contains($0.id) }
        self.tasks = tasks.filter { facts.pinnedMeeting[$0.id] == nil }
        isPinnedTooLate = tasks.contains { task in
            guard let pin = facts.pinnedMeeting[task.id], let due = task.due else { return false }
            return pin.date > due
        }
        pinned = facts.problem.tasks.compactMap { task in
            guard let pin = facts.pinnedMeeting[task.id],
                let own = facts.pinnedGuide[task.household].flatMap({ facts.guides[$0] }),
                let attending = facts.attending(own, pin.date)
            else { return nil }
            return Self.meeting(task, attending, pin.date, pin.start)
        }
    }

    /// Nil where the search gave up.
    func holds() -> Bool? {
        if isPinnedTooLate { return false }
        var steps = 0
        return seat(homes[...], facts.pinnedGuide, &steps)
    }

    private static func meeting(
        _ task: GuidesProblem.Task, _ guide: GuidesProblem.Guide, _ date: CivilDate, _ start: LocalTime
    ) -> GuidesProblem.Meeting {
        GuidesProblem.Meeting(
            task: task.id, household: task.household, office: task.office, guide: guide.id, date: date, start: start,
            minutes: task.minutes, needsInterpreter: false)
    }

    private func seat(
        _ rest: ArraySlice<GuidesProblem.Household>, _ guideOf: [ID<GuidesProblem.Household>: ID<Guide>],
        _ steps: inout Int
    ) -> Bool? {
        guard let home = rest.first else { return place(tasks[...], pinned, guideOf, &steps) }
        let own = facts.pinnedGuide[home.id]
        var isUndecided = false
        for guide in facts.problem.guides where own.map({ $0 == guide.id }) ?? (guide.maxHouseholds != 0) {
            if facts.way(guide.district, home.district) == nil { continue }
            if understood.contains(home.id), !facts.understand(guide, home) { continue }
            let taken = guideOf.count { $0.value == guide.id && $0.key != home.id }
            if own == nil, taken >= guide.maxHouseholds ?? .max { continue }
            var next = guideOf
            next[home.id] = guide.id
            switch seat(rest.dropFirst(), next, &steps) {
            case true: return true
            case nil: isUndecided = true
            case false: break
            }
        }
        return isUndecided ? nil : false
    }

    private func place(
        _ rest: ArraySlice<GuidesProblem.Task>, _ held: [GuidesProblem.Meeting],
        _ guideOf: [ID<GuidesProblem.Household>: ID<Guide>], _ steps: inout Int
    ) -> Bool? {
        guard let task = rest.first else { return true }
        guard let guide = guideOf[task.household].flatMap({ facts.guides[$0] }) else { return false }
        for time in times.alone(task, with: guide, until: task.due ?? facts.problem.to) {
            steps += 1
            if steps > GuidesTrial.most { return nil }
            guard let start = LocalTime(minutes: time.start) else { continue }
            let next = held + [Self.meeting(task, time.attending, time.date, start)]
            guard isAllowed(next, on: time.date, by: time.attending) else { continue }
            let answer = place(rest.dropFirst(), next, guideOf, &steps)
            guard answer == false else { return answer }
        }
        return false
    }

    /// Whether the meetings of a guide on a day and in its week keep all rules.
    private func isAllowed(_ held: [GuidesProblem.Meeting], on date: CivilDate, by guide: GuidesProblem.Guide) -> Bool {
        let own = held.filter { $0.guide == guide.id }
        let week = own.filter { ISOWeek(of: $0.date) == ISOWeek(of: date) }
        if week.reduce(0, { $0 + $1.minutes }) > guide.minutesPerWeek ?? .max { return false }
        let visits = GuidesVisit.all(own.filter { $0.date == date }, facts)
        for (number, visit) in visits.enumerated() {
            if !facts.isFree(guide, date, visit.start, visit.end) { return false }
            if let office = visit.office.flatMap({ facts.offices[$0] }),
                !facts.isOpen(office, date, visit.start, visit.end) || visit.households > office.together
            {
                return false
            }
            for other in visits[..<number] {
                guard let one = visit.district, let two = other.district, let way = facts.way(one, two) else {
                    return false
                }
                if visit.end + way > other.start, other.end + way > visit.start { return false }
            }
        }
        return true
    }
}
