import Calendar
import Catalogue
package import Domain
import PlanFiles
import Store
import Travel

/// The fair trip: with what everybody who comes in person gets to the fair and back home.
enum TripWork: StageWork {
    static let stage = Stage(
        .trip, reads: ["invitations", "applicants", "days", "blocks", "hubs", "connections", "feeds", "delays"],
        gives: ["trips"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        let inputs = bench.inputs
        guard inputs.invitationBook.count(.coming) > 0 else {
            return .waiting("nobody has said to come in person", hint: "lotse invite answer APPLICANT --coming")
        }
        if let obstacle = TravelWork.timetableObstacle(on: bench) { return obstacle }
        if let zone = bench.zoneObstacle([inputs.campaign.zone]) { return zone }
        guard let town = town(of: inputs.campaign, bench.catalogue) else {
            return .waiting(
                "the town of the venue is not known", hint: "name the town behind a comma: \"venue\": \"hall, town\"")
        }
        guard let fault = try brief(on: bench, town, previous: nil).problem.faults().first else { return nil }
        return .waiting("the timetable cannot be planned with: \(fault.message)", hint: fault.hint)
    }

    /// After the fair nobody travels to it.
    static func lastDay(on bench: Bench) -> CivilDate? { FairWork.lastDay(on: bench) }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        guard let town = town(of: bench.inputs.campaign, bench.catalogue) else { return }
        let brief = try brief(on: bench, town, previous: nil)
        bytes.append(TravelFiles.json(brief.problem).compact)
        bytes.append(brief.stranded) { bytes, item in bytes.append(item.item) }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        guard let town = town(of: bench.inputs.campaign, bench.catalogue) else {
            preconditionFailure("a stage with an obstacle does not run")
        }
        var brief = try brief(on: bench, town, previous: try bench.kept(stage.name, TravelLines.trips))
        let (problem, answer) = try brief.answer(by: planned)
        let verification: PlanVerification
        do throws(PlanRefusal) { verification = try TravelVerifier.verify(answer, against: problem) } catch {
            throw .refused(stage: stage.name, error, of: TravelFiles.json(problem))
        }
        try verification.confirm(stage: stage.name)
        var plan = answer
        plan.trips = (brief.past + plan.trips).sorted { $0.party < $1.party }
        let isPartial = plan.status == .partial || !brief.stranded.isEmpty
        let digest = try bench.keep(
            TravelLines.lines(plan, stranded: brief.stranded, companions: [:]),
            as: isPartial ? .partial : plan.status, of: stage.name)
        let fare = plan.trips.reduce(Int64(0)) { $0 + $1.fare.amount }
        return StageResult(
            digest: digest, outcome: isPartial ? .refused : .done,
            summary:
                "\(plan.trips.count { !$0.party.isReturn }) of \(brief.travellers) guests have a journey to the fair "
                + "and back, fares \(Cents(fare).euros) "
                + "(\(isPartial ? PlanStatus.partial.rawValue : plan.status.rawValue))"
                + missing(plan.unplaced + brief.stranded))
    }

    /// Who has no journey, each with what is missing; empty where all have one.
    private static func missing(_ unplaced: [UnplacedItem]) -> String {
        guard !unplaced.isEmpty else { return "" }
        let named = unplaced.sorted { $0.item < $1.item }.map { item in
            "\(item.item) (\(item.reasons.map(\.code).joined(separator: ", ")))"
        }
        return "; none for \(named.joined(separator: ", "))"
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let guide = TravelGuide(bench.inputs)
        return try trips(on: bench).flatMap { guide.items($0, for: [$0.party.lead], of: .fair) }
    }

    /// The trips in force; empty where the campaign plans none.
    static func trips(on bench: Bench) throws(PipelineError) -> [TravelTrip] {
        guard bench.inputs.hasFairTrip else { return [] }
        return try bench.kept(stage.name, TravelLines.trips) ?? []
    }

    /// Who comes in person and has no journey there, with the reasons; by applicant.
    static func unplaced(on bench: Bench) throws(PipelineError) -> [UnplacedItem] {
        guard bench.inputs.hasFairTrip else { return [] }
        let there = Set(try trips(on: bench).filter { !$0.party.isReturn }.map(\.party.lead))
        let book = bench.inputs.invitationBook
        var known: Set<ID<Applicant>> = []
        return try (bench.kept(stage.name, TravelLines.unplaced) ?? []).compactMap { item in
            let lead = ID<TravelParty>(item.item).lead
            guard !there.contains(lead), book.state(of: lead) == .coming, known.insert(lead).inserted else {
                return nil
            }
            return UnplacedItem(item: lead.text, reasons: item.reasons)
        }
    }

    /// Who is at the fair when, by the trips in force.
    static func attendance(on bench: Bench) throws(PipelineError) -> FairAttendance {
        let (trips, unplaced) = (try trips(on: bench), try unplaced(on: bench))
        if trips.isEmpty && unplaced.isEmpty { return .asSaid }
        return try FairAttendance(
            trips, unplaced: Set(unplaced.map { ID($0.item) }), zone: bench.inputs.campaign.zone, zones: bench.zones)
    }

    private static func planned(_ problem: TravelProblem) throws(PipelineError) -> TravelPlan {
        do throws(PlanRefusal) { return try TravelPlanner.plan(problem) } catch {
            throw .refused(stage: stage.name, error, of: TravelFiles.json(problem))
        }
    }

    private static func brief(
        on bench: Bench, _ town: Place, previous: [TravelTrip]?
    ) throws(PipelineError) -> FairTripBrief {
        let delays = try bench.store { (store) throws(StoreError) in try store.delays() }
        return try FairTripBrief(
            bench.inputs, venue: town, zones: bench.zones, catalogue: bench.catalogue, previous: previous,
            delays: delays)
    }

    /// The town of the venue: what stands behind its last comma, else all of it, where the gazetteer has it.
    static func town(of campaign: Campaign, _ catalogue: Catalogue) -> Place? {
        let parts = campaign.venue.split(separator: ",").map { $0.drop { $0 == " " } }
        return parts.reversed().lazy.compactMap { catalogue.places.places(named: $0).first }.first
    }
}

extension CampaignInputs {
    /// Whether journeys to the fair are planned: somebody is invited, and something runs on its days.
    var hasFairTrip: Bool {
        guard campaign.route.hasTimetable, !invitations.isEmpty, let first = days.map(\.date).min(),
            let last = days.map(\.date).max()
        else { return false }
        let wanted =
            first.adding(days: -FairTripBrief.daysUnderWay)...last.adding(days: FairTripBrief.daysUnderWay)
        return connections.contains { $0.dates.contains(where: wanted.contains) }
            || feeds.contains { $0.days.overlaps(wanted) }
    }
}

extension CampaignPipeline {
    /// The journeys to the fair and back in force, in the order of itineraries; empty where none are planned.
    package func fairJourneys() throws(PipelineError) -> [JourneyItem] {
        try TripWork.journey(on: try Bench(self)).sorted()
    }
}
