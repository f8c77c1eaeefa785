import Calendar
import Domain
import Support
import Testing
import Travel

/// A problem that is refused, and the code and place that say why.
struct TravelFaulty: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spoil: @Sendable (inout TravelProblem) -> Void

    init(_ fault: String, _ spoil: @escaping @Sendable (inout TravelProblem) -> Void) {
        testDescription = fault
        self.spoil = spoil
    }
}

@Suite("Problems without a meaning are refused")
struct FaultTests {
    static let cases: [TravelFaulty] = [
        .init("TR001 /hubs/1/id") { $0.hubs[1].id = $0.hubs[0].id },
        .init("TR001 /connections/1/id") { $0.connections[1].id = ID("early") },
        .init("TR001 /connections/2/dates/1") { $0.connections[2].dates[1] = $0.connections[2].dates[0] },
        .init("TR001 /parties/1/id") { $0.parties[1].id = ID("A") },
        .init("TR002 /connections/0/calls/0/hub") { $0.connections[0].calls[0].hub = ID("XXX") },
        .init("TR002 /walks/0/to") { $0.walks[0].to = ID("XXX") },
        .init("TR002 /parties/0/from/0/hub") { $0.parties[0].from[0].hub = ID("XXX") },
        .init("TR002 /parties/0/to") { $0.parties[0].to = [] },
        .init("TR002 /disruptions/0/connection") {
            $0.disruptions = [.init(connection: ID("X"), date: TravelExample.sunday, kind: .cancelled)]
        },
        .init("TR002 /disruptions/0/date") {
            $0.disruptions = [.init(connection: ID("early"), date: TravelExample.monday, kind: .cancelled)]
        },
        .init("TR002 /pins/0/party") { $0.pins = [.init(party: ID("X"), rides: [])] },
        .init("TR002 /parties/1/returnOf") { $0.parties[1].returnOf = ID("X") },
        .init("TR003 /parties/0/people") { $0.parties[0].people = 0 },
        .init("TR003 /connections/0/seats") { $0.connections[0].room.seats = -1 },
        .init("TR003 /centsPerKm") { $0.centsPerKm = -1 },
        .init("TR004 /hubs/0/zone") { $0.hubs[0].zone = "Europe/Atlantis" },
        .init("TR004 /zone") { $0.zone = "Europe/Atlantis" },
        .init("TR005 /connections/0/calls") { $0.connections[0].calls.removeLast() },
        .init("TR005 /connections/0/calls/0") { $0.connections[0].calls[0].departs = nil },
        .init("TR005 /connections/0/calls/1") { $0.connections[0].calls[1].arrives = nil },
        .init("TR005 /connections/0/calls/1") { $0.connections[0].calls[1].arrives = 420 },
        .init("TR006 /parties/0/leave") {
            $0.parties[0].leave = TravelWindow(
                from: TravelInstances.wall(TravelExample.monday, 1), to: TravelInstances.wall(TravelExample.sunday, 1))
        },
        .init("TR006 /night") { $0.night = .init(from: TravelInstances.time(6, 0), to: TravelInstances.time(6, 0)) },
        .init("TR006 /parties/1/returnOf") { $0.parties[1].returnOf = ID("A") },
        .init("TR007 /connections/0/calls/1") { $0.connections[0].calls[1].fare = nil },
        .init("TR008 /objectives") { $0.objectives = [] },
        .init("TR008 /objectives/0") { $0.objectives = [.init(.changeCost)] },
        .init("TR009 /objectives") {
            $0.objectives = [.init([.init(term: .fare, weight: 1_000_000)])]
            $0.parties[0].people = 1_000
            $0.connections[0].calls[1].fare = Cents(10_000_000)
            $0.connections[0].dates = (0..<400).map { TravelExample.sunday.adding(days: $0) }
        },
        .init("TR010 /pins/0/rides/0") {
            $0.pins = [.init(party: ID("A"), rides: [TravelExample.ride("early", "STR", "SCQ")])]
        },
        .init("TR010 /pins/0/rides/1") {
            $0.pins = [
                .init(
                    party: ID("A"),
                    rides: [TravelExample.ride("late", "SCQ", "STR"), TravelExample.ride("noon", "HBF", "VS")])
            ]
        },
        .init("TR010 /pins/0") {
            $0.pins = [.init(party: ID("A"), rides: [TravelExample.ride("late", "SCQ", "STR")])]
        },
        .init("TR010 /pins/1/rides/0") { problem in
            problem.pins = ["A", "B"].map {
                .init(
                    party: ID($0),
                    rides: [TravelExample.ride("early", "SCQ", "STR"), TravelExample.ride("noon", "HBF", "VS")])
            }
        },
    ]

    @Test("with code and place", arguments: cases)
    func refused(_ faulty: TravelFaulty) {
        var problem = TravelExample.problem
        faulty.spoil(&problem)
        let faults = problem.faults()
        #expect(faults.map { "\($0.code) \($0.pointer)" }.contains(faulty.testDescription), "\(faults)")
        #expect(throws: PlanRefusal.self) { try TravelPlanner.plan(problem) }
    }

    @Test("the texts say what was found, what was expected, and the remedy")
    func texts() {
        var problem = TravelExample.problem
        problem.connections[0].calls[1].arrives = 420
        #expect(
            problem.faults() == [
                PlanFault(
                    code: "TR005", pointer: "/connections/0/calls/1",
                    message:
                        "on 2012-06-24 the connection is here no later than at the call before, or leaves before it comes",
                    hint: "correct the times; write +1 behind a time of the day after the date of service")
            ])
    }
}
