import Calendar
import Catalogue
import Domain

/// What the travel planner reads of a campaign, and who is not in it since no journey can begin or end for them.
struct TravelBrief {
    /// A party with the days on which it may arrive.
    private struct Candidate {
        var party: TravelParty
        let days: ArrivalDays
        /// The number of the choice of days that holds.
        var choice = 0
    }

    private var candidates: [Candidate] = []
    private var rest: TravelProblem
    private let entries: [TimetableEntry]
    private let map: HubMap
    let stranded: [UnplacedItem]

    /// Workplaces lie in Germany: windows and nights are those of its clocks.
    static let zone = "Europe/Berlin"

    /// Whoever has accepted or signed a contract travels from the hubs that serve the home town to those that serve the
    /// town of the work, or, where none does, to those from which people are fetched to it. Everybody brings two pieces of
    /// luggage. `previous` are the trips in force.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], zones: ZoneTable, catalogue: Catalogue,
        previous: [TravelTrip]
    ) throws(PipelineError) {
        map = HubMap(inputs.hubs, catalogue: catalogue)
        entries = inputs.connections
        let hubs = inputs.hubs.map { TravelHub(id: $0.id, name: $0.name, zone: $0.zone) }
        var read: [String: Zone] = [:]
        for name in TravelProblem.zoneNames(TravelBrief.zone, hubs, []) { read[name] = try zones.zone(named: name) }
        rest = TravelProblem(zone: TravelBrief.zone, zones: read, hubs: hubs, connections: [], parties: [])
        rest.change = .init(airToAir: 60, airToGround: 45, groundToAir: 90, groundToGround: 10)
        rest.night = TravelBrief.night
        rest.maxChanges = 5
        rest.maxTravelMinutes = 36 * 60
        rest.centsPerKm = 20
        rest.objectives = TravelBrief.objectives
        rest.ties = .seed(inputs.campaign.seed)
        let region = HolidayRegion(code: inputs.campaign.land.rawValue)
        let former = Dictionary(previous.map { ($0.party, $0.arrives.date) }) { first, _ in first }
        var stranded: [UnplacedItem] = []
        for newcomer in newcomers {
            switch TravelBrief.party(newcomer, map) {
            case .success(let party):
                let start = newcomer.contract.start
                candidates.append(
                    Candidate(
                        party: party,
                        days: ArrivalDays(
                            before: start, wished: Newcomer.wishedArrival(before: start, in: region),
                            announced: former[party.id], in: region)))
            case .failure(let obstacle):
                stranded.append(UnplacedItem(item: newcomer.applicant.id.text, reasons: [obstacle.reason]))
            }
        }
        self.stranded = stranded
        let wanted = Set(candidates.map(\.party.id))
        rest.previous = previous.filter { wanted.contains($0.party) }
    }

    /// The problem with the days that hold at the moment.
    var problem: TravelProblem { problem { $0.choice } }

    /// The problem with all days that anybody may arrive on.
    var widest: TravelProblem { problem { $0.days.choices.count - 1 } }

    private func problem(_ choice: (Candidate) -> Int) -> TravelProblem {
        let days = candidates.map { $0.days.choices[choice($0)] }
        var problem = rest
        problem.parties = zip(candidates, days).map { candidate, days in
            var party = candidate.party
            party.arrive = TravelBrief.window(days)
            return party
        }
        if let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() {
            problem.connections = connections(on: first.adding(days: -2)...last)
        }
        return problem
    }

    /// Gives those parties more days to arrive on; false where none of them has any.
    mutating func widen(_ parties: [ID<TravelParty>]) -> Bool {
        let wanted = Set(parties)
        var isWider = false
        for index in candidates.indices where wanted.contains(candidates[index].party.id) {
            guard candidates[index].choice + 1 < candidates[index].days.choices.count else { continue }
            candidates[index].choice += 1
            isWider = true
        }
        return isWider
    }

    private func connections(on days: ClosedRange<CivilDate>) -> [TravelConnection] {
        entries.flatMap { $0.connections(on: days) }.map { connection in
            var connection = connection
            for index in connection.calls.indices.dropFirst() where connection.calls[index].km == nil {
                connection.calls[index].km = map.kilometres(
                    from: connection.calls[index - 1].hub, to: connection.calls[index].hub, by: connection.mode)
            }
            return connection
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

    private static func window(_ days: ClosedRange<CivilDate>) -> TravelWindow {
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

    private static func party(_ newcomer: Newcomer, _ map: HubMap) -> Result<TravelParty, Stranding> {
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
            TravelParty(id: ID(id.text), luggage: 2, from: from, to: to, origin: home.id.text))
    }
}
