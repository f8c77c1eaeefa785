package import Domain
package import JSONText

/// The files of `plan stable` and `plan assignment`, and of their verifiers (contracts.md, "Planners").
package enum PlacementFiles {
    /// The stable problem that the bytes of a JSON text describe, without faults.
    ///
    /// Throws with every fault of the text: of its form, or else of its meaning.
    package static func stable(_ bytes: [UInt8]) throws(PlanFileRefusal) -> StableProblem {
        let root = try PlanParts.read(bytes)
        var reader = PlacementReader()
        let problem = reader.stable(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The assignment that the bytes of a JSON text describe, without faults; throws as `stable`.
    package static func assignment(_ bytes: [UInt8]) throws(PlanFileRefusal) -> AssignmentProblem {
        let root = try PlanParts.read(bytes)
        var reader = PlacementReader()
        let problem = reader.assignment(JSONCursor(root))
        guard reader.findings.isEmpty, let problem else { throw PlanFileRefusal(reader.findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    /// The plan that the bytes of a JSON text describe, as `plan stable` and `plan assignment` write it.
    package static func plan(_ bytes: [UInt8]) throws(PlanFileRefusal) -> PlacementPlan {
        let root = try PlanParts.read(bytes)
        var reader = PlacementReader()
        let plan = reader.plan(JSONCursor(root))
        guard reader.findings.isEmpty, let plan else { throw PlanFileRefusal(reader.findings) }
        return plan
    }

    /// The answer of both planners; the members stand in the order of the contract.
    package static func json(_ plan: PlacementPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)), ("pairs", .array(plan.pairs.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "applicant") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            (
                "instabilities",
                .array(
                    plan.instabilities.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("vacancy", .string($0.vacancy.text)),
                            ("text", .string($0.text)),
                        ])
                    })
            ),
            (
                "prices",
                .array(
                    plan.prices.map { .object([("vacancy", .string($0.vacancy.text)), ("price", .int($0.price))]) })
            ), ("work", .int(plan.work)),
        ])
    }

    private static func json(_ placed: PlacementPlan.Placed) -> JSONValue {
        .object([
            ("applicant", .string(placed.applicant.text)), ("vacancy", .string(placed.vacancy.text)),
            ("pinned", .bool(placed.isPinned)), ("because", .array(placed.because.map(PlanParts.json))),
        ])
    }

    /// A problem as the file that `lotse plan stable` reads.
    package static func json(_ problem: StableProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.stable/1")), ("method", .string(problem.method.rawValue)),
            ("applicants", .array(problem.applicants.map { .object([("id", .string($0.text))]) })),
            ("vacancies", .array(problem.vacancies.map(json))),
            (
                "pairs",
                .array(
                    problem.pairs.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("vacancy", .string($0.vacancy.text)),
                            ("applicantRank", .int($0.applicantRank)), ("employerRank", .int($0.employerRank)),
                        ])
                    })
            ), ("pins", .array(problem.pins.map(json))),
        ]
        if let previous = problem.previous { members.append(("previous", .array(previous.map(json)))) }
        members.append(("ties", json(problem.ties)))
        if let work = problem.work { members.append(("options", .object([("work", .int(work))]))) }
        return .object(members)
    }

    /// A problem as the file that `lotse plan assignment` reads.
    package static func json(_ problem: AssignmentProblem) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("schema", .string("lotse.assignment/1")),
            (
                "applicants",
                .array(
                    problem.applicants.map {
                        .object([("id", .string($0.id.text)), ("required", .bool($0.isRequired))])
                    })
            ), ("vacancies", .array(problem.vacancies.map(json))),
            (
                "pairs",
                .array(
                    problem.pairs.map {
                        .object([
                            ("applicant", .string($0.applicant.text)), ("vacancy", .string($0.vacancy.text)),
                            ("score", .int($0.score)),
                        ])
                    })
            ), ("pins", .array(problem.pins.map(json))),
        ]
        if let previous = problem.previous { members.append(("previous", .array(previous.map(json)))) }
        members.append(("objectives", .array(problem.objectives.map(json))))
        return .object(members + [("ties", json(problem.ties))])
    }

    private static func json(_ vacancy: PlacementVacancy) -> JSONValue {
        .object([("id", .string(vacancy.id.text)), ("openings", .int(vacancy.openings))])
    }

    private static func json(_ pair: PlacementPair) -> JSONValue {
        .object([("applicant", .string(pair.applicant.text)), ("vacancy", .string(pair.vacancy.text))])
    }

    private static func json(_ ties: PlanTies) -> JSONValue {
        switch ties {
        case .seed(let seed): .int(Int(bitPattern: UInt(seed)))
        case .id: .string("id")
        }
    }

    private static func json(_ level: AssignmentProblem.Level) -> JSONValue {
        if level.weights.count == 1, let only = level.weights.first, only.weight == 1 {
            return .string(only.term.rawValue)
        }
        return .object(level.weights.map { ($0.term.rawValue, .int($0.weight)) })
    }
}
