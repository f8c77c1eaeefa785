import Calendar
import Domain
import Support
import Testing

@testable import DayDesk

@Suite("What the desk was told, taken back, and told too early") struct EventTests {
    private static let date = FairInstances.date(2012, 6, 25)
    private let slots = [570, 600, 660].map { FairSlot(start: Days.time($0), minutes: 30) }

    private func moment(_ minute: Int) -> DayMoment { DayMoment(date: EventTests.date, time: Days.time(minute)) }

    private func events(_ told: [(minute: Int, what: DayEvent.What)]) -> [DayEvent] {
        told.enumerated().map {
            DayEvent(
                number: $0.offset + 1, moment: moment($0.element.minute), what: $0.element.what, actor: "a", at: 0)
        }
    }

    /// C1 talks to E1 at half past nine and to E2 at eleven; C2 to E1 at ten. Two tables, one team each.
    private func fair(_ told: [(minute: Int, what: DayEvent.What)]) -> DayFair {
        let requests: [FairProblem.Request] = [
            .init(candidate: ID("C1"), employer: ID("E1")), .init(candidate: ID("C1"), employer: ID("E2")),
            .init(candidate: ID("C2"), employer: ID("E1")),
        ]
        let problem = FairProblem(
            zone: "Europe/Berlin", days: [FairDay(date: EventTests.date, slots: slots)], tables: 2,
            employers: [.init(id: ID("E1")), .init(id: ID("E2"))],
            candidates: [.init(id: ID("C1")), .init(id: ID("C2"))],
            requests: requests)
        let plan = zip(requests, [(0, 0), (2, 1), (1, 0)]).map { request, place in
            FairInterview(
                request: request.id, candidate: request.candidate, employer: request.employer, vacancy: nil, day: 0,
                slot: place.0, table: place.1, team: 0, interpreter: nil)
        }
        return DayFair(problem: problem, plan: plan, events: events(told))
    }

    @Test("one tap on a rehearsed afternoon does not hold the day once it is undone, whenever that is said")
    func lastMoment() {
        #expect(events([]).lastMoment == nil)
        #expect(events([(560, .came(ID("C1"))), (960, .tableLost(0))]).lastMoment == moment(960))
        let undone = events([(560, .came(ID("C1"))), (960, .tableLost(0)), (570, .undone(2))])
        #expect(undone.lastMoment == moment(560))
        #expect(undone.standing.map(\.number) == [1])
        #expect(undone.standing(at: moment(960)).map(\.number) == [1])
        // An undoing that was itself said too late holds at once, and pins nothing.
        let late = events([(560, .came(ID("C1"))), (570, .tableLost(0)), (960, .undone(2))])
        #expect(late.lastMoment == moment(560))
        #expect(late.standing(at: moment(580)).map(\.number) == [1])
        #expect(events([(960, .tableLost(0)), (570, .undone(1))]).lastMoment == nil)
    }

    @Test("what began long before its time keeps its people, table and team out of the slot that it runs into")
    func early() throws {
        let key = DayInterviewKey(FairProblem.Request(candidate: ID("C1"), employer: ID("E2")))
        let told: [(minute: Int, what: DayEvent.What)] = [(595, .begun(key))]
        let problem = RestOfDay(fair(told), at: moment(595)).problem
        let ten = try #require(DayWindow(date: EventTests.date, from: Days.time(600), to: Days.time(630)))
        #expect(Set(problem.closures) == [FairClosure(.table(1), ten), FairClosure(.team(ID("E2"), 0), ten)])
        #expect(problem.blocks.map(\.window) == [ten])
        #expect(problem.blocks.map(\.audience) == [.candidates([ID("C1")])])
    }

    @Test("another team of the delegation is no news to anybody, another table is")
    func isKnown() {
        let fair = fair([])
        var teams = fair.plan
        for index in teams.indices { teams[index].team += 1 }
        #expect(fair.isKnown(teams))
        var tables = fair.plan
        tables[0].table = 1
        #expect(!fair.isKnown(tables))
        #expect(!fair.isKnown(Array(fair.plan.dropLast())))
    }
}
