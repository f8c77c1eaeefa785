import Arguments
import Calendar
import Domain
import Forecast
import JSONText
import Pipeline
import PlanFiles

/// What is to be foretold: a case file, or the campaign as it stands on a day.
struct ForecastDesk {
    let problem: ForecastCase
    private let campaign: Basis?

    /// What a campaign's case is made of.
    private struct Basis {
        let day: CivilDate
        let funnel: CampaignFunnel
        let expectations: [(stage: FunnelStage, expected: StageExpectation)]
    }

    init(_ call: Call) throws {
        if let file = call.invocation[ForecastCommands.file] {
            guard call.invocation[ForecastCommands.day] == nil else {
                throw UsageError.conflict(
                    "found --case and --on, expected one of them", hint: "a case file says itself how far people are")
            }
            try self.init(file, call)
            return
        }
        try self.init(Workplace(call), on: call.invocation[ForecastCommands.day] ?? call.date)
    }

    private init(_ file: String, _ call: Call) throws {
        problem = try ForecastFiles.problem(try call.session.read(file))
        campaign = nil
    }

    /// The campaign on a day.
    init(_ place: Workplace, on day: CivilDate) throws {
        let own = try place.store.campaign()
        let funnel = try place.pipeline().funnel(on: day)
        let expectations = own.settings.expectations(on: own.route)
        problem = try ForecastDesk.checked(funnel.forecast(expectations))
        campaign = Basis(day: day, funnel: funnel, expectations: expectations)
    }

    /// The case, if it can be foretold.
    static func checked(_ problem: ForecastCase) throws -> ForecastCase {
        guard !problem.groups.isEmpty else {
            throw Failure(
                code: "CL170", message: "the campaign has no applicants, so there is nobody to foretell",
                hint: "lotse import applicants FILE; 'lotse fair size' needs none", exit: .no)
        }
        if let fault = problem.faults().first {
            throw Failure(
                code: "CL171", message: "the campaign cannot be foretold: \(fault.message)", hint: fault.hint,
                exit: .no)
        }
        return problem
    }

    /// The stages of a case file, or of the campaign, which needs nobody for that.
    static func stages(_ call: Call) throws -> [ForecastCase.Stage] {
        if let file = call.invocation[ForecastCommands.file] { return try ForecastDesk(file, call).problem.stages }
        let campaign = try Workplace(call).store.campaign()
        return CampaignFunnel(stages: [], people: [])
            .forecast(campaign.settings.expectations(on: campaign.route)).stages
    }

    /// The case up to the stage that is asked for, with the group first to which further people belong.
    func question(_ call: Call) throws -> ForecastCase {
        var asked = problem
        if let name = call.invocation[ForecastCommands.stage] {
            guard let part = asked.through(name) else {
                throw Failure(
                    code: "CL172", message: "there is no stage \"\(name)\"",
                    hint: "write one of \(asked.stages.map(\.name).joined(separator: ", "))", at: name, exit: .usage)
            }
            asked = part
        }
        if let name = call.invocation[ForecastCommands.group] {
            guard let place = asked.groups.firstIndex(where: { $0.name == name }) else {
                throw Failure(
                    code: "CL173", message: "there is no group \"\(name)\"",
                    hint: "write one of \(asked.groups.map(\.name).joined(separator: ", "))", at: name, exit: .usage)
            }
            asked.groups.insert(asked.groups.remove(at: place), at: 0)
        }
        return asked
    }

    /// What further people are called.
    var word: String { campaign == nil ? "invitations" : "applicants" }

    /// Of which group they are counted; nil where there is only one.
    func group(of problem: ForecastCase) -> String? {
        guard let first = problem.groups.first, problem.groups.count > 1 else { return nil }
        return "reckoned with people of the group \"\(first.name)\""
    }

    // MARK: The campaign's part of an answer

    var lines: [String] {
        guard let campaign else { return [] }
        var table = TextTable([.left, .right, .right, .right, .right, .right, .left])
        table.add(["stage", "passed", "failed", "waiting", "expected", "like", "source"])
        for (row, count) in zip(campaign.expectations, campaign.funnel.counts()) {
            let prior = row.expected.prior
            table.add([
                row.stage.rawValue, "\(count.passed)", "\(count.failed)", "\(count.waiting)",
                "\(prior.passed) of \(prior.passed + prior.failed)", "\(prior.weight)", row.expected.source,
            ])
        }
        return ["\(campaign.funnel.people.count) applicants on \(campaign.day)"] + table.lines + [""]
    }

    var members: [(String, JSONValue)] {
        guard let campaign else { return [] }
        return [
            ("on", .string(campaign.day.iso)), ("people", .int(campaign.funnel.people.count)),
            ("stages", .array(ForecastDesk.stages(campaign.funnel, campaign.expectations))),
            (
                "groups",
                .array(
                    problem.groups.map { group in
                        .object([
                            ("name", .string(group.name)),
                            ("counts", .array(group.counts.map { .object(ForecastDesk.members($0)) })),
                        ])
                    })
            ),
        ]
    }

    /// Each stage with its counts and what is expected of it.
    static func stages(
        _ funnel: CampaignFunnel, _ expectations: [(stage: FunnelStage, expected: StageExpectation)]
    ) -> [JSONValue] {
        zip(expectations, funnel.counts()).map { row, count in
            let prior = row.expected.prior
            return .object(
                [("stage", .string(row.stage.rawValue))] + members(count) + [
                    (
                        "prior",
                        .object([
                            ("passed", .int(prior.passed)), ("failed", .int(prior.failed)),
                            ("weight", .int(prior.weight)),
                        ])
                    ),
                    ("cost", .int(Int(row.expected.cost.amount))), ("source", .string(row.expected.source)),
                ])
        }
    }

    private static func members(_ count: ForecastCase.Count) -> [(String, JSONValue)] {
        [("passed", .int(count.passed)), ("failed", .int(count.failed)), ("waiting", .int(count.waiting))]
    }
}
