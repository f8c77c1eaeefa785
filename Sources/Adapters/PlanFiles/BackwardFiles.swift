import Calendar
package import Domain
package import JSONText

/// The files of `plan backward` and `verify backward`.
package enum BackwardFiles {
    /// The problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> BackwardProblem {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let problem = BackwardReader.problem(JSONCursor(root), &findings)
        guard findings.isEmpty, let problem else { throw PlanFileRefusal(findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan backward` writes it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> BackwardSchedule {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let plan = BackwardReader.plan(JSONCursor(root), &findings)
        guard findings.isEmpty, let plan else { throw PlanFileRefusal(findings) }
        return plan
    }

    /// The answer of `plan backward`.
    package static func json(_ plan: BackwardSchedule) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("steps", .array(plan.steps.map(json))),
            ("slack", .optional(plan.slack)), ("criticalStep", .optional(plan.criticalStep?.text)),
            ("earliestStart", .optional(plan.earliestStart?.iso)),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "promise") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))), ("work", .int(plan.work)),
        ])
    }

    private static func json(_ step: BackwardSchedule.Step) -> JSONValue {
        .object([
            ("step", .string(step.id.text)), ("actor", .string(step.actor.rawValue)),
            ("earliestBegin", .string(step.earliestBegin.iso)), ("earliestEnd", .string(step.earliestEnd.iso)),
            ("latestBegin", .optional(step.latestBegin?.iso)), ("latestEnd", .optional(step.latestEnd?.iso)),
            ("slack", .optional(step.slack)), ("critical", .bool(step.isCritical)),
        ])
    }

    /// A problem as the file that `lotse plan backward` reads.
    package static func json(_ problem: BackwardProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.backward/1")), ("today", .string(problem.today.iso)),
            ("start", .string(problem.start.iso)), ("startRule", .string(problem.startRule.rawValue)),
        ]
        if let region = problem.region { members.append(("region", .string(region.rawValue))) }
        return .object(members + [("steps", .array(problem.steps.map(json)))])
    }

    private static func json(_ step: BackwardProblem.Step) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("id", .string(step.id.text)), ("actor", .string(step.actor.rawValue)),
            ("after", .strings(step.after.map(\.text))),
        ]
        switch step.length {
        case .days(let count): members.append(("days", .int(count)))
        case .workingDays(let count): members.append(("workingDays", .int(count)))
        case .months(let count): members.append(("months", .int(count)))
        }
        members += [("begins", .string(step.begins.rawValue)), ("ends", .string(step.ends.rawValue))]
        if let region = step.region { members.append(("region", .string(region.rawValue))) }
        let dates = [
            ("notBefore", step.notBefore), ("deadline", step.deadline), ("fixedBegin", step.fixedBegin),
            ("begun", step.begun), ("done", step.done),
        ]
        for (name, date) in dates {
            if let date { members.append((name, .string(date.iso))) }
        }
        return .object(members)
    }
}
