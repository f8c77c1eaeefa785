package import Domain
package import JSONText

/// The figures of a campaign's report, and its audit, as data.
package enum ReportFiles {
    package static func json(_ report: CampaignReport) -> JSONValue {
        .object([
            ("campaign", .string(report.name)), ("on", .string(report.day.iso)), ("people", .int(report.people)),
            ("stages", .array(report.stages.map(json))), ("spent", .int(Int(report.spent.amount))),
            ("toSpend", .int(Int(report.toSpend.amount))), ("fees", .int(Int(report.fees.amount))),
            ("money", report.money.map(json) ?? .null),
            ("timetable", report.timetable.map(json) ?? .null), ("levels", .array(report.levels.map(json))),
            (
                "weeks",
                .array(
                    report.weeks.map {
                        .object([
                            ("monday", .string($0.monday.iso)), ("taken", .int($0.taken)), ("open", .int($0.open)),
                        ])
                    })
            ),
            (
                "employed",
                .array(
                    report.employed.map {
                        .object([("state", .string($0.state.rawValue)), ("contracts", .int($0.contracts))])
                    })
            ),
            ("equality", report.equality.map(json) ?? .null),
        ])
    }

    private static func json(_ money: CampaignReport.Money) -> JSONValue {
        .object([
            ("total", .int(Int(money.total.amount))),
            ("perApplicant", money.perApplicant.map { .int(Int($0.amount)) } ?? .null),
            ("perHire", money.perHire.map { .int(Int($0.amount)) } ?? .null),
            (
                "stages",
                .array(
                    money.stages.map {
                        .object([
                            ("stage", .string($0.stage.rawValue)), ("paid", .int(Int($0.paid.amount))),
                            ("open", .int(Int($0.open.amount))),
                        ])
                    })
            ),
            (
                "payers",
                .array(
                    money.payers.map {
                        .object([("payer", .string($0.name)), ("amount", .int(Int($0.amount.amount)))])
                    })
            ),
        ])
    }

    private static func json(_ stage: CampaignReport.Stage) -> JSONValue {
        .object([
            ("stage", .string(stage.stage.rawValue)), ("passed", .int(stage.count.passed)),
            ("failed", .int(stage.count.failed)), ("waiting", .int(stage.count.waiting)),
            ("costEach", .int(Int(stage.costEach.amount))), ("spent", .int(Int(stage.spent.amount))),
            ("outcome", ForecastFiles.json(stage.outcome)),
        ])
    }

    private static func json(_ timetable: CampaignReport.Timetable) -> JSONValue {
        .object([
            ("interviews", .int(timetable.interviews)), ("tables", .int(timetable.tables)),
            ("interpreters", .int(timetable.interpreters)),
            (
                "hours",
                .array(
                    timetable.hours.map {
                        .object([
                            ("date", .string($0.date.iso)), ("hour", .int($0.hour)), ("tables", .int($0.tables)),
                            ("interpreters", .int($0.interpreters)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ level: CampaignReport.Level) -> JSONValue {
        .object([
            ("level", .string(level.level.name)), ("planned", .int(level.planned)), ("reached", .int(level.reached)),
            ("examsPassed", .int(level.examsPassed)), ("examsFailed", .int(level.examsFailed)),
        ])
    }

    /// The audit's tables; a number that is held back is null.
    package static func json(_ audit: EqualityAudit) -> JSONValue {
        .object([
            ("leastPeople", .int(EqualityAudit.leastPeople)),
            (
                "tables",
                .array(
                    audit.tables.map { table in
                        .object([
                            ("attribute", .string(table.attribute.rawValue)),
                            ("groups", .array(table.groups.map { json($0, audit.stages) })),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ group: EqualityAudit.Group, _ stages: [FunnelStage]) -> JSONValue {
        .object([
            ("name", .optional(group.name)), ("people", .int(group.people)),
            (
                "steps",
                .array(
                    zip(stages, group.steps).map { stage, step in
                        .object([
                            ("stage", .string(stage.rawValue)), ("decided", .optional(step.decided)),
                            ("passed", .optional(step.passed)), ("ratio", .optional(step.comparison?.ratio)),
                            ("chance", .optional(step.comparison?.chance)),
                            ("verdict", .optional(step.comparison?.verdict.rawValue)),
                        ])
                    })
            ),
        ])
    }
}
