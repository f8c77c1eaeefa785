import Calendar
import Catalogue
import Domain

/// What the travel planner reads of a campaign, and who is not in it since no journey can begin or end for them.
struct TravelBrief {
    private var candidates: [TravelCandidate] = []
    private var rest: TravelProblem
    private let entries: [TimetableEntry]
    private let map: HubMap
    private let groups: [TravelGroup]
    private(set) var stranded: [UnplacedItem]
    private let delays: [TravelDisruption]

    /// Workplaces lie in Germany: windows and nights are those of its clocks.
    static let zone = "Europe/Berlin"

    /// Whoever has accepted or signed a contract travels from the hubs that serve the home town to those that serve the
    /// town of the work, or, where none does, to those from which people are fetched to it. Households travel
    /// together. `previous` are the trips in force, `delays` what was said of connections since. A journey that is booked
    /// is pinned.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], zones: ZoneTable, catalogue: Catalogue,
        previous: [TravelTrip], delays: [TravelDelay]
    ) throws(PipelineError) {
        self.delays = TravelDelay.disruptions(delays)
        let map = HubMap(inputs.hubs, catalogue: catalogue)
        self.map = map
        entries = inputs.connections
        rest = try TravelBrief.ground(inputs, zone: TravelBrief.zone, zones: zones)
        let region = HolidayRegion(code: inputs.campaign.land.rawValue)
        let former = Dictionary(previous.map { ($0.party, $0) }) { first, _ in first }
        let booked = Dictionary(inputs.bookings.map { ($0.applicant, $0.state) }) { first, _ in first }
        var stranded: [UnplacedItem] = []
        let own = former.filter { !$0.key.isFamily }.map { ($0.key.lead, $0.value.arrives.date) }
        groups = TravelGroup.all(
            inputs, newcomers: newcomers, arrivals: Dictionary(own) { first, _ in first })
        for group in groups {
            switch TravelBrief.party(group, map) {
            case .success(var party):
                if group.follows == nil, case .booked(let rides, let day) = booked[group.lead.applicant.id] {
                    rest.pins.append(TravelProblem.Pin(party: party.id, rides: rides))
                    candidates.append(TravelCandidate(party: party, days: ArrivalDays(booked: day), farHubs: []))
                    continue
                }
                let announced = former[party.id]
                let far = group.lead.work.map { map.far(from: $0, keeping: announced?.legs.last?.ride.to) } ?? []
                party.to.removeAll(where: far.contains)
                let day = announced?.arrives.date
                let start = group.lead.contract.expectedOn
                let days =
                    group.follows.map { ArrivalDays(from: $0, announced: day, in: region) }
                    ?? ArrivalDays(
                        before: start, wished: Newcomer.wishedArrival(before: start, in: region), announced: day,
                        in: region)
                candidates.append(TravelCandidate(party: party, days: days, farHubs: far))
            case .failure(let obstacle):
                stranded.append(UnplacedItem(item: group.id.text, reasons: [obstacle.reason]))
            }
        }
        self.stranded = stranded
        let wanted = Set(candidates.map(\.party.id))
        rest.previous = previous.filter { wanted.contains($0.party) }
    }

    /// What the journeys of a campaign have in common, whoever travels where: hubs, changes, nights, limits, objectives.
    ///
    /// - Parameter zone: That of windows and nights.
    static func ground(
        _ inputs: CampaignInputs, zone: String, zones: ZoneTable
    ) throws(PipelineError) -> TravelProblem {
        let hubs = inputs.hubs.map { TravelHub(id: $0.id, name: $0.name, zone: $0.zone) }
        var read: [String: Zone] = [:]
        for name in TravelProblem.zoneNames(zone, hubs, []) { read[name] = try zones.zone(named: name) }
        var ground = TravelProblem(zone: zone, zones: read, hubs: hubs, connections: [], parties: [])
        ground.change = .init(airToAir: 60, airToGround: 45, groundToAir: 90, groundToGround: 10)
        ground.night = TravelBrief.night
        ground.maxChanges = 5
        ground.maxTravelMinutes = 36 * 60
        ground.centsPerKm = 20
        ground.objectives = TravelBrief.objectives
        ground.ties = .seed(inputs.campaign.seed)
        return ground
    }

    /// Newcomers who travel with another one, with that one.
    var companions: [ID<Applicant>: ID<Applicant>] {
        let pairs = groups.filter { $0.follows == nil }.flatMap { group in
            group.companions.map { ($0, group.lead.applicant.id) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// How many newcomers these journeys bring.
    func newcomers(with trips: [TravelTrip]) -> Int {
        let parties = Set(trips.map(\.party))
        return groups.filter { $0.follows == nil && parties.contains($0.id) }.reduce(0) { $0 + 1 + $1.companions.count }
    }

    /// What a summary says of families who follow; empty where there are none.
    func families(with trips: [TravelTrip]) -> String {
        let families = groups.filter { $0.follows != nil }.map(\.id)
        guard !families.isEmpty else { return "" }
        let parties = Set(trips.map(\.party))
        return ", \(families.count(where: parties.contains)) of \(families.count) families who follow"
    }

    /// The problem with the days that hold at the moment.
    var problem: TravelProblem { problem { $0.choice } }

    /// The problem with all days that anybody may arrive on, and all hubs.
    var widest: TravelProblem { problem(\.lastChoice) }

    private func problem(_ choice: (TravelCandidate) -> Int) -> TravelProblem {
        let days = candidates.map { $0.days(of: choice($0)) }
        var problem = rest
        problem.parties = candidates.map { $0.party(of: choice($0)) }
        problem.connections = connections(
            on: zip(candidates, days).map { candidate, days in
                days.lowerBound.adding(days: -TravelBrief.daysUnderWay)...candidate.latest(days.upperBound)
            })
        let dates = Dictionary(problem.connections.map { ($0.id, Set($0.dates)) }) { first, _ in first }
        problem.disruptions = delays.filter { dates[$0.connection]?.contains($0.date) == true }
        return problem
    }

    /// Gives those parties more days to arrive on, then more hubs; false where none of them has any.
    mutating func widen(_ parties: [ID<TravelParty>]) -> Bool {
        let wanted = Set(parties)
        var isWider = false
        for index in candidates.indices where wanted.contains(candidates[index].party.id) {
            guard candidates[index].choice < candidates[index].lastChoice else { continue }
            candidates[index].choice += 1
            isWider = true
        }
        return isWider
    }

    /// Those who are late may come later than wished, and at night; who comes too late even so is not among the answer.
    mutating func wait(for late: [LateJourneys.Late]) -> [LateJourneys.Late] {
        late.filter { one in
            guard let index = candidates.firstIndex(where: { $0.party.id == one.party }) else { return false }
            return candidates[index].wait(until: one.arrives.date)
        }
    }

    /// Fixes the journeys of those who are late; who has none is left where they are, with the reason.
    mutating func settle(_ late: [LateJourneys.Late], onward: [ID<TravelParty>: [TravelRide]]) {
        for one in late {
            guard let missed = one.missed else {
                rest.pins.append(.init(party: one.party, rides: one.rides))
                continue
            }
            if let rides = onward[one.party] {
                rest.pins.append(.init(party: one.party, rides: rides))
                continue
            }
            candidates.removeAll { $0.party.id == one.party }
            rest.previous.removeAll { $0.party == one.party }
            stranded.append(
                UnplacedItem(
                    item: one.party.text,
                    reasons: [
                        BlockingReason(
                            code: "missed", resource: missed.connection.text,
                            text:
                                "\(missed.connection) from \(missed.from) is missed, and nothing goes on from there within "
                                + "\(LateJourneys.graceDays) days of the wished arrival")
                    ]))
        }
    }

    /// Days before an arrival on which a journey begins at the earliest.
    private static let daysUnderWay = 2

    /// What runs on the days on which somebody may be under way.
    private func connections(on stretches: [ClosedRange<CivilDate>]) -> [TravelConnection] {
        guard let first = stretches.map(\.lowerBound).min(), let last = stretches.map(\.upperBound).max() else {
            return []
        }
        let needed = Set(stretches).reduce(into: Set<CivilDate>()) { days, stretch in
            for day in 0...stretch.lowerBound.days(to: stretch.upperBound) {
                days.insert(stretch.lowerBound.adding(days: day))
            }
        }
        return entries.flatMap { $0.connections(on: first...last) }.compactMap { connection in
            var connection = connection
            connection.dates = connection.dates.filter(needed.contains)
            return connection.dates.isEmpty ? nil : connection.measured(map)
        }
    }

    /// Everybody comes; then what it costs, where a minute on the way in the night counts as 20 cents and a minute of waiting
    /// as 5, so that nobody sleeps at a station for a cheaper ticket; then short journeys, made together.
    private static let objectives = [
        TravelProblem.Level(.required), TravelProblem.Level(.unplaced),
        TravelProblem.Level([
            TravelProblem.Weight(term: .fare, weight: 1), TravelProblem.Weight(term: .night, weight: 20),
            TravelProblem.Weight(term: .waiting, weight: 5),
        ]), TravelProblem.Level(.travel), TravelProblem.Level(.apart),
    ]

    private static var night: TravelProblem.Night? {
        guard let from = LocalTime(minutes: 22 * 60), let to = LocalTime(minutes: 6 * 60) else { return nil }
        return .init(from: from, to: to)
    }

    static func window(_ days: ClosedRange<CivilDate>) -> TravelWindow {
        TravelWindow(
            from: WallTime(secondsSince1970: Int(days.lowerBound.dayNumber) * 86_400),
            to: WallTime(secondsSince1970: Int(days.upperBound.dayNumber) * 86_400 + 86_340))
    }
}

extension TravelBrief {
    /// Why a newcomer has no journey, before any timetable is looked at.
    private struct Stranding: Error {
        let reason: BlockingReason

        init(_ code: String, _ resource: String, _ text: String) {
            reason = BlockingReason(code: code, resource: resource, text: text)
        }
    }

    private static func party(_ group: TravelGroup, _ map: HubMap) -> Result<TravelParty, Stranding> {
        let newcomer = group.lead
        let id = newcomer.applicant.id
        guard let home = newcomer.home else {
            return .failure(
                Stranding(
                    "home", id.text, "the home town is not known, or several have its name; import it with its country")
            )
        }
        guard let work = newcomer.work else {
            return .failure(
                Stranding(
                    "work", newcomer.vacancy.id.text,
                    "the town of the work is not known, or several have its name; import the vacancy with its Land"))
        }
        let from = map.serving(home)
        guard !from.isEmpty else {
            return .failure(
                Stranding("hub", home.name, "no hub is within reach of \(home.name), where the journey begins"))
        }
        let to = map.serving(work) + map.fetching(to: work)
        guard !to.isEmpty else {
            return .failure(
                Stranding(
                    "hub", work.name,
                    "no hub is within reach of \(work.name), where the work is, and nobody is fetched from one"))
        }
        return .success(
            TravelParty(
                id: group.id, people: group.people, childSeats: group.infants + group.youngChildren,
                luggage: group.luggage, pets: group.hasPet ? 1 : 0, from: from, to: to, origin: home.id.text))
    }
}
