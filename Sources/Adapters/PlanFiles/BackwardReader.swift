import Calendar
import Domain
import JSONText

/// Reads problems and plans of the backward planner; what is wrong goes to the findings.
enum BackwardReader {
    static func problem(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> BackwardProblem? {
        let known = ["schema", "today", "start", "startRule", "region", "steps"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.backward/1", &findings)
        let today = fields.required("today", &findings)?.date(&findings)
        let start = fields.required("start", &findings)?.date(&findings)
        let rule = fields.optional("startRule")?.word(of: BackwardProblem.DayRule.self, "a rule", &findings) ?? .any
        let region = fields.optional("region")?.region(&findings)
        let steps = fields.list(fields.required("steps", &findings), &findings, step)
        guard let today, let start, let steps else { return nil }
        return BackwardProblem(today: today, start: start, startRule: rule, region: region, steps: steps)
    }

    private static func step(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> BackwardProblem.Step? {
        let known = [
            "id", "actor", "after", "days", "workingDays", "months", "begins", "ends", "region", "notBefore",
            "deadline",
            "fixedBegin", "begun", "done",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: BackwardProblem.Step.self, &findings)
        let actor = fields.required("actor", &findings)?
            .word(of: BackwardProblem.Actor.self, "an actor", &findings)
        let after =
            fields.list(fields.optional("after"), &findings) { cursor, findings in
                cursor.string(&findings).map { ID<BackwardProblem.Step>($0) }
            } ?? []
        let length = length(fields, &findings)
        guard let id, let actor, let length else { return nil }
        var step = BackwardProblem.Step(id: id, actor: actor, after: after, length: length)
        let rules = BackwardProblem.DayRule.self
        step.begins = fields.optional("begins")?.word(of: rules, "a rule", &findings) ?? .any
        step.ends = fields.optional("ends")?.word(of: rules, "a rule", &findings) ?? .any
        step.region = fields.optional("region")?.region(&findings)
        step.notBefore = fields.optional("notBefore")?.date(&findings)
        step.deadline = fields.optional("deadline")?.date(&findings)
        step.fixedBegin = fields.optional("fixedBegin")?.date(&findings)
        step.begun = fields.optional("begun")?.date(&findings)
        step.done = fields.optional("done")?.date(&findings)
        return step
    }

    /// One of the three lengths.
    private static func length(_ fields: FieldReader, _ findings: inout [JSONFinding]) -> BackwardProblem.Length? {
        let days = fields.optionalNumber("days", &findings).map { BackwardProblem.Length.days($0) }
        let workingDays = fields.optionalNumber("workingDays", &findings).map { BackwardProblem.Length.workingDays($0) }
        let months = fields.optionalNumber("months", &findings).map { BackwardProblem.Length.months($0) }
        let lengths = [days, workingDays, months].compactMap(\.self)
        guard lengths.count == 1 else {
            findings.append(
                fields.cursor.finding(
                    "found \(lengths.count) lengths, expected one",
                    hint: "write one of \"days\", \"workingDays\" and \"months\""))
            return nil
        }
        return lengths[0]
    }

    static func plan(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> BackwardSchedule? {
        let known = [
            "status", "steps", "slack", "criticalStep", "earliestStart", "unplaced", "objectives", "certificates",
            "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let steps = fields.list(fields.required("steps", &findings), &findings, plannedStep)
        let slack = fields.optionalNumber("slack", &findings)
        let critical = fields.optionalText("criticalStep", &findings).map { ID<BackwardProblem.Step>($0) }
        let start = fields.optional("earliestStart")?.date(&findings)
        let unplaced =
            fields.list(fields.optional("unplaced"), &findings) { PlanParts.unplaced($0, as: "promise", &$1) } ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let steps else { return nil }
        return BackwardSchedule(
            status: status, steps: steps, slack: slack, criticalStep: critical, earliestStart: start,
            unplaced: unplaced, objectives: objectives, certificates: certificates, work: work)
    }

    private static func plannedStep(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> BackwardSchedule.Step? {
        let known = [
            "step", "actor", "earliestBegin", "earliestEnd", "latestBegin", "latestEnd", "slack", "critical",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("step", of: BackwardProblem.Step.self, &findings)
        let actor = fields.required("actor", &findings)?
            .word(of: BackwardProblem.Actor.self, "an actor", &findings)
        let begin = fields.required("earliestBegin", &findings)?.date(&findings)
        let end = fields.required("earliestEnd", &findings)?.date(&findings)
        let latestBegin = fields.optional("latestBegin")?.date(&findings)
        let latestEnd = fields.optional("latestEnd")?.date(&findings)
        let slack = fields.optionalNumber("slack", &findings)
        let isCritical = fields.optionalFlag("critical", &findings) ?? false
        guard let id, let actor, let begin, let end else { return nil }
        return BackwardSchedule.Step(
            id: id, actor: actor, earliestBegin: begin, earliestEnd: end, latestBegin: latestBegin,
            latestEnd: latestEnd, slack: slack, isCritical: isCritical)
    }
}

extension JSONCursor {
    /// One of the words of an enumeration, or nil with a finding; `what` is what they are, such as "a rule".
    fileprivate func word<Words: RawRepresentable & CaseIterable>(
        of _: Words.Type, _ what: String, _ findings: inout [JSONFinding]
    ) -> Words? where Words.RawValue == String {
        guard let text = string(&findings) else { return nil }
        guard let word = Words(rawValue: text) else {
            let words = Words.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(finding("\"\(text)\" is not \(what)", hint: "write one of \(words)"))
            return nil
        }
        return word
    }

    /// A region with holidays of its own, or nil with a finding.
    fileprivate func region(_ findings: inout [JSONFinding]) -> HolidayRegion? {
        guard let text = string(&findings) else { return nil }
        guard let region = HolidayRegion(code: text) else {
            findings.append(
                finding(
                    "\"\(text)\" is not a region whose holidays are known",
                    hint: "write a code such as \"DE-BY\", \"DE\", \"ES-GA\" or \"ES\""))
            return nil
        }
        return region
    }
}
