import Domain
import JSONText

/// Reads a plan of the fair as `plan fair` writes it.
struct FairPlanReader {
    var findings: [JSONFinding] = []

    mutating func plan(_ cursor: JSONCursor) -> FairPlan? {
        let known = [
            "status", "interviews", "unplaced", "objectives", "changes", "certificates", "bindingBound", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let interviews = fields.list(fields.required("interviews", &findings), &findings, FairPlanReader.interview)
        let unplaced = fields.list(fields.optional("unplaced"), &findings, FairPlanReader.unplaced) ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let bound = fields.optionalText("bindingBound", &findings) ?? ""
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let interviews else { return nil }
        return FairPlan(
            status: status, interviews: interviews, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, bindingBound: bound, work: work)
    }

    static func interview(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairInterview? {
        let known = ["request", "candidate", "employer", "vacancy", "day", "slot", "table", "team", "interpreter"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let request = fields.id("request", of: InterviewRequest.self, &findings)
        let candidate = fields.id("candidate", of: Applicant.self, &findings)
        let employer = fields.id("employer", of: Employer.self, &findings)
        let vacancy = fields.optionalText("vacancy", &findings).map { ID<Vacancy>($0) }
        let day = fields.number("day", &findings)
        let slot = fields.number("slot", &findings)
        let table = fields.number("table", &findings)
        let team = fields.number("team", &findings)
        let interpreter = fields.optionalText("interpreter", &findings).map { ID<Interpreter>($0) }
        guard let request, let candidate, let employer, let day, let slot, let table, let team else { return nil }
        return FairInterview(
            request: request, candidate: candidate, employer: employer, vacancy: vacancy, day: day, slot: slot,
            table: table, team: team, interpreter: interpreter)
    }

    private static func unplaced(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> FairPlan.Unplaced? {
        guard let fields = FieldReader(cursor, known: ["request", "reasons"], &findings) else { return nil }
        let request = fields.id("request", of: InterviewRequest.self, &findings)
        let reasons = fields.list(fields.optional("reasons"), &findings, PlanParts.reason)
        return request.map { FairPlan.Unplaced(request: $0, reasons: reasons ?? []) }
    }
}
