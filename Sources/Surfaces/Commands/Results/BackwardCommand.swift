import Arguments
import Domain
import JSONText
import Pipeline
import PlanFiles

/// `lotse backward [APPLICANT]`: the way back from a contract's first day.
enum BackwardCommand {
    private static let applicant = Operand(
        "APPLICANT", .text, "The applicant's id; all placements where it is left out", count: .optional)

    static let value = command(
        "backward", "Say what is critical before a contract's first day, and how much slack there is",
        examples: [
            Example("lotse backward", "one line per placement, the tightest first"),
            Example("lotse backward B017", "each step with its earliest and latest days and who has to act"),
        ], operands: [applicant.spec], options: [ExplainCommand.language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let wanted = call.invocation[applicant]
        if let wanted { _ = try place.applicant(wanted) }
        let paths = try place.placementPaths().filter { wanted == nil || $0.applicant.text == wanted }
        if let wanted, paths.isEmpty {
            throw Failure(
                code: "CL041", message: "\(wanted) has no placement in the backward plan",
                hint: "'lotse backward' lists those who have; 'lotse run' plans anew", at: wanted, exit: .no)
        }
        let incidents = try LearningDesk(place.pipeline()).incidents.filter {
            wanted == nil || $0.applicant.text == wanted
        }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("placements", .array(paths.map(BackwardLines.json))),
                    ("incidents", .array(incidents.map(IncidentLines.json))),
                ]).pretty)
        } else if wanted == nil {
            for line in paths.overview(in: call.language) { call.session.out.line(line) }
        } else {
            for line in paths.flatMap({ $0.steps(in: call.language) }) { call.session.out.line(line) }
        }
        if !call.isJSON { for line in incidents.flatMap(\.lines) { call.session.out.line(line) } }
        return paths.allSatisfy { $0.plan.status == .optimal } ? .done : .no
    }
}

extension Workplace {
    /// The placements of the backward plan in force; empty where it waits for contracts.
    func placementPaths() throws -> [PlacementPath] {
        guard let kept = try store.lastPlan(of: Stage.Name.journey.rawValue) else { return [] }
        return try BackwardLines.paths(kept)
    }
}

extension [PlacementPath] {
    /// One line per placement, the least slack first.
    fileprivate func overview(in language: LanguageCode) -> [String] {
        guard !isEmpty else { return ["nobody is placed yet; import contracts, then 'lotse run'"] }
        var table = TextTable([.left, .left, .right, .left, .left])
        table.add(["placement", "first day", "slack", "critical step", "who acts"])
        let order = sorted {
            let (left, right) = ($0.plan.slack ?? .max, $1.plan.slack ?? .max)
            return left != right ? left < right : $0.applicant < $1.applicant
        }
        for path in order {
            let critical = path.criticalStep
            table.add([
                path.applicant.text, path.problem.start.iso, path.plan.slack.map(String.init) ?? "-",
                critical.map { $0.id.title(in: language) } ?? "everything is done",
                (critical?.actor.rawValue ?? "") + path.remark,
            ])
        }
        return table.lines
    }
}

extension PlacementPath {
    /// What does not fit, and what is not known.
    fileprivate var remark: String {
        var remark = ""
        if plan.status == .partial {
            remark +=
                plan.earliestStart.map { "; the contract would have to move to \($0)" } ?? "; moving it does not help"
        }
        if !unknown.isEmpty { remark += "; unknown: \(unknown.map(\.rawValue).joined(separator: ", "))" }
        return remark
    }

    fileprivate func steps(in language: LanguageCode) -> [String] {
        var table = TextTable([.left, .left, .left, .left, .right, .left])
        table.add(["step", "who acts", "earliest", "done by at the latest", "slack", ""])
        for step in plan.steps {
            table.add([
                step.id.title(in: language), step.actor.rawValue, "\(step.earliestBegin) – \(step.earliestEnd)",
                step.latestEnd?.iso ?? "done", step.slack.map(String.init) ?? "-", step.isCritical ? "critical" : "",
            ])
        }
        let head = "\(applicant): work begins on \(problem.start), planned on \(problem.today)\(remark)"
        let basis = plan.steps.compactMap { PlacementStep(rawValue: $0.id.text) }.map {
            "  \($0.rawValue): \($0.basis)"
        }
        return [head] + table.lines + ["where the lengths come from:"] + basis
    }
}

extension ID<BackwardProblem.Step> {
    /// What the step is, in words; the id where the program does not know it.
    fileprivate func title(in language: LanguageCode) -> String {
        PlacementStep(rawValue: text)?.title.text(in: language) ?? text
    }
}
