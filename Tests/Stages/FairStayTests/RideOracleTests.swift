import Calendar
import Domain
import FairStay
import Hashing
import Support
import Testing

@Suite("Bus rides of the fair agree with exhaustive search")
struct RideOracleTests {
    @Test("as many carried, as few moved, and as little waiting as in the best of all assignments")
    func agreesWithExhaustiveSearch() {
        var (left, changed, full) = (0, 0, 0)
        let seeds = Tier.seeds(300, long: 10_000)
        for seed in seeds {
            let problem = Self.problem(seed)
            let plan = RidePlanner.plan(problem)
            let best = Self.best(problem)
            #expect(plan.objectives.map(\.value) == best, "seed \(seed)")
            #expect(plan.isProven, "seed \(seed)")
            #expect(RideVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
            left += best[0] > 0 ? 1 : 0
            changed += best[1] > 0 ? 1 : 0
            full += plan.left.contains { $0.reasons.contains { $0.code == "seats" } } ? 1 : 0
            var turned = problem
            turned.riders.reverse()
            turned.runs.reverse()
            #expect(RidePlanner.plan(turned) == plan, "seed \(seed)")
            var again = problem
            again.previous = plan.rides
            let kept = RidePlanner.plan(again)
            #expect(plan.left.isEmpty ? kept.rides == plan.rides : kept.objectives[1].value == 0, "seed \(seed)")
        }
        print(
            "rides: \(seeds.count) instances, \(left) leave somebody, \(full) for want of seats, \(changed) move somebody"
        )
        #expect(left * 100 >= seeds.count * 15 && changed * 100 >= seeds.count * 5 && full * 100 >= seeds.count * 10)
    }

    @Test(
        "the verifier names each rule that a plan breaks",
        arguments: ["seats", "time", "stops", "unknownRide", "riders", "objectives"])
    func namesBreaches(code: String) throws {
        let (early, late) = (try #require(LocalTime("08:30")), try #require(LocalTime("09:00")))
        let run = ShuttleRun(
            id: ID("A"), stops: [.init(.hotel(ID("H1")), at: early), .init(.venue, at: late)], seats: 1)
        var other = run
        other = ShuttleRun(id: ID("B"), stops: [.init(.venue, at: early), .init(.hotel(ID("H1")), at: late)], seats: 5)
        var problem = RideProblem(
            date: CivilDate(dayNumber: 15_516), direction: .toVenue,
            riders: [.init(id: ID("G1"), hotel: ID("H1"), at: late)], runs: [run, other])
        var plan = RidePlanner.plan(problem)
        #expect(RideVerifier.verify(plan, against: problem).valid)
        switch code {
        case "seats": problem.runs[0].seats = 0
        case "time": problem.riders[0].at = early
        case "stops": plan.rides[0].run = ID("B")
        case "unknownRide": plan.rides[0].hotel = ID("H2")
        case "riders": plan.rides = []
        default: plan.objectives[2] = ObjectiveValue(name: "waiting", value: 7, bound: nil, unit: "minutes")
        }
        #expect(RideVerifier.verify(plan, against: problem).violations.map(\.code).contains(code))
    }

    private static func problem(_ seed: UInt64) -> RideProblem {
        var draw = SplitMix64(seed: seed ^ 0x7269_6465)
        let direction: RideProblem.Direction = draw.below(2) == 0 ? .toVenue : .back
        func time(_ minutes: Int) -> LocalTime {
            guard let time = LocalTime(minutes: minutes) else { preconditionFailure("within a day") }
            return time
        }
        let runs = (0..<(1 + draw.below(3))).map { number in
            let start = 480 + 10 * draw.below(8)
            let hotels = draw.below(3) == 0 ? ["H1"] : ["H1", "H2"]
            var stops = hotels.enumerated().map { ShuttleRun.Stop(.hotel(ID($1)), at: time(start + 5 * $0)) }
            if direction == .toVenue {
                stops.append(.init(.venue, at: time(start + 15)))
            } else {
                stops.insert(.init(.venue, at: time(start - 15)), at: 0)
            }
            return ShuttleRun(
                id: ID("R\(number)"), stops: stops, seats: 1 + draw.below(3), wheelchairs: draw.below(2))
        }
        let riders = (0..<(1 + draw.below(5))).map { number in
            var rider = RideProblem.Rider(
                id: ID("G\(number)"), hotel: draw.below(3) == 0 ? ID("H2") : ID("H1"),
                at: time(direction == .toVenue ? 520 + 10 * draw.below(8) : 440 + 10 * draw.below(8)))
            switch draw.below(6) {
            case 0: rider.seats = 2
            case 1: (rider.seats, rider.wheelchairs) = (0, 1)
            case 2 where draw.below(2) == 0: (rider.seats, rider.wheelchairs) = (1, 1)
            default: break
            }
            return rider
        }
        var problem = RideProblem(
            date: CivilDate(dayNumber: 15_516), direction: direction, riders: riders, runs: runs)
        for rider in riders where draw.below(3) == 0 {
            problem.previous.append(
                Ride(
                    guest: rider.id, run: runs[draw.below(runs.count)].id, date: problem.date, direction: direction,
                    hotel: rider.hotel))
        }
        return problem
    }

    /// The best values, by trying every bus for everybody.
    private static func best(_ problem: RideProblem) -> [Int] {
        var best: [Int]?
        func place(_ index: Int, _ seats: [Int], _ wheelchairs: [Int], _ value: [Int]) {
            guard index < problem.riders.count else {
                if best.map({ value.lexicographicallyPrecedes($0) }) ?? true { best = value }
                return
            }
            place(index + 1, seats, wheelchairs, [value[0] + 1, value[1], value[2]])
            let rider = problem.riders[index]
            for (number, run) in problem.runs.enumerated() {
                guard let venue = run.stops.first(where: { $0.place == .venue })?.at,
                    run.stops.contains(where: { $0.place == .hotel(rider.hotel) }),
                    seats[number] >= rider.seats, wheelchairs[number] >= rider.wheelchairs
                else { continue }
                let wait = (rider.at.minutes - venue.minutes) * (problem.direction == .toVenue ? 1 : -1)
                guard wait >= 0 else { continue }
                let isMoved = problem.previous.contains { $0.guest == rider.id && $0.run != run.id }
                var (seats, wheelchairs) = (seats, wheelchairs)
                seats[number] -= rider.seats
                wheelchairs[number] -= rider.wheelchairs
                place(
                    index + 1, seats, wheelchairs,
                    [value[0], value[1] + (isMoved ? 1 : 0), value[2] + wait * (rider.seats + rider.wheelchairs)])
            }
        }
        place(0, problem.runs.map(\.seats), problem.runs.map(\.wheelchairs), [0, 0, 0])
        return best ?? []
    }
}
