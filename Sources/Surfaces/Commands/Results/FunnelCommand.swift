import Arguments
import Domain
import JSONText

/// `lotse funnel`: how many pairs each criterion lets through.
enum FunnelCommand {
    static let value = command(
        "funnel", "Say how many pairs each criterion stops",
        examples: [Example("lotse funnel", "the last matching, criterion by criterion")], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let funnel = try Workplace(call).matchResult().funnel
        if call.isJSON {
            call.session.out.write(funnel.json.pretty)
        } else {
            for line in funnel.lines { call.session.out.line(line) }
        }
        return .done
    }
}

extension Workplace {
    /// What the last matching found.
    func matchResult() throws -> MatchResult {
        guard let result = try store.matchResult() else {
            throw Failure(
                code: "CL020", message: "matching has not run yet", hint: "lotse run --to matching", exit: .no)
        }
        return result
    }
}

extension MatchFunnel {
    /// A table for a terminal; criteria that stop nobody are left out.
    var lines: [String] {
        var table = TextTable([.left, .right, .right, .right, .right, .left])
        table.add(["criterion", "stopped", "first", "alone", "with a plan", ""])
        for row in rows where row.failing > 0 || row.withPlan > 0 {
            let oneLevel = row.failingByOneLevel > 0 ? "\(row.failingByOneLevel) by one level only" : ""
            table.add([
                row.criterion.rawValue, String(row.failing), String(row.failingFirst), String(row.failingOnly),
                String(row.withPlan), oneLevel,
            ])
        }
        let share = pairs == 0 ? 0 : (failingSeveral * 100 + pairs / 2) / pairs
        return [
            "\(pairs) pairs, \(feasible) feasible (\(withPlan) with a plan); "
                + "\(failingSeveral) (\(share) %) fail on more than one criterion"
        ] + table.lines
    }

    var json: JSONValue {
        .object([
            ("pairs", .int(pairs)), ("feasible", .int(feasible)), ("withPlan", .int(withPlan)),
            ("failingSeveral", .int(failingSeveral)),
            (
                "criteria",
                .array(
                    rows.map { row in
                        .object([
                            ("criterion", .string(row.criterion.rawValue)), ("failing", .int(row.failing)),
                            ("failingFirst", .int(row.failingFirst)), ("failingOnly", .int(row.failingOnly)),
                            ("failingByOneLevel", .int(row.failingByOneLevel)), ("withPlan", .int(row.withPlan)),
                        ])
                    })
            ),
        ])
    }
}
