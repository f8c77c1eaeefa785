import Calendar
import Domain
import Pickups
import PlanFiles
import Store

/// Pickups: who fetches those whose journey ends at a hub from which no train or bus goes on.
enum PickupWork: StageWork {
    static let stage = Stage(
        .pickups, after: [.travel], reads: ["contracts", "hubs", "connections", "vehicles", "drivers", "delays"],
        gives: ["pickup runs", "people whom nobody fetches"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        if let nobody = bench.noNewcomers { return nobody }
        let (vehicles, drivers) = (bench.inputs.vehicles, bench.inputs.drivers)
        if vehicles.isEmpty { return .waiting("there are no vehicles", hint: "lotse import vehicles FILE") }
        for vehicle in vehicles where !vehicle.isHired {
            guard vehicle.place?.place.flatMap({ bench.catalogue.places.place($0) }) != nil else {
                return .waiting(
                    "the town where vehicle \(vehicle.id) stands is not known",
                    hint: "import \(vehicle.id) again with the nearest town that has a post code")
            }
        }
        let (own, people) = (Set(vehicles.map(\.id)), Set(drivers.map(\.id)))
        for driver in drivers {
            if let unknown = driver.vehicles?.first(where: { !own.contains($0) }) {
                return .waiting(
                    "driver \(driver.id) may drive \(unknown), which is no vehicle of the campaign",
                    hint: "import that vehicle, or import \(driver.id) again with other vehicles")
            }
            if let substitute = driver.substitute, !people.contains(substitute) || substitute == driver.id {
                return .waiting(
                    "driver \(driver.id) has \(substitute) as substitute, which is no other driver of the campaign",
                    hint: "import that driver, or import \(driver.id) again with another substitute")
            }
        }
        if let zone = bench.zoneObstacle(Set(bench.inputs.hubs.map(\.zone) + [PickupBrief.localZone])) { return zone }
        guard let fault = try open(on: bench).brief.problem.faults().first else { return nil }
        return .waiting("runs cannot be planned: \(fault.message)", hint: fault.hint)
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        var problem = try open(on: bench).brief.problem
        problem.previous = []
        bytes.append(PickupFiles.json(problem).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let (brief, over, arrived) = try open(on: bench)
        let problem = brief.problem
        var plan: PickupPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try PickupPlanner.plan(problem)
            verification = try PickupVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: stage.name, error, of: PickupFiles.json(problem)) }
        try verification.confirm(stage: stage.name)
        let missed = try bench.kept(stage.name, PickupLines.unplaced) ?? []
        plan.runs = over + plan.runs
        plan.unplaced = (missed.filter { arrived.contains(ID($0.item)) } + plan.unplaced).sorted { $0.item < $1.item }
        let digest = try bench.keep(PickupLines.lines(plan), as: plan.status, of: stage.name)
        let cost = plan.runs.reduce(Cents.zero) { $0 + $1.cents }
        let fetched = plan.runs.reduce(0) { $0 + $1.arrivals.count }
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(fetched) of \(fetched + plan.unplaced.count) who need it are fetched in \(plan.runs.count) "
                + "\(plan.runs.count == 1 ? "run" : "runs"), \(cost.euros) (\(plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let runs = try bench.kept(stage.name, PickupLines.runs) ?? []
        let guide = try PickupGuide(bench)
        return runs.flatMap { guide.items($0) }
    }

    /// All journeys that a run belongs to, whether somebody is here already or not.
    static func brief(on bench: Bench) throws(PipelineError) -> PickupBrief {
        try brief(on: bench, trips: try bench.kept(.travel, TravelLines.trips) ?? [], arrived: .nobody, previous: [])
    }

    /// What is planned: the arrivals from the campaign's date on, with the runs that are over, and the arrivals that are not
    /// planned any more.
    private static func open(
        on bench: Bench
    ) throws(PipelineError) -> (brief: PickupBrief, over: [PickupRun], arrived: Set<ID<Arrival>>) {
        let former = try bench.kept(stage.name, PickupLines.runs) ?? []
        let arrived = try bench.arrived
        let zone = try bench.zones.zone(named: PickupBrief.localZone)
        let (today, parties) = (bench.inputs.campaign.date, arrived.parties)
        let isOver = { (run: PickupRun) in run.stops.allSatisfy { zone.wallTime(at: $0.at).date < today } }
        let over = former.filter(isOver).compactMap { run in
            run.keeping { parties.contains($0.party) }
        }
        // Who came in the night and is still on the way from the hub is not here yet.
        let riding = Set(former.filter { !isOver($0) }.flatMap(\.arrivals).map(\.party))
        let trips = (try bench.kept(.travel, TravelLines.trips) ?? []).filter {
            !parties.contains($0.party) || riding.contains($0.party)
        }
        let brief = try brief(on: bench, trips: trips, arrived: arrived, previous: former.filter { !isOver($0) })
        return (brief, over, Set(parties.subtracting(riding).map { ID($0.text) }))
    }

    private static func brief(
        on bench: Bench, trips: [TravelTrip], arrived: Arrived, previous: [PickupRun]
    ) throws(PipelineError) -> PickupBrief {
        let delays = try bench.store { (store) throws(StoreError) in try store.delays() }
        return try PickupBrief(
            bench.inputs, newcomers: try bench.newcomers, trips: trips, arrived: arrived, zones: bench.zones,
            catalogue: bench.catalogue, delays: delays, previous: previous)
    }
}
