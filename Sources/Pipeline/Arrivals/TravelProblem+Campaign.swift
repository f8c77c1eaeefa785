import Calendar
import Catalogue
import Domain

/// What the travel planner reads of a campaign, and who is not in it since no journey can begin or end for them.
struct TravelBrief {
    private var candidates: [TravelCandidate] = []
    private var rest: TravelProblem
    private let entries: [TimetableEntry]
    private let map: HubMap
    private var groups: [TravelGroup]
    private(set) var stranded: [UnplacedItem]
    private let delays: [TravelDisruption]
    private var arrived = Arrived.nobody
    /// What runs of public timetables between hubs that are linked to them.
    private var ofFeeds: [TravelConnection] = []

    /// Workplaces lie in Germany: windows and nights are those of its clocks.
    static let zone = "Europe/Berlin"

    /// Whoever has accepted or signed a contract travels from the hubs that serve the home town to those that serve the
    /// town of the work, or, where none does, to those from which people are fetched to it. Households travel
    /// together. `previous` are the trips in force, `delays` what was said of connections since. A journey that is booked
    /// is pinned. Nobody leaves before the campaign's date who is not under way, and who has arrived travels no more.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], zones: ZoneTable, catalogue: Catalogue,
        previous: [TravelTrip], delays: [TravelDelay], arrived: Arrived
    ) throws(PipelineError) {
        try self.init(inputs, zones: zones, catalogue: catalogue, delays: delays)
        self.arrived = arrived
        let today = inputs.campaign.date
        let map = map
        let region = HolidayRegion(code: inputs.campaign.land.rawValue)
        let former = Dictionary(previous.map { ($0.party, $0) }) { first, _ in first }
        let booked = Dictionary(inputs.bookings.map { ($0.applicant, $0.state) }) { first, _ in first }
        var stranded: [UnplacedItem] = []
        let own = former.filter { !$0.key.isFamily }.map { ($0.key.lead, $0.value.arrives.date) }
        groups = TravelGroup.all(
            inputs, newcomers: newcomers, arrivals: Dictionary(own) { first, _ in first }, arrived: arrived)
        for group in groups {
            switch TravelBrief.party(group, map) {
            case .success(var party):
                if group.follows == nil, case .booked(let rides, let day) = booked[group.lead.applicant.id] {
                    rest.pins.append(TravelProblem.Pin(party: party.id, rides: rides))
                    candidates.append(TravelCandidate(party: party, days: ArrivalDays(booked: day), farHubs: []))
                    continue
                }
                let announced = former[party.id]
                if announced.map({ $0.leaves.date >= today }) ?? true {
                    party.leave = TravelWindow(from: WallTime(secondsSince1970: Int(today.dayNumber) * 86_400), to: nil)
                }
                let far = group.lead.work.map { map.far(from: $0, keeping: announced?.legs.last?.ride.to) } ?? []
                party.to.removeAll(where: far.contains)
                let day = announced?.arrives.date
                let start = group.lead.contract.expectedOn
                let days =
                    group.follows.map { ArrivalDays(from: max($0, today), announced: day, in: region) }
                    ?? ArrivalDays(
                        before: start, wished: Newcomer.wishedArrival(before: start, in: region), announced: day,
                        today: today, in: region)
                candidates.append(TravelCandidate(party: party, days: days, farHubs: far))
            case .failure(let obstacle):
                stranded.append(UnplacedItem(item: group.id.text, reasons: [obstacle.reason]))
            }
        }
        self.stranded = stranded
        let wanted = Set(candidates.map(\.party.id))
        rest.previous = previous.filter { wanted.contains($0.party) }
        try takeFeeds(
            inputs, zones, starts: Set(candidates.flatMap { $0.party.from.map(\.hub) }),
            ends: Set(candidates.flatMap { ($0.party.to + $0.farHubs).map(\.hub) }),
            on: Set(candidates.map { stretch($0, $0.lastChoice, late: LateJourneys.graceDays) }))
    }

    /// The campaign's timetable with nobody who travels.
    private init(
        _ inputs: CampaignInputs, zones: ZoneTable, catalogue: Catalogue, delays: [TravelDelay]
    ) throws(PipelineError) {
        self.delays = TravelDelay.disruptions(delays)
        map = HubMap(inputs.hubs, catalogue: catalogue)
        entries = inputs.connections
        groups = []
        stranded = []
        rest = try TravelBrief.ground(inputs, zone: TravelBrief.zone, zones: zones)
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
        ground.centsPerKm = inputs.campaign.settings.centsPerKm
        ground.objectives = TravelBrief.objectives
        ground.ties = .seed(inputs.campaign.seed)
        return ground
    }

    /// The problem of one party that leaves on those days, with whatever runs then.
    static func search(
        for party: TravelParty, on days: ClosedRange<CivilDate>, _ inputs: CampaignInputs, zones: ZoneTable,
        catalogue: Catalogue
    ) throws(PipelineError) -> TravelProblem {
        var brief = try TravelBrief(inputs, zones: zones, catalogue: catalogue, delays: [])
        let stretch = days.lowerBound.adding(days: -Feed.lead)...days.upperBound.adding(days: daysUnderWay)
        brief.rest.parties = [party]
        try brief.takeFeeds(
            inputs, zones, starts: Set(party.from.map(\.hub)), ends: Set(party.to.map(\.hub)), on: [stretch])
        var problem = brief.rest
        problem.connections = brief.connections(on: [stretch])
        return problem
    }

    private mutating func takeFeeds(
        _ inputs: CampaignInputs, _ zones: ZoneTable, starts: Set<ID<TravelHub>>, ends: Set<ID<TravelHub>>,
        on stretches: Set<ClosedRange<CivilDate>>
    ) throws(PipelineError) {
        let timetables = try rest.takeFeeds(
            inputs, zones, map, starts: starts, ends: ends, on: TravelBrief.days(of: stretches))
        for timetable in timetables {
            ofFeeds += timetable.connections
            for index in candidates.indices { candidates[index].party.begin(at: timetable) }
        }
    }

    /// The days on which a party may be under way by one of its choices, `late` days more at the end.
    private func stretch(_ candidate: TravelCandidate, _ choice: Int, late: Int = 0) -> ClosedRange<CivilDate> {
        let days = candidate.days(of: choice)
        return days.lowerBound.adding(
            days: -TravelBrief.daysUnderWay)...candidate.latest(days.upperBound)
            .adding(days: late)
    }

    private static func days(of stretches: Set<ClosedRange<CivilDate>>) -> Set<CivilDate> {
        stretches.reduce(into: []) { days, stretch in
            for day in 0...stretch.lowerBound.days(to: stretch.upperBound) {
                days.insert(stretch.lowerBound.adding(days: day))
            }
        }
    }

    /// Newcomers who travel or came with another one, with that one.
    var companions: [ID<Applicant>: ID<Applicant>] {
        let pairs = groups.filter { $0.follows == nil }.flatMap { group in
            group.companions.map { ($0, group.lead.applicant.id) }
        }
        return arrived.companions.merging(pairs) { _, own in own }
    }

    /// How many newcomers these journeys bring or brought.
    func newcomers(with trips: [TravelTrip]) -> Int {
        let parties = Set(trips.map(\.party))
        return groups.filter { $0.follows == nil && parties.contains($0.id) }
            .reduce(arrived.travelled.count) { $0 + 1 + $1.companions.count }
    }

    /// What a summary says of families who follow; empty where there are none.
    func families(with trips: [TravelTrip]) -> String {
        let families = groups.filter { $0.follows != nil }.map(\.id) + arrived.parties.filter(\.isFamily)
        guard !families.isEmpty else { return "" }
        let parties = Set(trips.map(\.party))
        return ", \(families.count(where: parties.contains)) of \(families.count) families who follow"
    }

    /// The problem with the days that hold at the moment.
    var problem: TravelProblem { problem { $0.choice } }

    /// The problem with all days that anybody may arrive on, and all hubs.
    var widest: TravelProblem { problem(\.lastChoice) }

    private func problem(_ choice: (TravelCandidate) -> Int) -> TravelProblem {
        var problem = rest
        problem.parties = candidates.map { $0.party(of: choice($0)) }
        problem.connections = connections(on: Set(candidates.map { stretch($0, choice($0)) }))
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
    private func connections(on stretches: Set<ClosedRange<CivilDate>>) -> [TravelConnection] {
        entries.running(on: TravelBrief.days(of: stretches), with: ofFeeds, map)
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

    /// When the night begins and ends, in minutes of the day.
    static let nightFrom = 22 * 60
    static let nightTo = 6 * 60

    private static var night: TravelProblem.Night? {
        guard let from = LocalTime(minutes: nightFrom), let to = LocalTime(minutes: nightTo) else { return nil }
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
