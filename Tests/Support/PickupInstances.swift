package import Calendar
package import Domain
import Hashing

/// Small random problems of pickup runs, tight enough that every rule and every objective matters in some of them.
package enum PickupInstances {
    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> PickupProblem {
        var draw = SplitMix64(seed: seed ^ 0x7069_636b)
        var problem = PickupProblem(arrivals: [], vehicles: [], drives: drives(&draw))
        problem.longestWait = draw.below(12) == 0 ? nil : 15 * (1 + draw.below(8))
        problem.stopMinutes = draw.below(3) == 0 ? 5 : 0
        problem.vehicles = (0..<(1 + draw.below(2) + draw.below(2))).map { vehicle($0, &draw) }
        if draw.below(4) > 0 {
            problem.drivers = (0..<(1 + draw.below(2))).map { driver($0, problem, &draw) }
        }
        let count = draw.below(6) == 0 ? 5 : 2 + draw.below(3)
        problem.arrivals = (0..<count).map { arrival($0, &draw) }
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(3) == 0 { addPins(to: &problem, &draw) }
        return problem
    }

    private static let hubs = ["airport", "station"].map { ID<PickupPlace>($0) }
    private static let doors = ["home", "school", "town"].map { ID<PickupPlace>($0) }
    private static let bases = ["depot", "town"].map { ID<PickupPlace>($0) }

    /// A moment of 30 August 2012, in minutes after noon in Germany.
    package static func moment(_ minute: Int) -> Instant { Instant(seconds: 1_346_320_800 + minute * 60) }

    private static func drives(_ draw: inout SplitMix64) -> [PickupProblem.Drive] {
        let places = Array(Set(hubs + doors + bases)).sorted()
        return places.indices.flatMap { first in
            places.indices.compactMap { second -> PickupProblem.Drive? in
                // Now and then the way back is another one, or there is none at all.
                guard first < second ? draw.below(30) > 0 : first > second && draw.below(8) == 0 else { return nil }
                let minutes = 10 * (1 + draw.below(3))
                return .init(
                    from: places[first], to: places[second], minutes: minutes,
                    kilometres: minutes)
            }
        }
    }

    private static func windows(_ draw: inout SplitMix64) -> [PickupProblem.Window] {
        let noon = 15 * draw.below(4) - 60
        let first = PickupProblem.Window(from: moment(noon - 60), to: moment(noon + 60 + 15 * draw.below(10)))
        guard draw.below(3) == 0 else { return [first] }
        let from = first.to.seconds / 60 - moment(0).seconds / 60 + 15 * draw.below(3)
        return [first, .init(from: moment(from), to: moment(from + 150))]
    }

    private static func vehicle(_ number: Int, _ draw: inout SplitMix64) -> PickupProblem.Vehicle {
        var vehicle = PickupProblem.Vehicle(id: ID("V\(number)"), seats: 2 + draw.below(4))
        if number > 0, draw.below(4) == 0 {
            vehicle.isHired = true
            vehicle.seats = 2 + draw.below(2)
            vehicle.centsPerRun = Cents(Int64(4000 + 1000 * draw.below(4)))
        } else {
            vehicle.base = bases[draw.below(2)]
            vehicle.centsPerRun = draw.below(2) == 0 ? .zero : Cents(1000)
        }
        vehicle.centsPerKilometre = draw.below(2) == 0 ? .zero : Cents(Int64(30 + 10 * draw.below(2)))
        if draw.below(3) > 0 { vehicle.childSeats = [.toddler: 1 + draw.below(2), .booster: draw.below(2)] }
        vehicle.wheelchairs = draw.below(2)
        vehicle.luggage = draw.below(3) == 0 ? 3 + draw.below(3) : nil
        vehicle.takesPets = draw.below(2) == 0
        if draw.below(5) < 2 { vehicle.windows = windows(&draw) }
        return vehicle
    }

    private static func driver(
        _ number: Int, _ problem: PickupProblem, _ draw: inout SplitMix64
    ) -> PickupProblem.Driver {
        var driver = PickupProblem.Driver(id: ID("D\(number)"))
        if draw.below(2) > 0 { driver.windows = windows(&draw) }
        if draw.below(6) > 0 { driver.maxDrivingMinutes = 60 + 30 * draw.below(3) }
        driver.escortsMinors = draw.below(2) == 0
        if draw.below(4) == 0 { driver.vehicles = [problem.vehicles[draw.below(problem.vehicles.count)].id] }
        return driver
    }

    private static func arrival(_ number: Int, _ draw: inout SplitMix64) -> Arrival {
        var arrival = Arrival(
            id: ID("A\(number)"), people: 1 + draw.below(2), hub: hubs[draw.below(3) == 0 ? 1 : 0],
            ready: moment(30 * draw.below(4)), destination: doors[draw.below(3)])
        if draw.below(7) == 0 { arrival.childSeats = [draw.below(2) == 0 ? .toddler : .booster: 1] }
        if draw.below(12) == 0 { arrival.wheelchairs = 1 }
        arrival.luggage = draw.below(2)
        arrival.hasPet = draw.below(12) == 0
        arrival.isMinorAlone = draw.below(10) == 0
        if draw.below(5) == 0 { arrival.longestWait = 10 * draw.below(8) }
        arrival.priority = draw.below(4)
        return arrival
    }

    private static func objectives(_ draw: inout SplitMix64) -> [PickupProblem.Level] {
        switch draw.below(8) {
        case 0:
            [
                PickupProblem.Level([
                    PickupProblem.Weight(term: .unserved, weight: 9000), PickupProblem.Weight(term: .cents, weight: 1),
                    PickupProblem.Weight(term: .waiting, weight: 40),
                ])
            ]
        case 1: [.init(.unserved), .init(.runs), .init(.waiting), .init(.cents)]
        case 2: [.init(.unservedPeople), .init(.waiting), .init(.travel), .init(.cents), .init(.runs)]
        case 3...5: [.init(.unservedPeople), .init(.runs), .init(.travel), .init(.cents)]
        default: PickupProblem.defaultObjectives
        }
    }

    /// Pins that a person could make: those without a fault, whatever policy rule they break.
    private static func addPins(to problem: inout PickupProblem, _ draw: inout SplitMix64) {
        for _ in 0..<(1 + draw.below(2)) {
            let arrival = problem.arrivals[draw.below(problem.arrivals.count)]
            var pin = PickupProblem.Pin(arrival: arrival.id)
            if draw.below(2) == 0 { pin.vehicle = problem.vehicles[draw.below(problem.vehicles.count)].id }
            if draw.below(3) == 0, let drivers = problem.drivers { pin.driver = drivers[draw.below(drivers.count)].id }
            if draw.below(2) == 0 {
                pin.departure = Instant(seconds: arrival.ready.seconds + 900 * draw.below(7))
            }
            problem.pins.append(pin)
            if !problem.faults().isEmpty { problem.pins.removeLast() }
        }
    }
}
