package import Domain
import JSONText

/// Pickup runs as the lines that a campaign keeps: one for each run, and one for each party on board, so that what is about
/// somebody can go without the run of the others.
package enum PickupLines {
    package static func lines(_ plan: PickupPlan) -> [StagePlan.Line] {
        let own = Set(PickupProblem.defaultObjectives.map(\.name))
        var lines: [StagePlan.Line] = []
        for (number, run) in plan.runs.enumerated() {
            lines.append(
                StagePlan.Line(
                    kind: "run",
                    document: JSONValue.object([
                        ("number", .int(number + 1)), ("run", PickupFiles.json(run.withoutRiders)),
                    ]).compact))
            for (stop, place) in run.stops.enumerated() {
                lines += place.arrivals.map { rider in
                    StagePlan.Line(
                        kind: "rider", applicant: rider.party.lead,
                        document: JSONValue.object([
                            ("number", .int(number + 1)), ("stop", .int(stop + 1)), ("arrival", .string(rider.text)),
                        ]).compact)
                }
            }
        }
        lines += plan.unplaced.map {
            StagePlan.Line(
                kind: "unplaced", applicant: ID<Arrival>($0.item).party.lead,
                document: PlanParts.json($0, as: "arrival").compact)
        }
        lines += plan.objectives.filter { own.contains($0.name) }.map {
            StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact)
        }
        lines += plan.changes.map {
            StagePlan.Line(
                kind: "change", applicant: ID<Arrival>($0.item).party.lead, document: PlanParts.json($0).compact)
        }
        return lines
            + plan.certificates.map { StagePlan.Line(kind: "certificate", document: PlanParts.json($0).compact) }
    }

    /// The runs of a kept plan with whoever is still on board; one that nobody is left for is not there any more.
    package static func runs(_ plan: StagePlan) throws(KeptPlanError) -> [PickupRun] {
        let riders = Dictionary(grouping: try plan.values("rider", rider), by: \.number)
        return try plan.values("run", numbered).compactMap { numbered in
            guard let own = riders[numbered.number] else { return nil }
            var run = numbered.run
            for index in run.stops.indices {
                run.stops[index].arrivals = own.filter { $0.stop == index + 1 }.map(\.arrival)
            }
            return run
        }
    }

    /// Whom nobody fetches, with the reasons.
    package static func unplaced(_ plan: StagePlan) throws(KeptPlanError) -> [UnplacedItem] {
        try plan.values("unplaced") { PlanParts.unplaced($0, as: "arrival", &$1) }
    }

    package static func objectives(_ plan: StagePlan) throws(KeptPlanError) -> [ObjectiveValue] {
        try plan.values("objective", PlanParts.objective)
    }

    /// What the plan changed against the one before it.
    package static func changes(_ plan: StagePlan) throws(KeptPlanError) -> [PlanChange] {
        try plan.values("change", PlanParts.change)
    }

    package static func certificates(_ plan: StagePlan) throws(KeptPlanError) -> [PlanCertificate] {
        try plan.values("certificate", PlanParts.certificate)
    }

    private struct Numbered {
        let number: Int
        let run: PickupRun
    }

    private struct Rider {
        let number: Int
        /// From 1, in the order of the run's stops.
        let stop: Int
        let arrival: ID<Arrival>
    }

    private static func numbered(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Numbered? {
        guard let fields = FieldReader(cursor, known: ["number", "run"], &findings) else { return nil }
        let number = fields.number("number", &findings)
        let run = fields.required("run", &findings).flatMap { PickupPlanReader.run($0, &findings) }
        guard let number, let run else { return nil }
        return Numbered(number: number, run: run)
    }

    private static func rider(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Rider? {
        guard let fields = FieldReader(cursor, known: ["number", "stop", "arrival"], &findings) else { return nil }
        let number = fields.number("number", &findings)
        let stop = fields.number("stop", &findings)
        let arrival = fields.id("arrival", of: Arrival.self, &findings)
        guard let number, let stop, let arrival else { return nil }
        return Rider(number: number, stop: stop, arrival: arrival)
    }
}

extension PickupRun {
    fileprivate var withoutRiders: PickupRun {
        var run = self
        for index in run.stops.indices { run.stops[index].arrivals = [] }
        return run
    }
}
