import Calendar
import Domain

/// Part of the verifier: the rules of each trip, and of all together.
struct TravelAudit {
    /// A trip of the plan with what the timetable says about it; moments in seconds.
    struct Made {
        let trip: TravelTrip
        let party: TravelParty
        let hops: [[TravelTimetable.Hop]]
        let leaves: Int
        let arrives: Int
        let waitingMinutes: Int
    }

    let problem: TravelProblem
    private let timetable: TravelTimetable
    private let pinned: Set<ID<TravelParty>>
    private(set) var made: [Made] = []
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []

    init(_ problem: TravelProblem, _ timetable: TravelTimetable) {
        self.problem = problem
        self.timetable = timetable
        pinned = Set(problem.pins.map(\.party))
    }

    private mutating func breach(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// A rule of policy: a person may have decided to break it.
    private mutating func breach(policy code: String, _ party: ID<TravelParty>, _ text: String) {
        guard pinned.contains(party) else { return breach(code, [party.text], text) }
        accepted.append(PlanVerification.Breach(code: code, items: [party.text], text: text))
    }

    mutating func read(_ trip: TravelTrip) {
        let id = trip.party.text
        guard let party = problem.parties.first(where: { $0.id == trip.party }) else {
            return breach("party", [id], "the problem has no party \"\(id)\"")
        }
        if made.contains(where: { $0.party.id == party.id }) {
            return breach("party", [id], "the party has two trips")
        }
        var hops: [[TravelTimetable.Hop]] = []
        for leg in trip.legs {
            guard let ride = timetable.hops(of: leg.ride) else {
                let (from, to) = (leg.ride.from, leg.ride.to)
                return breach(
                    "connection", [id, leg.ride.connection.text],
                    "\"\(leg.ride.connection)\" does not run from \"\(from)\" to \"\(to)\" on \(leg.ride.date)")
            }
            hops.append(ride)
        }
        guard let first = hops.first?.first, let last = hops.last?.last else {
            return breach("connection", [id], "the trip has no leg")
        }
        guard let access = party.from.first(where: { $0.hub == first.from }),
            let egress = party.to.first(where: { $0.hub == last.to })
        else { return breach("ends", [id], "the party neither begins nor ends its journey so") }
        guard let waiting = waiting(hops, party) else { return }
        let whole = Made(
            trip: trip, party: party, hops: hops, leaves: first.departs - access.minutes * 60,
            arrives: last.arrives + egress.minutes * 60, waitingMinutes: waiting)
        made.append(whole)
        checkTimes(whole)
        checkLimits(whole)
    }

    /// Minutes between rides, walks not counted; nil where a ride cannot be reached at all.
    private mutating func waiting(_ hops: [[TravelTimetable.Hop]], _ party: TravelParty) -> Int? {
        var sum = 0
        for (before, after) in zip(hops, hops.dropFirst()) {
            guard let end = before.last, let start = after.first else { continue }
            guard let walk = timetable.walk(end.to, start.from) else {
                breach("walk", [party.id.text], "there is no walk from \"\(end.to)\" to \"\(start.from)\"")
                return nil
            }
            let free = (start.departs - end.arrives) / 60 - walk
            guard free >= 0 else {
                breach("join", [party.id.text], "\(start.name) departs before one can be there")
                return nil
            }
            let needed = problem.change.minutes(from: end.connection.mode, to: start.connection.mode)
            if free < needed {
                breach(
                    policy: "changeTimes", party.id, "the change to \(start.name) has \(free) minutes of \(needed)")
            }
            sum += free
        }
        return sum
    }

    private mutating func checkTimes(_ made: Made) {
        let (trip, id) = (made.trip, made.party.id.text)
        for (leg, hops) in zip(trip.legs, made.hops) {
            guard let first = hops.first, let last = hops.last else { continue }
            let isRight =
                leg.departs == timetable.wall(first.departs, at: first.from)
                && leg.departZone == timetable.zone(at: first.from)
                && leg.arrives == timetable.wall(last.arrives, at: last.to)
                && leg.arriveZone == timetable.zone(at: last.to)
            if !isRight { breach("times", [id], "the times of \(first.name) are not those of the timetable") }
        }
        guard let first = made.hops.first?.first, let last = made.hops.last?.last else { return }
        let isRight =
            trip.leaves == timetable.wall(made.leaves, at: first.from)
            && trip.arrives == timetable.wall(made.arrives, at: last.to) && trip.waitingMinutes == made.waitingMinutes
            && trip.travelMinutes == (made.arrives - made.leaves) / 60
        if !isRight { breach("times", [id], "the trip's own times and minutes are not those of its legs") }
    }

    private mutating func checkLimits(_ made: Made) {
        let party = made.party
        if !timetable.isInside(made.leaves, party.leave) {
            breach("leave", [party.id.text], "it leaves at \(made.trip.leaves.text), outside the window")
        }
        if !timetable.isInside(made.arrives, party.arrive) {
            breach("arrive", [party.id.text], "it arrives at \(made.trip.arrives.text), outside the window")
        }
        if let last = made.hops.last?.last, !party.mayArriveAtNight,
            timetable.isNight(made.arrives, at: last.to, problem.night)
        {
            breach(policy: "nightArrival", party.id, "it arrives at \(made.trip.arrives.text), in the night")
        }
        if let most = problem.maxChanges, made.hops.count - 1 > most {
            breach(policy: "maxChanges", party.id, "it has \(made.hops.count - 1) changes of at most \(most)")
        }
        if let most = problem.maxTravelMinutes, made.arrives - made.leaves > most * 60 {
            let minutes = (made.arrives - made.leaves) / 60
            breach(policy: "maxTravel", party.id, "it takes \(minutes) minutes of at most \(most)")
        }
    }

    mutating func checkRoom() {
        var loads: [String: (hop: TravelTimetable.Hop, load: TravelLoad, parties: [String])] = [:]
        for trip in made {
            for hop in trip.hops.joined() {
                let key = "\(hop.connection.id)\n\(hop.date)\n\(hop.call)"
                let old = loads[key]
                loads[key] = (
                    hop, (old?.load ?? .zero) + TravelLoad(trip.party), (old?.parties ?? []) + [trip.party.id.text]
                )
            }
        }
        for (_, entry) in loads.sorted(by: { $0.key < $1.key }) {
            let (room, load) = (entry.hop.connection.room, entry.load)
            let kinds = [
                ("seats", load.seats, room.seats), ("childSeats", load.childSeats, room.childSeats),
                ("luggage", load.luggage, room.luggage), ("wheelchairs", load.wheelchairs, room.wheelchairs),
                ("pets", load.pets, room.pets),
            ]
            for (kind, need, supply) in kinds {
                guard let supply, need > supply else { continue }
                breach("room", entry.parties, "\(entry.hop.name) has room for \(supply) \(kind), they need \(need)")
            }
        }
    }

    mutating func checkReturns() {
        let travelling = Set(made.map(\.party.id))
        for party in problem.parties {
            guard let outward = party.returnOf, travelling.contains(party.id) != travelling.contains(outward) else {
                continue
            }
            let decided = pinned.contains(outward) ? outward : party.id
            breach(policy: "return", decided, "of \"\(outward)\" and \"\(party.id)\" only one has a journey")
        }
    }

    mutating func checkPins() {
        for pin in problem.pins {
            let trip = made.first { $0.party.id == pin.party }
            if trip?.trip.legs.map(\.ride) != pin.rides {
                breach("pin", [pin.party.text], "the trip is not the one that a person chose")
            }
        }
    }

    mutating func checkUnplaced(_ plan: TravelPlan) {
        let travelling = Set(plan.trips.map(\.party))
        let missing = problem.parties.filter { !travelling.contains($0.id) }
        if missing.map(\.id).sorted().map(\.text) != plan.unplaced.map(\.item) {
            breach("unplaced", missing.map(\.id.text), "the list of those without a journey is not right")
        }
        let isPartial = missing.contains(where: \.isRequired)
        if isPartial != (plan.status == .partial) {
            let found = isPartial ? "a required journey is missing" : "no required journey is missing"
            breach("status", [], "\"\(plan.status.rawValue)\" is not right: \(found)")
        }
    }

    mutating func checkFares(_ tally: TravelTally) {
        for trip in made {
            for (leg, hops) in zip(trip.trip.legs, trip.hops) {
                let isRight =
                    leg.fare == tally.fare(of: hops, for: trip.party)
                    && leg.isEstimated == hops.contains { $0.connection.calls[$0.call + 1].fare == nil }
                if !isRight { breach("fare", [trip.party.id.text], "the fare of \(leg.ride.connection) is not right") }
            }
            if trip.trip.fare != trip.trip.legs.reduce(.zero, { $0 + $1.fare }) {
                breach("fare", [trip.party.id.text], "the fare is not the sum of the legs")
            }
        }
    }

    mutating func checkObjectives(_ plan: TravelPlan, _ counted: [ObjectiveValue]) {
        let isRight =
            plan.objectives.map(\.name) == counted.map(\.name) && plan.objectives.map(\.value) == counted.map(\.value)
        if !isRight { breach("objectives", [], "the objectives are not those of the trips") }
        for objective in plan.objectives {
            guard let bound = objective.bound, bound > objective.value else { continue }
            breach("bound", [objective.name], "\(objective.name) is \(objective.value), below its bound \(bound)")
        }
        if plan.status == .optimal, plan.objectives.contains(where: { $0.bound != $0.value }) {
            breach("status", [], "\"optimal\" is not proven: a level does not meet its bound")
        }
    }

    mutating func checkCertificate(_ certificate: PlanCertificate, _ check: TravelProofCheck) {
        let travelling = Set(made.map(\.party.id.text))
        switch certificate {
        case .count(let items, let resource, let need, let supply, _):
            guard let fault = check.fault(items, resource: resource, need: need, supply: supply) else { return }
            breach("certificate", items, fault)
        case .conflict(let items, let rules):
            if items.allSatisfy({ travelling.contains($0) }) {
                breach("certificate", items, "all of them have a journey")
            } else if let fault = check.fault(items, rules: rules) {
                breach("certificate", items, fault)
            }
        case .notFound(let item, _):
            if travelling.contains(item) { breach("certificate", [item], "it has a journey") }
        }
    }
}
