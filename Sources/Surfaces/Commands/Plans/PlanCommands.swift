import Arguments
import Calendar
import Domain
import JSONText
import PlanFiles

/// `lotse plan KIND PROBLEM.json`: a planner from a file, without a campaign.
enum PlanCommand {
    static let kind = Operand("KIND", .oneOf(PlanKind.self, placeholder: "KIND"), "The planner")
    static let problem = Operand("PROBLEM", .file, "The problem file (docs/reference/plan-files.md)")

    static let value = command(
        "plan", "Plan from a problem file, without a campaign",
        examples: [Example("lotse plan fair problem.json > plan.json", "exit 1 where something required has no place")],
        operands: [kind.spec, problem.spec]
    ) { call in
        let bytes = try call.session.read(try call.invocation.required(problem))
        let made = try call.invocation.required(kind).desk.plan(
            bytes, zones: ZoneDatabase(environment: call.session.environment))
        call.session.out.write(made.answer.pretty)
        return made.status == .partial ? .no : .done
    }
}

/// `lotse verify KIND PROBLEM.json PLAN.json`: checks a plan without the planner's code.
enum VerifyCommand {
    private static let plan = Operand("PLAN", .file, "The plan, as 'lotse plan' prints it")

    static let value = command(
        "verify", "Check a plan against its problem, without the planner's code",
        examples: [Example("lotse verify fair problem.json plan.json", "exit 1 where a rule is broken")],
        operands: [PlanCommand.kind.spec, PlanCommand.problem.spec, plan.spec]
    ) { call in
        let problem = try call.session.read(try call.invocation.required(PlanCommand.problem))
        let answer = try call.session.read(try call.invocation.required(plan))
        let verification = try call.invocation.required(PlanCommand.kind).desk.verify(
            answer, against: problem, zones: ZoneDatabase(environment: call.session.environment))
        call.session.out.write(PlanParts.json(verification).pretty)
        return verification.valid ? .done : .no
    }
}
