import Calendar
import Domain

/// Part of the verifier: counts the terms of the objective from the trips.
struct TravelTally {
    let problem: TravelProblem
    let timetable: TravelTimetable
    let made: [TravelAudit.Made]
    private let people: [String: Int]

    init(problem: TravelProblem, timetable: TravelTimetable, made: [TravelAudit.Made]) {
        self.problem = problem
        self.timetable = timetable
        self.made = made
        var people: [String: Int] = [:]
        for trip in made {
            for hop in trip.hops.joined() { people[TravelTally.key(hop), default: 0] += trip.party.people }
        }
        self.people = people
    }

    private static func key(_ hop: TravelTimetable.Hop) -> String { "\(hop.connection.id)\n\(hop.date)\n\(hop.call)" }

    func value(of level: TravelProblem.Level) -> Int {
        level.weights.reduce(0) { $1.weight == 0 ? $0 : $0 + $1.weight * count($1.term) }
    }

    private func count(_ term: TravelProblem.Term) -> Int {
        switch term {
        case .required: missing.filter(\.isRequired).reduce(0) { $0 + $1.people }
        case .unplaced: missing.reduce(0) { $0 + $1.people }
        case .priority: missing.reduce(0) { $0 + $1.priority }
        case .fare: made.reduce(0) { $0 + net($1) }
        case .waiting: made.reduce(0) { $0 + $1.waitingMinutes * $1.party.people }
        case .travel: made.reduce(0) { $0 + ($1.arrives - $1.leaves) / 60 * $1.party.people }
        case .changes: made.reduce(0) { $0 + ($1.hops.count - 1) * $1.party.people }
        case .night: made.reduce(0) { $0 + nightMinutes($1) * $1.party.people }
        case .apart: apart
        case .previousUnplaced: missing.filter { isAnnounced($0) }.reduce(0) { $0 + $1.people }
        case .newPriority: missing.filter { !isAnnounced($0) }.reduce(0) { $0 + $1.priority }
        case .changeCost: made.reduce(0) { $0 + changeCost($1) }
        case .peopleChanged:
            missing.filter { isAnnounced($0) }.reduce(0) { $0 + $1.people }
                + made.filter { isAnnounced($0.party) && shift($0) != 0 }.reduce(0) { $0 + $1.party.people }
        }
    }

    private var missing: [TravelParty] {
        let travelling = Set(made.map(\.party.id))
        return problem.parties.filter { !travelling.contains($0.id) }
    }

    /// What a party pays on some hops.
    func fare(of hops: [TravelTimetable.Hop], for party: TravelParty) -> Cents {
        var sum: Int64 = 0
        for hop in hops {
            let call = hop.connection.calls[hop.call + 1]
            var single = call.fare?.amount ?? Int64((call.km ?? 0) * (problem.centsPerKm ?? 0))
            if let group = hop.connection.group, people[TravelTally.key(hop), default: 0] >= group.people {
                let hundredths = single * Int64(100 - group.percent)
                single = hundredths / 100 + (hundredths % 100 > 0 ? 1 : 0)
            }
            sum += single
        }
        return Cents(sum) * party.people
    }

    private func net(_ trip: TravelAudit.Made) -> Int {
        let fare = trip.hops.reduce(Cents.zero) { $0 + self.fare(of: $1, for: trip.party) }
        return Int(max(0, fare.amount - trip.party.support.amount))
    }

    /// Minute by minute would be the definition; the night's stretches are cut out of the journey instead.
    private func nightMinutes(_ trip: TravelAudit.Made) -> Int {
        guard let night = problem.night, let zone = problem.zones[problem.zone] else { return 0 }
        var sum = 0
        var day = zone.wallTime(at: Instant(seconds: trip.leaves)).date.adding(days: -2)
        let end = zone.wallTime(at: Instant(seconds: trip.arrives)).date.adding(days: 1)
        while day < end {
            let from = zone.instant(of: day, at: night.from).seconds
            let to = zone.instant(of: night.to < night.from ? day.adding(days: 1) : day, at: night.to).seconds
            let (first, last) = (max(from, trip.leaves), min(to, trip.arrives))
            if first < last { sum += (last - first) / 60 }
            day = day.adding(days: 1)
        }
        return sum
    }

    private var apart: Int {
        var journeys: [String: Set<[TravelRide]>] = [:]
        for trip in made {
            if let origin = trip.party.origin { journeys[origin, default: []].insert(trip.trip.legs.map(\.ride)) }
        }
        return journeys.values.map { $0.count - 1 }.reduce(0, +)
    }

    // MARK: Against the trips in force

    private func isAnnounced(_ party: TravelParty) -> Bool { problem.previous.contains { $0.party == party.id } }

    private func changeCost(_ trip: TravelAudit.Made) -> Int {
        guard let old = problem.previous.first(where: { $0.party == trip.party.id }) else { return 0 }
        if problem.pins.contains(where: { $0.party == trip.party.id }) { return 0 }
        return shift(trip) - TravelReach(timetable).leastShift(of: trip.party, from: old)
    }

    /// 100, 10, 2, or 0.
    private func shift(_ trip: TravelAudit.Made) -> Int {
        guard let old = problem.previous.first(where: { $0.party == trip.party.id }),
            let first = trip.hops.first?.first, let last = trip.hops.last?.last
        else { return 0 }
        let leaves = timetable.wall(trip.leaves, at: first.from)
        let arrives = timetable.wall(trip.arrives, at: last.to)
        guard leaves.date == old.leaves.date, arrives.date == old.arrives.date else { return 100 }
        guard leaves == old.leaves, arrives == old.arrives else { return 10 }
        return trip.trip.legs.map(\.ride) == old.legs.map(\.ride) ? 0 : 2
    }
}
