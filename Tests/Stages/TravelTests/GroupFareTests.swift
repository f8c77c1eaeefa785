import Calendar
import Domain
import Support
import Testing
import Travel

@Suite struct GroupFareTests {
    /// Five stages with eight buses each, each bus cheaper by ten cents than the one before, all with a fare for groups: more
    /// ways than can be kept, and the cheapest is found last.
    private func problem(discount: Int = 50) -> TravelProblem {
        let hubs = (0...5).map { TravelHub(id: ID("G\($0)"), zone: "Europe/Berlin") }
        var problem = TravelProblem(
            zone: "Europe/Berlin", zones: TravelInstances.zones, hubs: hubs,
            connections: (0..<5).flatMap { stage in
                (0..<8).map { bus in
                    let departs = 8 * 60 + 60 * stage + 3 * bus
                    return TravelConnection(
                        id: ID("bus \(stage)/\(bus)"), mode: .bus,
                        calls: [
                            .init(ID("G\(stage)"), departs: departs),
                            .init(ID("G\(stage + 1)"), arrives: departs + 20, fare: Cents(Int64(1_000 - 10 * bus))),
                        ], dates: [TravelExample.sunday], group: .init(people: 2, percent: discount))
                }
            }, parties: [])
        problem.parties = [party("A", to: "G5"), party("B", to: "G1")]
        problem.objectives = [.init(.required), .init(.fare)]
        return problem
    }

    private func party(_ id: String, to hub: String) -> TravelParty {
        TravelParty(id: ID(id), from: [TravelAccess(hub: ID("G0"))], to: [TravelAccess(hub: ID(hub))])
    }

    @Test("where more ways have group fares than can be kept the cheapest stay")
    func cheapest() throws {
        let plan = try TravelPlanner.plan(problem())
        let fares = Dictionary(uniqueKeysWithValues: plan.trips.map { ($0.party.text, $0.fare) })
        // Both take the last bus of the first stage for half of 9.30 €; then A pays 9.30 € four times.
        #expect(fares == ["A": Cents(465 + 4 * 930), "B": Cents(465)])
        #expect(plan.trips[0].legs.map(\.ride.connection.text) == (0..<5).map { "bus \($0)/7" })
        #expect(try TravelVerifier.verify(plan, against: problem()).violations.isEmpty)
    }

    @Test("a way gives way to one that is cheaper whatever the others pay, so that a plan is proven")
    func proven() throws {
        // The group fare takes off ten cents at most: two people save less by it than each does by the cheaper bus.
        var slight = problem(discount: 1)
        for index in slight.connections.indices {
            let bus = index % 8
            slight.connections[index].calls[1].fare = Cents(Int64(1_000 - 30 * bus))
        }
        let other = try TravelPlanner.plan(slight)
        #expect(other.status == .optimal)
        // 7.90 € each; together on the first bus one per cent less, rounded up to the cent.
        #expect(other.trips.reduce(Cents.zero) { $0 + $1.fare } == Cents(6 * 790 - 2 * 7))
    }

    @Test("a dearer way stays where it makes the way of others cheaper")
    func others() throws {
        var problem = problem()
        // B can take the first bus alone; for A another one without a fare for groups is ten cents cheaper.
        problem.connections = [problem.connections[0], problem.connections[1]]
        problem.connections[1].group = nil
        problem.parties = [party("A", to: "G1"), party("B", to: "G1")]
        problem.parties[1].arrive = TravelWindow(from: nil, to: TravelInstances.wall(TravelExample.sunday, 8, 20))
        let plan = try TravelPlanner.plan(problem)
        #expect(plan.trips.map(\.fare) == [Cents(500), Cents(500)])
    }
}
