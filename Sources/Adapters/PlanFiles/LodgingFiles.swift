package import Domain
package import JSONText

/// The files of `plan stay` and `verify stay`: who sleeps where during a fair.
package enum LodgingFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> LodgingProblem {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let problem = LodgingReader.problem(JSONCursor(root), &findings)
        guard findings.isEmpty, let problem else { throw PlanFileRefusal(findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan stay` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> LodgingPlan {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let plan = LodgingReader.plan(JSONCursor(root), &findings)
        guard findings.isEmpty, let plan else { throw PlanFileRefusal(findings) }
        return plan
    }

    /// The answer of `plan stay`; the members stand in the order of the contract.
    package static func json(_ plan: LodgingPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("stays", .array(plan.stays.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "guest") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))), ("work", .int(plan.work)),
        ])
    }

    /// A stay, as plans and `previous` hold it.
    package static func json(_ stay: LodgingStay) -> JSONValue {
        .object([
            ("guest", .string(stay.guest.text)), ("class", .string(stay.roomClass.text)), ("room", .int(stay.room)),
            ("from", .string(stay.span.from.iso)), ("until", .string(stay.span.until.iso)),
        ])
    }

    /// A problem as the file that `lotse plan stay` reads.
    package static func json(_ problem: LodgingProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.stay/1")), ("guests", .array(problem.guests.map(json))),
            ("rooms", .array(problem.classes.map(json))),
            (
                "pins",
                .array(
                    problem.pins.map {
                        .object([("guest", .string($0.guest.text)), ("class", .string($0.roomClass.text))])
                    })
            ),
            ("objectives", .array(problem.objectives.map(json))),
            ("previous", .array(problem.previous.map(json))),
        ]
        switch problem.ties {
        case .seed(let seed): members.append(("ties", .int(Int(bitPattern: UInt(seed)))))
        case .id: members.append(("ties", .string("id")))
        }
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    private static func json(_ guest: LodgingProblem.Guest) -> JSONValue {
        .object([
            ("id", .string(guest.id.text)), ("from", .string(guest.span.from.iso)),
            ("until", .string(guest.span.until.iso)), ("adults", .int(guest.adults)),
            ("children", .int(guest.children)), ("stepFree", .bool(guest.needsStepFree)),
            ("with", .strings(guest.with.map(\.text))), ("sharesRoom", .bool(guest.sharesRoom)),
        ])
    }

    private static func json(_ rooms: LodgingProblem.RoomClass) -> JSONValue {
        .object([
            ("id", .string(rooms.id.text)), ("hotel", .string(rooms.hotel.text)), ("beds", .int(rooms.beds)),
            ("childBeds", .int(rooms.childBeds)), ("stepFree", .bool(rooms.isStepFree)), ("rooms", .int(rooms.rooms)),
            ("from", .string(rooms.span.from.iso)), ("until", .string(rooms.span.until.iso)),
            ("price", .int(Int(rooms.price.amount))),
        ])
    }

    private static func json(_ level: LodgingProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }
}
