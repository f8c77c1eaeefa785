import Calendar
import Catalogue
import Domain
import PlanFiles
import Store
import Travel

/// The fair trip: with what everybody who comes in person gets to the fair and back home.
enum TripWork: StageWork {
    static let stage = Stage(
        .trip, reads: ["invitations", "applicants", "days", "blocks", "hubs", "connections", "delays"],
        gives: ["trips"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        let inputs = bench.inputs
        if inputs.days.isEmpty { return .waiting("the fair has no days", hint: "lotse import days FILE") }
        guard inputs.invitationBook.count(.coming) > 0 else {
            return .waiting("nobody has said to come in person", hint: "lotse invite answer APPLICANT --coming")
        }
        if inputs.hubs.isEmpty { return .waiting("there are no hubs", hint: "lotse import hubs FILE") }
        if inputs.connections.isEmpty {
            return .waiting("there are no connections", hint: "lotse import connections FILE")
        }
        if let zone = bench.zoneObstacle(Set(inputs.hubs.map(\.zone) + [inputs.campaign.zone])) { return zone }
        guard let town = town(of: inputs.campaign, bench.catalogue) else {
            return .waiting(
                "the town of the venue is not known", hint: "name the town behind a comma: \"venue\": \"hall, town\"")
        }
        guard let fault = try brief(on: bench, town, previous: []).problem.faults().first else { return nil }
        return .waiting("the timetable cannot be planned with: \(fault.message)", hint: fault.hint)
    }

    /// After the fair nobody travels to it.
    static func lastDay(on bench: Bench) -> CivilDate? { FairWork.lastDay(on: bench) }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        guard let town = town(of: bench.inputs.campaign, bench.catalogue) else { return }
        let brief = try brief(on: bench, town, previous: [])
        bytes.append(TravelFiles.json(brief.problem).compact)
        bytes.append(brief.stranded) { bytes, item in bytes.append(item.item) }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        guard let town = town(of: bench.inputs.campaign, bench.catalogue) else {
            preconditionFailure("a stage with an obstacle does not run")
        }
        var brief = try brief(on: bench, town, previous: try bench.kept(stage.name, TravelLines.trips) ?? [])
        var problem = brief.problem
        var plan = try planned(problem)
        while brief.widen(plan.unplaced.map { ID($0.item) }) {
            problem = brief.problem
            plan = try planned(problem)
        }
        let verification: PlanVerification
        do throws(PlanRefusal) { verification = try TravelVerifier.verify(plan, against: problem) } catch {
            throw .refused(stage: stage.name, error)
        }
        try verification.confirm(stage: stage.name)
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
                + "(\(isPartial ? PlanStatus.partial.rawValue : plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let guide = TravelGuide(bench.inputs)
        return try trips(on: bench).flatMap { guide.items($0, for: [$0.party.lead], of: .fair) }
    }

    /// The trips in force; empty where nobody was invited.
    static func trips(on bench: Bench) throws(PipelineError) -> [TravelTrip] {
        guard !bench.inputs.invitations.isEmpty else { return [] }
        return try bench.kept(stage.name, TravelLines.trips) ?? []
    }

    private static func planned(_ problem: TravelProblem) throws(PipelineError) -> TravelPlan {
        do throws(PlanRefusal) { return try TravelPlanner.plan(problem) } catch {
            throw .refused(stage: stage.name, error)
        }
    }

    private static func brief(
        on bench: Bench, _ town: Place, previous: [TravelTrip]
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
