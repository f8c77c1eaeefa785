import Calendar
import Domain
import Support
import Testing

@testable import DayDesk

@Suite("A day goes as a watch sees it") struct CourseTests {
    @Test("whoever runs late moves exactly the interviews that a play of the day minute by minute moves")
    func shifts() {
        var cases = 0
        var moved = 0
        for seed in Tier.seeds(60, long: 1500) {
            guard let fair = Days.planned(seed: seed) else { continue }
            let own = fair.plan.filter { $0.day == 0 }.map(\.request)
            // Every interview alone, and every two, late by every number of minutes of the list.
            for first in own {
                for second in own {
                    for minutes in [0, 1, 9, 10, 11, 30, 47] {
                        var late = [second: minutes / 2]
                        late[first] = minutes
                        let course = course(fair, late)
                        let expected = MinuteOracle.day(fair, late)
                        #expect(course == expected, "seed \(seed), \(first) and \(second) by \(minutes)")
                        cases += 1
                        if course != MinuteOracle.day(fair, [:]) { moved += 1 }
                    }
                }
            }
        }
        #expect(cases > 1000 && moved * 2 > cases)
        print("day desk: \(cases) late interviews agree with a play of the day, \(moved) of them move something")
    }

    private func course(_ fair: DayFair, _ late: [ID<InterviewRequest>: Int]) -> Set<MinuteOracle.Held> {
        let events = fair.plan.compactMap { interview -> DayEvent? in
            guard let minutes = late[interview.request] else { return nil }
            return DayEvent(
                number: 1, moment: Days.moment(fair, 0),
                what: .overrun(DayInterviewKey(interview), minutes: minutes), actor: "a", at: 0)
        }
        let told = DayFair(problem: fair.problem, plan: fair.plan, events: events)
        return Set(
            DayCourse(told, day: 0, now: 0).meetings.map {
                MinuteOracle.Held(request: $0.interview.request.text, start: $0.start, end: $0.end)
            })
    }

    /// Two interviews of a candidate at half past nine and, after a break, at half past ten; half an hour each.
    private func two(_ events: [DayEvent.What], at minute: Int) throws -> DayState {
        let date = FairInstances.date(2012, 6, 25)
        let slots = [570, 600, 660].map { FairSlot(start: Days.time($0), minutes: 30) }
        var problem = FairProblem(
            zone: "Europe/Berlin", days: [FairDay(date: date, slots: slots)], tables: 2,
            employers: [.init(id: ID("E1")), .init(id: ID("E2"))],
            candidates: [.init(id: ID("C1")), .init(id: ID("C2"))],
            requests: [])
        problem.requests = [
            .init(candidate: ID("C1"), employer: ID("E1")), .init(candidate: ID("C1"), employer: ID("E2")),
            .init(candidate: ID("C2"), employer: ID("E1")),
        ]
        let plan = zip(problem.requests, [(0, 0), (2, 1), (1, 0)]).map { request, place in
            FairInterview(
                request: request.id, candidate: request.candidate, employer: request.employer, vacancy: nil, day: 0,
                slot: place.0, table: place.1, team: 0, interpreter: nil)
        }
        let told = events.enumerated().map {
            DayEvent(
                number: $0.offset + 1, moment: DayMoment(date: date, time: Days.time(minute)), what: $0.element,
                actor: "a", at: 0)
        }
        return DayState(
            DayFair(problem: problem, plan: plan, events: told), at: DayMoment(date: date, time: Days.time(minute)))
    }

    private func key(_ candidate: String, _ employer: String) -> DayInterviewKey {
        DayInterviewKey(FairProblem.Request(candidate: ID(candidate), employer: ID(employer)))
    }

    @Test("a break takes up what runs late before it, and what it does not take up is planned anew")
    func breaks() throws {
        let late = try two([.overrun(key("C1", "E1"), minutes: 20)], at: 590)
        #expect(late.meetings.map(\.start) == [570, 620, 660])
        #expect(late.meetings.map(\.end) == [620, 650, 690])
        #expect(late.conflicts.map(\.cause) == [.late(ID("C1/E1/"))])
        #expect(late.conflicts.first?.touched.map(\.cure) == [.replan])
        #expect(
            try two([.overrun(key("C1", "E1"), minutes: 10)], at: 590).conflicts.first?.touched.map(\.cure) == [
                .wait(until: 610)
            ])
    }

    @Test("who is not there in time misses the interview, and who comes a little late begins late")
    func arrivals() throws {
        let little = try two([.late(ID("C1"), expected: Days.time(579))], at: 560)
        #expect(little.meetings.map(\.start) == [579, 609, 660])
        let much = try two([.late(ID("C1"), expected: Days.time(581))], at: 560)
        #expect(much.meetings.map(\.standing) == [.off(.candidate), .ahead, .ahead])
        let gone = try two([.absent(ID("C1"))], at: 560)
        #expect(gone.meetings.map(\.standing) == [.off(.candidate), .ahead, .off(.candidate)])
        #expect(gone.conflicts.map(\.cause) == [.candidate(ID("C1"), .absent)])
    }

    @Test("a lost table is touched from the moment of its loss, and another that is free is the cure")
    func tables() throws {
        let lost = try two([.tableLost(0)], at: 580)
        #expect(lost.meetings.map(\.standing) == [.running, .off(.table), .ahead])
        #expect(lost.conflicts.map(\.cause) == [.table(0)])
        #expect(lost.conflicts.first?.touched.map(\.cure) == [.table(1)])
        #expect(try two([.tableLost(0), .tableBack(0)], at: 580).conflicts.isEmpty)
    }

    @Test("what was undone does not hold, and a candidate who was checked in is not missing")
    func undoing() throws {
        #expect(try two([.absent(ID("C1")), .undone(1)], at: 580).conflicts.isEmpty)
        let checked = try two([.came(ID("C2"))], at: 580)
        #expect(checked.missing().map(\.candidate) == [ID("C1")])
        #expect(checked.missing().map(\.minutes) == [10])
        #expect([checked.counts.here, checked.counts.expected, checked.counts.away] == [1, 1, 0])
    }
}
