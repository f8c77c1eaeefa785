package import Domain
package import JSONText

/// The ways back from the contracts' first days as the lines that a campaign keeps: one for each placement.
package enum BackwardLines {
    package static func lines(_ paths: [PlacementPath]) -> [StagePlan.Line] {
        paths.map { StagePlan.Line(kind: "path", applicant: $0.applicant, document: json($0).compact) }
    }

    package static func json(_ path: PlacementPath) -> JSONValue {
        .object([
            ("applicant", .string(path.applicant.text)), ("unknown", .strings(path.unknown.map(\.rawValue))),
            ("problem", BackwardFiles.json(path.problem)), ("plan", BackwardFiles.json(path.plan)),
        ])
    }

    /// The placements of a kept plan, in its order.
    package static func paths(_ plan: StagePlan) throws(KeptPlanError) -> [PlacementPath] {
        try plan.values("path") { cursor, findings -> PlacementPath? in
            let known = ["applicant", "unknown", "problem", "plan"]
            guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
            let applicant = fields.id("applicant", of: Applicant.self, &findings)
            let unknown = fields.list(fields.required("unknown", &findings), &findings) { cursor, findings in
                cursor.word(of: PlacementStep.self, &findings)
            }
            let problem = fields.required("problem", &findings).flatMap { BackwardReader.problem($0, &findings) }
            let schedule = fields.required("plan", &findings).flatMap { BackwardReader.plan($0, &findings) }
            guard let applicant, let unknown, let problem, let schedule else { return nil }
            return PlacementPath(applicant: applicant, problem: problem, plan: schedule, unknown: unknown)
        }
    }
}
