import Calendar
import Domain

/// Turns a schedule into the plan that people read.
struct Answer {
    private let compiled: CompiledPickups
    private let outcome: Outcome
    /// Nil where the plan is proven and fetches everybody.
    private let bounds: Bounds?
    private let missing: [Int]
    private let certificates: [Int: PlanCertificate]
    private let work: Int

    init(compiled: CompiledPickups, outcome: Outcome) {
        self.compiled = compiled
        self.outcome = outcome
        let missing = compiled.parties.indices.filter { outcome.schedule.runOf[$0] == nil }.sorted {
            compiled.parties[$0].source.id < compiled.parties[$1].source.id
        }
        self.missing = missing
        let needsBounds = !(outcome.isComplete && missing.isEmpty)
        let bounds = needsBounds ? outcome.bounds ?? Bounds(compiled) : nil
        self.bounds = bounds
        let possible = bounds?.possible ?? []
        let counts = CountCertificates(compiled)
        var conflicts = Conflicts(compiled)
        var certificates: [Int: PlanCertificate] = [:]
        for party in missing {
            certificates[party] =
                counts.certificate(for: party, among: possible) ?? conflicts.certificate(for: party)
                ?? .notFound(item: compiled.parties[party].source.id.text, blocking: "vehicles")
        }
        self.certificates = certificates
        work = outcome.work + conflicts.work
    }

    var plan: PickupPlan {
        let values = compiled.ladder.values(outcome.schedule.tally)
        let limits = outcome.isComplete ? values : bounds?.levels(of: outcome.schedule.tally) ?? values
        let runs = self.runs
        var named: [PlanCertificate] = []
        for party in missing {
            if let certificate = certificates[party], !named.contains(certificate) { named.append(certificate) }
        }
        return PickupPlan(
            status: !missing.isEmpty ? .partial : limits == values ? .optimal : .feasible, runs: runs,
            unplaced: missing.map {
                UnplacedItem(item: compiled.parties[$0].source.id.text, reasons: reasons(certificates[$0]))
            },
            objectives: zip(compiled.problem.levelsInForce, zip(values, limits)).map { level, figures in
                ObjectiveValue(name: level.name, value: figures.0, bound: figures.1, unit: level.unit)
            },
            changes: Changes(problem: compiled.problem, after: runs).list, certificates: named, work: work)
    }

    private func reasons(_ certificate: PlanCertificate?) -> [BlockingReason] {
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            [
                BlockingReason(
                    code: "count", resource: resource,
                    text: "\(items.count) parties need \(need) \(resource) from \(window), and there are \(supply)")
            ]
        case .conflict(let items, let rules):
            [
                BlockingReason(
                    code: "conflict", resource: rules.joined(separator: ", "),
                    text: items.count == 1
                        ? "no vehicle can fetch it" + (rules.isEmpty ? "" : " under \(rules.joined(separator: ", "))")
                        : "\(items.joined(separator: ", ")) cannot all be fetched")
            ]
        case .notFound(_, let blocking):
            [BlockingReason(code: "notFound", resource: blocking, text: "no run was found within the work")]
        case nil: []
        }
    }

    /// By departure, hub, and vehicle.
    private var runs: [PickupRun] {
        outcome.schedule.runs.map(written).sorted {
            if $0.departure != $1.departure { return $0.departure < $1.departure }
            if $0.hub != $1.hub { return $0.hub < $1.hub }
            if $0.vehicle != $1.vehicle { return $0.vehicle < $1.vehicle }
            return $0.arrivals.lexicographicallyPrecedes($1.arrivals)
        }
    }

    private func written(_ run: Run) -> PickupRun {
        let vehicle = compiled.vehicles[run.vehicle].source
        let sources = run.group.map { compiled.parties[$0] }
        let stops = zip(run.route.stops, run.route.offsets).map { place, offset in
            let party = sources.filter { $0.destination == place }
            return PickupRun.Stop(
                place: party[0].source.destination, at: moment(run.departure + offset),
                arrivals: party.map(\.source.id).sorted())
        }
        return PickupRun(
            vehicle: vehicle.id, driver: run.driver >= 0 ? compiled.drivers[run.driver].id : nil,
            hub: sources[0].source.hub, leavesBase: moment(run.leaves), departure: moment(run.departure), stops: stops,
            isBack: moment(run.isBack), kilometres: run.route.kilometres, cents: Cents(Int64(run.tally[.cents])))
    }

    private func moment(_ minute: Int) -> Instant { Instant(seconds: minute * 60) }
}
