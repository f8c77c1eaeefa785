import Calendar
import Catalogue
import Domain
import PlanFiles

/// What the travel planner reads of a campaign for the journeys to its fair and back: the same planner as for the journeys
/// to the work, with other travellers.
struct FairTripBrief {
    /// Somebody who comes in person.
    private struct Guest {
        let id: ID<Applicant>
        let stay: FairStay
        let from: [TravelAccess]
        let origin: String
        /// Whether a journey that misses the beginning of the first day, or the end of the last, will do.
        var mayMiss = false
    }

    /// The hours between the first and the last slot that somebody could use.
    private struct FairStay {
        let begins: WallTime
        let ends: WallTime
        /// The end of the slots of the first day, and the beginning of those of the last.
        let firstDayEnds: WallTime
        let lastDayBegins: WallTime
    }

    private var guests: [Guest] = []
    private var rest: TravelProblem
    private let venue: [TravelAccess]
    private let map: HubMap
    private let entries: [TimetableEntry]
    private let delays: [TravelDisruption]
    /// Who comes from where no journey begins.
    private(set) var stranded: [UnplacedItem] = []

    /// Minutes between the arrival and the first slot.
    private static let settlingIn = 30
    /// Days before the first and after the last day of the fair on which people are under way.
    private static let daysUnderWay = 2

    /// - Parameter previous: The trips in force.
    init(
        _ inputs: CampaignInputs, venue town: Place, zones: ZoneTable, catalogue: Catalogue, previous: [TravelTrip],
        delays: [TravelDelay]
    ) throws(PipelineError) {
        map = HubMap(inputs.hubs, catalogue: catalogue)
        entries = inputs.connections
        self.delays = TravelDelay.disruptions(delays)
        rest = try TravelBrief.ground(inputs, zone: inputs.campaign.zone, zones: zones)
        venue = map.serving(town) + map.fetching(to: town)
        let near = Set(venue.map(\.hub))
        let book = inputs.invitationBook
        for applicant in inputs.applicants where book.state(of: applicant.id) == .coming {
            guard let stay = FairTripBrief.stay(of: applicant, inputs, book) else { continue }
            let home = applicant.person.home?.place.flatMap { catalogue.places.place($0) }
            let from = home.map(map.serving) ?? []
            // Whoever lives where the fair is comes without a journey.
            if from.contains(where: { near.contains($0.hub) }) { continue }
            guard let home, !from.isEmpty else {
                stranded.append(FairTripBrief.stranding(applicant.id, home))
                continue
            }
            guests.append(Guest(id: applicant.id, stay: stay, from: from, origin: home.id.text))
        }
        let wanted = Set(guests.flatMap { [ID<TravelParty>($0.id.text), ID<TravelParty>($0.id.text).back] })
        rest.previous = previous.filter { wanted.contains($0.party) }
    }

    /// How many people travel, with those who find no hub.
    var travellers: Int { guests.count + stranded.count }

    /// The problem as it stands: there and back for everybody.
    var problem: TravelProblem {
        var problem = rest
        problem.parties = guests.flatMap { guest in
            let there = ID<TravelParty>(guest.id.text)
            let evening = guest.stay.begins.date.adding(days: -1)
            let out = TravelParty(
                id: there, luggage: 1, from: guest.from, to: venue,
                arrive: TravelWindow(
                    from: WallTime(secondsSince1970: Int(evening.dayNumber) * 86_400),
                    to: guest.mayMiss
                        ? guest.stay.firstDayEnds
                        : WallTime(
                            secondsSince1970: guest.stay.begins.secondsSince1970 - 60 * FairTripBrief.settlingIn)),
                origin: guest.origin)
            let home = TravelParty(
                id: there.back, luggage: 1, from: venue, to: guest.from,
                leave: TravelWindow(
                    from: guest.mayMiss ? guest.stay.lastDayBegins : guest.stay.ends,
                    to: WallTime(secondsSince1970: (Int(guest.stay.ends.date.dayNumber) + 2) * 86_400 - 60)),
                mayArriveAtNight: true, origin: guest.origin, returnOf: there)
            return [out, home]
        }
        guard let first = guests.map(\.stay.begins.date).min(), let last = guests.map(\.stay.ends.date).max() else {
            return problem
        }
        let days = first.adding(days: -FairTripBrief.daysUnderWay)...last.adding(days: FairTripBrief.daysUnderWay)
        problem.connections = entries.running(on: days, map)
        let dates = Dictionary(problem.connections.map { ($0.id, Set($0.dates)) }) { first, _ in first }
        problem.disruptions = delays.filter { dates[$0.connection]?.contains($0.date) == true }
        return problem
    }

    /// Lets those miss a part of their first and last day; false where all of them already may.
    mutating func widen(_ parties: [ID<TravelParty>]) -> Bool {
        let wanted = Set(parties.map(\.lead))
        var isWider = false
        for index in guests.indices where wanted.contains(guests[index].id) && !guests[index].mayMiss {
            guests[index].mayMiss = true
            isWider = true
        }
        return isWider
    }

    /// Nil where somebody has no slot at all.
    private static func stay(
        of applicant: Applicant, _ inputs: CampaignInputs, _ book: InvitationBook
    ) -> FairStay? {
        let windows = book.windows(of: applicant)
        let closed = inputs.blocks.filter { $0.concerns(applicant.id) }.map(\.window)
        let days = inputs.days.sorted { $0.date < $1.date }.compactMap { day -> (begin: WallTime, end: WallTime)? in
            let open = day.slots.filter { slot in
                windows.map { $0.contains { $0.covers(slot, on: day.date) } } ?? true
                    && !closed.contains { $0.touches(slot, on: day.date) }
            }
            guard let first = open.first, let last = open.last else { return nil }
            let midnight = Int(day.date.dayNumber) * 86_400
            return (
                WallTime(secondsSince1970: midnight + first.start.minutes * 60),
                WallTime(secondsSince1970: midnight + (last.start.minutes + last.minutes) * 60)
            )
        }
        guard let first = days.first, let last = days.last else { return nil }
        return FairStay(begins: first.begin, ends: last.end, firstDayEnds: first.end, lastDayBegins: last.begin)
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

extension FairBlock {
    fileprivate func concerns(_ applicant: ID<Applicant>) -> Bool {
        switch audience {
        case .all: true
        case .candidates(let candidates): candidates.contains(applicant)
        case .employers, .interpreters: false
        }
    }
}

extension [TimetableEntry] {
    /// What runs on those days, with the kilometres of the map where the file has none.
    func running(on days: ClosedRange<CivilDate>, _ map: HubMap) -> [TravelConnection] {
        flatMap { $0.connections(on: days) }.map { $0.measured(map) }
    }
}

extension TravelConnection {
    /// The connection with the kilometres of the map where none are given.
    func measured(_ map: HubMap) -> TravelConnection {
        var connection = self
        for index in calls.indices.dropFirst() where calls[index].km == nil {
            connection.calls[index].km = map.kilometres(from: calls[index - 1].hub, to: calls[index].hub, by: mode)
        }
        return connection
    }
}
