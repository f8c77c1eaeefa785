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
        guard let fault = try brief(on: bench, previous: []).problem.faults().first else { return nil }
        return .waiting("runs cannot be planned: \(fault.message)", hint: fault.hint)
    }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        bytes.append(PickupFiles.json(try brief(on: bench, previous: []).problem).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let former = try bench.kept(stage.name, PickupLines.runs) ?? []
        let problem = try brief(on: bench, previous: former).problem
        let plan: PickupPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try PickupPlanner.plan(problem)
            verification = try PickupVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: stage.name, error) }
        try verification.confirm(stage: stage.name)
        let digest = try bench.keep(PickupLines.lines(plan), as: plan.status, of: stage.name)
        let cost = plan.runs.reduce(Cents.zero) { $0 + $1.cents }
        let parties = problem.arrivals.count
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(parties - plan.unplaced.count) of \(parties) who need it are fetched in \(plan.runs.count) "
                + "\(plan.runs.count == 1 ? "run" : "runs"), \(cost.euros) (\(plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let runs = try bench.kept(stage.name, PickupLines.runs) ?? []
        let guide = try PickupGuide(bench)
        return runs.flatMap { guide.items($0) }
    }

    static func brief(on bench: Bench, previous: [PickupRun]) throws(PipelineError) -> PickupBrief {
        let trips = try bench.kept(.travel, TravelLines.trips) ?? []
        let delays = try bench.store { (store) throws(StoreError) in try store.delays() }
        return try PickupBrief(
            bench.inputs, newcomers: bench.newcomers, trips: trips, zones: bench.zones, catalogue: bench.catalogue,
            delays: delays, previous: previous)
    }
}
