import Calendar
import Domain
import FairTimetable
import Hashing
import Support
import Testing

@testable import DayDesk

@Suite("The rest of the day is planned anew") struct RestOfDayTests {
    private struct Replanned {
        let fair: DayFair
        let now: DayMoment
        let problem: FairProblem
        let plan: FairPlan

        init?(seed: UInt64) throws {
            guard let (fair, now) = Days.eventful(seed: seed) else { return nil }
            self.fair = fair
            self.now = now
            problem = RestOfDay(fair, at: now).problem
            plan = try FairPlanner.plan(problem)
        }

        /// What is new or elsewhere.
        var moved: [FairInterview] { plan.interviews.filter { !fair.plan.contains($0) } }

        func minutes(_ interview: FairInterview) -> Range<Int> {
            let slots = fair.problem.days[interview.day].slots
            let length = problem.requests.first { $0.id == interview.request }?.slots ?? 1
            let last = slots[interview.slot + length - 1]
            return slots[interview.slot].start.minutes..<(last.start.minutes + last.minutes)
        }

        /// What was said last of somebody, undone words apart.
        func last(where isMeant: (DayEvent.What) -> Bool) -> DayEvent? {
            let undone = fair.events.compactMap { event -> Int? in
                if case .undone(let number) = event.what { number } else { nil }
            }
            return fair.events.last { isMeant($0.what) && !undone.contains($0.number) }
        }
    }

    @Test("the plan keeps every rule, the past stays, and nobody and nothing is used that is not there")
    func keepsTheDay() throws {
        var counts = (days: 0, moved: 0, dropped: 0)
        for seed in Tier.seeds(300, long: 6000) {
            guard let day = try Replanned(seed: seed) else { continue }
            let found = try FairVerifier.verify(day.plan, against: day.problem)
            #expect(found.valid, "seed \(seed): \(found.violations)")
            for interview in day.moved {
                let minutes = day.minutes(interview)
                #expect(
                    day.fair.problem.days[interview.day].date > day.now.date
                        || minutes.lowerBound >= day.now.time.minutes, "seed \(seed): \(interview) is in the past")
            }
            for interview in day.plan.interviews where interview.day == 0 && isAhead(interview, day) {
                #expect(isPossible(interview, day), "seed \(seed): \(interview)")
            }
            let state = DayState(day.fair, at: day.now)
            let begun = state.meetings.filter { $0.standing == .over || $0.standing == .running }.map(\.interview)
            for interview in begun { #expect(day.plan.interviews.contains(interview), "seed \(seed): \(interview)") }
            counts.days += 1
            counts.moved += day.moved.count
            counts.dropped += day.fair.plan.count { before in
                !day.plan.interviews.contains { $0.request == before.request }
            }
        }
        #expect(counts.moved > 50 && counts.dropped > 50)
        print("day desk: \(counts.days) days planned anew, \(counts.moved) interviews moved, \(counts.dropped) dropped")
    }

    private func isAhead(_ interview: FairInterview, _ day: Replanned) -> Bool {
        day.minutes(interview).lowerBound >= day.now.time.minutes
    }

    /// Written from what the desk was told, without the course of the day.
    private func isPossible(_ interview: FairInterview, _ day: Replanned) -> Bool {
        let minutes = day.minutes(interview)
        let person = day.last { what in
            switch what {
            case .came(interview.candidate), .late(interview.candidate, _), .absent(interview.candidate),
                .left(interview.candidate):
                true
            default: false
            }
        }
        switch person?.what {
        case .absent, .left: return false
        case .late(_, let expected): if expected.minutes > minutes.lowerBound + 10 { return false }
        default: break
        }
        let firm = day.last { what in
            switch what {
            case .firmCame(interview.employer), .firmLate(interview.employer, _), .firmGone(interview.employer): true
            default: false
            }
        }
        switch firm?.what {
        case .firmGone: return false
        case .firmLate(_, let expected): if expected.minutes > minutes.lowerBound + 10 { return false }
        default: break
        }
        if day.last(where: { $0 == .tableLost(interview.table) }) != nil { return false }
        if day.last(where: { $0 == .firmTeams(interview.employer, 1) }) != nil, interview.team > 0 { return false }
        let illnesses = day.fair.events.filter { event in
            day.last { $0 == event.what } != nil
        }
        for event in illnesses {
            guard case .interpreterSick(let id, let from, let to) = event.what, id == interview.interpreter else {
                continue
            }
            if (from.minutes..<to.minutes).overlaps(minutes) { return false }
        }
        return true
    }

    @Test("on a day on which nothing happened nothing moves, unless more interviews find a place by it")
    func nothingHappened() throws {
        var days = 0
        for seed in Tier.seeds(60, long: 1000) {
            guard let fair = Days.planned(seed: seed) else { continue }
            let known = Set(fair.plan.map(\.asTold))
            for minute in [500, 555, 600, 700] {
                let problem = RestOfDay(fair, at: Days.moment(fair, minute)).problem
                let plan = try FairPlanner.plan(problem)
                // Only interviews that had no place may move others.
                let required = Set(fair.problem.requests.filter(\.isRequired).map(\.id))
                let (before, after) = (
                    fair.plan.count { required.contains($0.request) },
                    plan.interviews.count { required.contains($0.request) }
                )
                days += 1
                // Which team of a delegation holds an interview is nobody's concern.
                let isLeft = Set(plan.interviews.map(\.asTold)).isSuperset(of: known)
                #expect(
                    after > before || plan.interviews.count > fair.plan.count || isLeft, "seed \(seed) at \(minute)")
            }
        }
        #expect(days > 100)
    }

    @Test("the same day gives the same plan, in whatever order the problem lists people and wishes")
    func isDeterministic() throws {
        for seed in Tier.seeds(40, long: 500) {
            guard let (fair, now) = Days.eventful(seed: seed) else { continue }
            var turned = fair.problem
            turned.requests.reverse()
            turned.candidates.reverse()
            turned.employers.reverse()
            turned.interpreters.reverse()
            let other = DayFair(problem: turned, plan: fair.plan.reversed(), events: fair.events)
            let one = try FairPlanner.plan(RestOfDay(fair, at: now).problem)
            let two = try FairPlanner.plan(RestOfDay(other, at: now).problem)
            #expect(one.interviews == two.interviews, "seed \(seed)")
        }
    }
}
