package import Domain
import JSONText

/// A placement as the lines that a campaign keeps: one for each place and each reason, so that what is about somebody can go
/// without the rest.
package enum PlacementLines {
    /// What a plan was made by, and what it comes to.
    package struct Making: Hashable, Sendable {
        package let method: PlacementMethod
        /// The mutual scores of those who are placed, together.
        package let total: Int
    }

    /// The kinds of lines that say who is placed where, and by which method.
    package static let (place, how) = ("pair", "method")

    /// - Parameter total: The mutual scores of those who are placed, together.
    package static func lines(_ plan: PlacementPlan, method: PlacementMethod, total: Int) -> [StagePlan.Line] {
        let pairs = plan.pairs.flatMap { pair in
            [
                line(
                    place, pair.applicant,
                    [
                        ("applicant", .string(pair.applicant.text)), ("vacancy", .string(pair.vacancy.text)),
                        ("pinned", .bool(pair.isPinned)),
                    ])
            ] + pair.because.map { reason(pair.applicant, $0) }
        }
        let unplaced = plan.unplaced.flatMap { item in
            [line("unplaced", ID(item.item), [("applicant", .string(item.item))])]
                + item.reasons.map { reason(ID(item.item), $0) }
        }
        let making: JSONValue = .object([("method", .string(method.rawValue)), ("total", .int(total))])
        let rest =
            [StagePlan.Line(kind: how, applicant: nil, document: making.compact)]
            + plan.objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
            + plan.changes.map { StagePlan.Line(kind: "change", applicant: nil, document: PlanParts.json($0).compact) }
            + plan.instabilities.map { item in
                line(
                    "instability", item.applicant,
                    [
                        ("applicant", .string(item.applicant.text)), ("vacancy", .string(item.vacancy.text)),
                        ("text", .string(item.text)),
                    ])
            }
        return pairs + unplaced + rest
    }

    private static func line(
        _ kind: String, _ applicant: ID<Applicant>, _ members: [(name: String, value: JSONValue)]
    ) -> StagePlan.Line {
        StagePlan.Line(kind: kind, applicant: applicant, document: JSONValue.object(members).compact)
    }

    private static func reason(_ applicant: ID<Applicant>, _ reason: BlockingReason) -> StagePlan.Line {
        line(
            "because", applicant,
            [
                ("applicant", .string(applicant.text)), ("code", .string(reason.code)),
                ("resource", .string(reason.resource)), ("text", .string(reason.text)),
            ])
    }

    /// Who is placed where.
    package static func pairs(_ plan: StagePlan) throws(KeptPlanError) -> [PlacementPair] {
        try plan.values(place) { cursor, findings in
            guard let fields = FieldReader(cursor, known: ["applicant", "vacancy", "pinned"], &findings) else {
                return nil
            }
            let applicant = fields.id("applicant", of: Applicant.self, &findings)
            let vacancy = fields.id("vacancy", of: Vacancy.self, &findings)
            guard let applicant, let vacancy else { return nil }
            return PlacementPair(applicant: applicant, vacancy: vacancy)
        }
    }

    /// Why each applicant is where they are, in the order of the plan.
    package static func reasons(_ plan: StagePlan) throws(KeptPlanError) -> [ID<Applicant>: [BlockingReason]] {
        let reasons = try plan.values("because") {
            cursor, findings -> (applicant: ID<Applicant>, reason: BlockingReason)? in
            let known = ["applicant", "code", "resource", "text"]
            guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
            let applicant = fields.id("applicant", of: Applicant.self, &findings)
            let code = fields.text("code", &findings)
            let resource = fields.text("resource", &findings)
            let text = fields.text("text", &findings)
            guard let applicant, let code, let resource, let text else { return nil }
            return (applicant, BlockingReason(code: code, resource: resource, text: text))
        }
        return reasons.reduce(into: [:]) { $0[$1.applicant, default: []].append($1.reason) }
    }

    /// Applicants without a place.
    package static func unplaced(_ plan: StagePlan) throws(KeptPlanError) -> [ID<Applicant>] {
        try plan.values("unplaced") { cursor, findings in
            FieldReader(cursor, known: ["applicant"], &findings)?.id("applicant", of: Applicant.self, &findings)
        }
    }

    /// What the plan was made by; nil of one that an earlier version of the program kept.
    package static func making(_ plan: StagePlan) throws(KeptPlanError) -> Making? {
        try plan.values(how) { cursor, findings -> Making? in
            guard let fields = FieldReader(cursor, known: ["method", "total"], &findings) else { return nil }
            let cursor = fields.required("method", &findings)
            let method = cursor.flatMap { PlacementLines.method($0, &findings) }
            let total = fields.number("total", &findings)
            guard let method, let total else { return nil }
            return Making(method: method, total: total)
        }.first
    }

    private static func method(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> PlacementMethod? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let method = PlacementMethod(rawValue: text) else {
            let known = PlacementMethod.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(cursor.finding("found \"\(text)\", expected a method", hint: "write one of \(known)"))
            return nil
        }
        return method
    }

    /// What the plan comes to, level by level.
    package static func objectives(_ plan: StagePlan) throws(KeptPlanError) -> [ObjectiveValue] {
        try plan.values("objective", PlanParts.objective)
    }

    /// The pairs that would rather have each other, in the order of the plan.
    package static func instabilities(_ plan: StagePlan) throws(KeptPlanError) -> [PlacementPlan.Instability] {
        try plan.values("instability", PlacementReader.instability)
    }
}
