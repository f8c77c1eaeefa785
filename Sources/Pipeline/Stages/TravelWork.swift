import Calendar
package import Domain
import PlanFiles
import Store
import Travel

/// Journeys: with what everybody who has a contract comes to the town of the work.
enum TravelWork: StageWork {
    static let stage = Stage(
        .travel,
        reads: [
            "contracts", "applicants", "vacancies", "households", "hubs", "connections", "feeds", "delays", "bookings",
        ], gives: ["trips"],
        algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        if let nobody = bench.noNewcomers { return nobody }
        if let obstacle = timetableObstacle(on: bench) { return obstacle }
        let widest = try brief(on: bench, previous: []).widest
        guard let fault = widest.faults().first else { return nil }
        if let pin = widest.pins.enumerated().first(where: {
            fault.pointer.hasPrefix("/pins/\($0.offset)/") || fault.pointer == "/pins/\($0.offset)"
        }) {
            return .waiting(
                "the booked journey of \(pin.element.party) cannot be made any more: \(fault.message)",
                hint: "import its connections again, or 'lotse travel unbook \(pin.element.party)'")
        }
        return .waiting("the timetable cannot be planned with: \(fault.message)", hint: fault.hint)
    }

    /// What is missing before any journey can be looked for.
    static func timetableObstacle(on bench: Bench) -> Obstacle? {
        let inputs = bench.inputs
        if inputs.hubs.isEmpty { return .waiting("there are no hubs", hint: "lotse import hubs FILE") }
        let linked = LinkedFeeds(
            inputs.feeds, inputs.hubs, point: HubMap(inputs.hubs, catalogue: bench.catalogue).point)
        if let dangling = linked.obstacle { return dangling }
        if inputs.connections.isEmpty, inputs.feeds.isEmpty {
            return .waiting("there are no connections", hint: "lotse import connections FILE")
        }
        let zones = linked.zones.union(inputs.hubs.map(\.zone) + [TravelBrief.zone])
        return bench.zoneObstacle(zones)
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        let brief = try brief(on: bench, previous: [])
        bytes.append(TravelFiles.json(brief.widest).compact)
        bytes.append(brief.stranded) { bytes, item in bytes.append(item.item) }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let former = try bench.kept(stage.name, TravelLines.trips) ?? []
        let arrived = try bench.arrived
        var brief = try brief(on: bench, previous: former)
        var late = LateJourneys(brief.problem)
        late.join { brief.wait(for: $0) }
        if !late.all.isEmpty {
            brief.settle(late.all, onward: try late.onward(in: brief.problem, plan: planned))
        }
        var problem = brief.problem
        var plan = try planned(problem)
        // Who finds nothing on the working days around the wished one may come on others.
        while brief.widen(plan.unplaced.map { ID($0.item) }) {
            problem = brief.problem
            plan = try planned(problem)
        }
        let verification: PlanVerification
        do throws(PlanRefusal) { verification = try TravelVerifier.verify(plan, against: problem) } catch {
            throw .refused(stage: stage.name, error, of: TravelFiles.json(problem))
        }
        try verification.confirm(stage: stage.name)
        plan.trips = (arrived.trips + plan.trips).sorted { $0.party < $1.party }
        let isPartial = plan.status == .partial || !brief.stranded.isEmpty
        let digest = try bench.keep(
            TravelLines.lines(plan, stranded: brief.stranded, companions: brief.companions),
            as: isPartial ? .partial : plan.status, of: stage.name)
        let fare = plan.trips.reduce(Int64(0)) { $0 + $1.fare.amount }
        // Who is here without a planned journey needs none.
        let newcomers = try bench.newcomers.count - arrived.days.count + arrived.travelled.count
        return StageResult(
            digest: digest, outcome: isPartial ? .refused : .done,
            summary: "\(brief.newcomers(with: plan.trips)) of \(newcomers) newcomers have a journey"
                + brief.families(with: plan.trips) + ", fares \(Cents(fare).euros) "
                + "(\(isPartial ? PlanStatus.partial.rawValue : plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let trips = try bench.kept(stage.name, TravelLines.trips) ?? []
        let companions = try bench.kept(stage.name, TravelLines.companions) ?? [:]
        let guide = TravelGuide(bench.inputs)
        return trips.flatMap { guide.items($0, for: $0.party.applicants(companions)) }
    }

    private static func planned(_ problem: TravelProblem) throws(PipelineError) -> TravelPlan {
        do throws(PlanRefusal) { return try TravelPlanner.plan(problem) } catch {
            throw .refused(stage: stage.name, error, of: TravelFiles.json(problem))
        }
    }

    static func brief(on bench: Bench, previous: [TravelTrip]) throws(PipelineError) -> TravelBrief {
        let delays = try bench.store { (store) throws(StoreError) in try store.delays() }
        return try TravelBrief(
            bench.inputs, newcomers: try bench.newcomers, zones: bench.zones, catalogue: bench.catalogue,
            previous: previous, delays: delays, arrived: try bench.arrived)
    }
}

extension CampaignPipeline {
    /// The journeys that a newcomer may choose from on the days around the wished one, at most twenty: none is worse than
    /// another in arrival, departure, fare, changes and minutes in the night. Room that others take is not looked at.
    package func journeys(for applicant: ID<Applicant>) throws(PipelineError) -> [TravelTrip] {
        let brief = try TravelWork.brief(on: try Bench(self), previous: [])
        let lead = brief.companions[applicant] ?? applicant
        do throws(PlanRefusal) { return try TravelPlanner.choices(for: ID(lead.text), in: brief.problem) } catch {
            throw .refused(stage: .travel, error, of: TravelFiles.json(brief.problem))
        }
    }
}
