package import Domain
package import JSONText

/// What a campaign keeps of the stay at its fair: who sleeps where, and who takes which bus.
package struct KeptStay: Hashable, Sendable {
    package var lodging: LodgingPlan
    /// By day, direction, and guest.
    package var rides: [Ride]
    /// Guests whom no bus takes, with why.
    package var left: [UnplacedItem]

    package init(lodging: LodgingPlan, rides: [Ride], left: [UnplacedItem]) {
        self.lodging = lodging
        self.rides = rides
        self.left = left
    }
}

/// The stay at the fair as the lines that a campaign keeps, each about one person where it is about one.
package enum StayLines {
    package static func lines(_ kept: KeptStay) -> [StagePlan.Line] {
        let own = Set(LodgingProblem.defaultObjectives.map(\.name))
        let plan = kept.lodging
        var lines = plan.stays.map {
            StagePlan.Line(kind: "stay", applicant: $0.guest, document: LodgingFiles.json($0).compact)
        }
        lines += plan.unplaced.map {
            StagePlan.Line(
                kind: "unplaced", applicant: ID($0.item), document: PlanParts.json($0, as: "guest").compact)
        }
        lines += kept.rides.map { StagePlan.Line(kind: "ride", applicant: $0.guest, document: json($0).compact) }
        lines += kept.left.map {
            StagePlan.Line(kind: "left", applicant: ID($0.item), document: PlanParts.json($0, as: "guest").compact)
        }
        lines += plan.objectives.filter { own.contains($0.name) }.map {
            StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact)
        }
        lines += plan.changes.map {
            StagePlan.Line(kind: "change", applicant: ID($0.item), document: PlanParts.json($0).compact)
        }
        return lines
            + plan.certificates.map { StagePlan.Line(kind: "certificate", document: PlanParts.json($0).compact) }
    }

    package static func kept(_ plan: StagePlan) throws(KeptPlanError) -> KeptStay {
        let lodging = LodgingPlan(
            status: plan.status, stays: try plan.values("stay", LodgingReader.stay),
            unplaced: try plan.values("unplaced", guest), objectives: try plan.values("objective", PlanParts.objective),
            changes: try plan.values("change", PlanParts.change),
            certificates: try plan.values("certificate", PlanParts.certificate), work: 0)
        return KeptStay(
            lodging: lodging, rides: try plan.values("ride", ride), left: try plan.values("left", guest))
    }

    private static func guest(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> UnplacedItem? {
        PlanParts.unplaced(cursor, as: "guest", &findings)
    }

    package static func json(_ ride: Ride) -> JSONValue {
        .object([
            ("guest", .string(ride.guest.text)), ("run", .string(ride.run.text)), ("date", .string(ride.date.iso)),
            ("direction", .string(ride.direction.rawValue)), ("hotel", .string(ride.hotel.text)),
        ])
    }

    private static func ride(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Ride? {
        let known = ["guest", "run", "date", "direction", "hotel"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let guest = fields.id("guest", of: Applicant.self, &findings)
        let run = fields.id("run", of: ShuttleRun.self, &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let direction = fields.required("direction", &findings)?.word(of: RideProblem.Direction.self, &findings)
        let hotel = fields.id("hotel", of: Hotel.self, &findings)
        guard let guest, let run, let date, let direction, let hotel else { return nil }
        return Ride(guest: guest, run: run, date: date, direction: direction, hotel: hotel)
    }
}
