import Calendar
import Catalogue
import Domain
import PlanFiles
import Travel

/// What the travel planner reads of a campaign for the journeys to its fair and back: the same planner as for the journeys
/// to the work, with other travellers.
struct FairTripBrief {
    /// Somebody who comes in person.
    private struct Guest {
        let id: ID<Applicant>
        let stay: FairVisit
        /// Without windows; nil where the journey is over.
        var there: TravelParty?
        var back: TravelParty?
        /// Of the choices of the stay, the one that holds.
        var choice = 0

        /// The journey there, from the evening before the first day on.
        var out: TravelParty? {
            var party = there
            party?.arrive = TravelWindow(
                from: FairTripBrief.midnight(stay.firstDay.adding(days: -1)), to: stay.choices[choice].arriveBy)
            return party
        }

        /// The journey home, until the end of the day after the last, or after the campaign's date.
        var home: TravelParty? {
            let earliest = stay.choices[choice].leaveFrom
            let from = max(earliest, back?.leave.from ?? earliest)
            let end = FairTripBrief.midnight(max(stay.lastDay, from.date).adding(days: 2)).secondsSince1970
            var party = back
            party?.leave = TravelWindow(from: from, to: WallTime(secondsSince1970: end - 60))
            return party
        }
    }

    private var guests: [Guest] = []
    private var rest: TravelProblem
    private let venue: [TravelAccess]
    private let map: HubMap
    private let entries: [TimetableEntry]
    private let delays: [TravelDisruption]
    private var ofFeeds: [TravelConnection] = []
    /// The journeys in force that ended before the campaign's date.
    let past: [TravelTrip]
    /// Who comes from where no journey begins, or goes on no more.
    private(set) var stranded: [UnplacedItem] = []

    /// Days before the first and after the last day of the fair on which people are under way.
    static let daysUnderWay = 2

    /// - Parameter previous: The trips in force; nil = none were ever planned. The first plan says how people came, also
    ///   where the fair has begun; a later one leaves what has happened, and nobody new leaves before the campaign's date.
    init(
        _ inputs: CampaignInputs, venue town: Place, zones: ZoneTable, catalogue: Catalogue, previous: [TravelTrip]?,
        delays: [TravelDelay]
    ) throws(PipelineError) {
        map = HubMap(inputs.hubs, catalogue: catalogue)
        entries = inputs.connections
        self.delays = TravelDelay.disruptions(delays)
        rest = try TravelBrief.ground(inputs, zone: inputs.campaign.zone, zones: zones)
        venue = map.serving(town) + map.fetching(to: town)
        let today = inputs.campaign.date
        let former = Dictionary((previous ?? []).map { ($0.party, $0) }) { first, _ in first }
        past = (previous ?? []).filter { $0.arrives.date < today }
        let over = Set(past.map(\.party))
        let near = Set(venue.map(\.hub))
        let book = inputs.invitationBook
        // Whoever says no after having come still has to get home.
        let isThere = { (id: ID<TravelParty>) in over.contains(id) && former[id.back] != nil && !over.contains(id.back)
        }
        for applicant in inputs.applicants
        where book.state(of: applicant.id) == .coming || isThere(ID(applicant.id.text)) {
            guard let stay = FairVisit(of: applicant, inputs) else { continue }
            let home = applicant.person.home?.place.flatMap { catalogue.places.place($0) }
            let from = home.map(map.serving) ?? []
            // Whoever lives where the fair is comes without a journey.
            if from.contains(where: { near.contains($0.hub) }) { continue }
            guard let home, !from.isEmpty else {
                stranded.append(FairTripBrief.stranding(applicant.id, home))
                continue
            }
            let id = ID<TravelParty>(applicant.id.text)
            let earliest = { (party: ID<TravelParty>) -> TravelWindow in
                let isUnderWay = former[party].map { $0.leaves.date < today } ?? false
                guard previous != nil, !isUnderWay else { return .always }
                return TravelWindow(from: FairTripBrief.midnight(today), to: nil)
            }
            var guest = Guest(id: applicant.id, stay: stay)
            if !over.contains(id) {
                guest.there = TravelParty(
                    id: id, luggage: 1, from: from, to: venue, leave: earliest(id), origin: home.id.text)
            }
            if !over.contains(id.back) {
                guest.back = TravelParty(
                    id: id.back, luggage: 1, from: venue, to: from, leave: earliest(id.back), mayArriveAtNight: true,
                    origin: home.id.text, returnOf: guest.there?.id)
            }
            guests.append(guest)
        }
        let wanted = Set(guests.flatMap { [$0.there?.id, $0.back?.id].compactMap(\.self) })
        rest.previous = (previous ?? []).filter { wanted.contains($0.party) }
        try takeFeeds(inputs, zones)
    }

    private mutating func takeFeeds(_ inputs: CampaignInputs, _ zones: ZoneTable) throws(PipelineError) {
        let hubs = Set(guests.flatMap { ($0.there?.from ?? []) + ($0.back?.to ?? []) } + venue).map(\.hub)
        let timetables = try rest.takeFeeds(
            inputs, zones, map, starts: Set(hubs), ends: Set(hubs), on: days)
        for timetable in timetables {
            ofFeeds += timetable.connections
            for index in guests.indices {
                guests[index].there?.begin(at: timetable)
                guests[index].back?.begin(at: timetable)
            }
        }
    }

    /// Plans the journeys: who is late goes on from where they are, and who finds nothing for the whole fair misses as little of
    /// it as must be.
    ///
    /// - Returns: The problem as it stood in the end, and the plan that answers it.
    mutating func answer(
        by planned: (TravelProblem) throws(PipelineError) -> TravelPlan
    ) throws(PipelineError) -> (problem: TravelProblem, plan: TravelPlan) {
        var late = LateJourneys(problem)
        late.join { wait(for: $0) }
        if !late.all.isEmpty { settle(late.all, onward: try late.onward(in: problem, plan: planned)) }
        var (asked, plan) = (problem, try planned(problem))
        while try widen(plan.unplaced.map { ID($0.item) }) {
            asked = problem
            plan = try planned(asked)
        }
        if reset(plan.unplaced.map { ID($0.item) }) {
            asked = problem
            plan = try planned(asked)
        }
        return (asked, plan)
    }

    /// How many people travel, with those who find no hub.
    var travellers: Int { guests.count + stranded.count }

    /// The days on which somebody may be under way.
    private var days: Set<CivilDate> {
        guard let first = guests.map(\.stay.firstDay).min(), let last = guests.map(\.stay.lastDay).max() else {
            return []
        }
        let from = first.adding(days: -FairTripBrief.daysUnderWay)
        return Set((0...from.days(to: last.adding(days: FairTripBrief.daysUnderWay))).map { from.adding(days: $0) })
    }

    /// The problem as it stands: there and back for everybody.
    var problem: TravelProblem { problem(of: guests) }

    private func problem(of guests: [Guest]) -> TravelProblem {
        var problem = rest
        problem.parties = guests.flatMap { [$0.out, $0.home].compactMap(\.self) }
        problem.connections = entries.running(on: days, with: ofFeeds, map)
        let dates = Dictionary(problem.connections.map { ($0.id, Set($0.dates)) }) { first, _ in first }
        problem.disruptions = delays.filter { dates[$0.connection]?.contains($0.date) == true }
        return problem
    }

    /// Lets those miss more of the fair, as little as gives each a journey there and back where seats are not looked at; false
    /// where nobody of them has a choice left.
    private mutating func widen(_ parties: [ID<TravelParty>]) throws(PipelineError) -> Bool {
        let wanted = Set(parties.map(\.lead))
        let pinned = Set(rest.pins.map(\.party))
        var isWider = false
        for index in guests.indices where wanted.contains(guests[index].id) {
            var guest = guests[index]
            guard try hasJourneys(guest, \.out, guest.stay.latest, pinned),
                try hasJourneys(guest, \.home, guest.stay.earliest, pinned)
            else { continue }
            while guest.choice < guest.stay.choices.count - 1 {
                guest.choice += 1
                guard try hasJourneys(guest, \.out, guest.choice, pinned),
                    try hasJourneys(guest, \.home, guest.choice, pinned)
                else { continue }
                guests[index].choice = guest.choice
                isWider = true
                break
            }
        }
        return isWider
    }

    /// Whether a choice gives somebody a journey one way, alone; one that is over or fixed is there.
    private func hasJourneys(
        _ guest: Guest, _ way: KeyPath<Guest, TravelParty?>, _ choice: Int, _ pinned: Set<ID<TravelParty>>
    ) throws(PipelineError) -> Bool {
        var guest = guest
        guest.choice = choice
        guard let party = guest[keyPath: way], !pinned.contains(party.id) else { return true }
        var problem = problem(of: [guest])
        problem.pins = []
        problem.previous = []
        do throws(PlanRefusal) { return try !TravelPlanner.choices(for: party.id, in: problem).isEmpty } catch {
            throw .refused(stage: .trip, error, of: TravelFiles.json(problem))
        }
    }

    /// Those to come for the whole fair again: who finds nothing however much they miss is told what is missing then. False
    /// where there is nobody.
    private mutating func reset(_ parties: [ID<TravelParty>]) -> Bool {
        let wanted = Set(parties.map(\.lead))
        var isOther = false
        for index in guests.indices where wanted.contains(guests[index].id) && guests[index].choice > 0 {
            guests[index].choice = 0
            isOther = true
        }
        return isOther
    }

    private static func midnight(_ day: CivilDate) -> WallTime {
        WallTime(secondsSince1970: Int(day.dayNumber) * 86_400)
    }

    private static func stranding(_ id: ID<Applicant>, _ home: Place?) -> UnplacedItem {
        let reason =
            home.map {
                BlockingReason(
                    code: "hub", resource: $0.name,
                    text: "no hub is within reach of \($0.name), where the journey begins")
            }
            ?? BlockingReason(
                code: "home", resource: id.text,
                text: "the home town is not known, or several have its name; import it with its country")
        return UnplacedItem(item: id.text, reasons: [reason])
    }
}

// MARK: Being late

extension FairTripBrief {
    /// Those who are late may come later and at night; who comes when nothing is left of the fair is not among the answer.
    private mutating func wait(for late: [LateJourneys.Late]) -> [LateJourneys.Late] {
        late.filter { one in
            guard let index = guests.firstIndex(where: { $0.id == one.party.lead }) else { return false }
            if one.party.isReturn { return true }
            let egress = venue.first { $0.hub == one.last.to }?.minutes ?? 0
            let door = WallTime(secondsSince1970: one.arrives.secondsSince1970 + 60 * egress)
            let stay = guests[index].stay
            guard let choice = one.missed == nil ? stay.choice(arriving: door) : stay.latest else { return false }
            guests[index].choice = choice
            guests[index].there?.mayArriveAtNight = true
            return true
        }
    }

    /// Fixes the journeys of those who are late; who has none is left where they are, with the reason.
    private mutating func settle(_ late: [LateJourneys.Late], onward: [ID<TravelParty>: [TravelRide]]) {
        for one in late {
            guard let missed = one.missed else {
                rest.pins.append(.init(party: one.party, rides: one.rides))
                continue
            }
            if let rides = onward[one.party] {
                rest.pins.append(.init(party: one.party, rides: rides))
                continue
            }
            for index in guests.indices where guests[index].id == one.party.lead {
                if one.party.isReturn {
                    guests[index].back = nil
                } else {
                    guests[index].there = nil
                    guests[index].back?.returnOf = nil
                }
            }
            rest.previous.removeAll { $0.party == one.party }
            stranded.append(
                UnplacedItem(
                    item: one.party.text,
                    reasons: [
                        BlockingReason(
                            code: "missed", resource: missed.connection.text,
                            text:
                                "\(missed.connection) from \(missed.from) is missed, and nothing goes on from there "
                                + (one.party.isReturn ? "home" : "before the fair is over"))
                    ]))
        }
    }
}
