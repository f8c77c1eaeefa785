package import Domain
import SQLite

extension CampaignStore {
    /// Keeps a plan and answers its number. Throws `unknown` where a line is about nobody of the campaign.
    @discardableResult
    package func addPlan(_ plan: StagePlan) throws(StoreError) -> Int {
        try write(actor: plan.actor, now: plan.at) { (log) throws(StoreError) in
            try database.run(
                "INSERT INTO stage_plans (stage, status, actor, at) VALUES (?1, ?2, ?3, ?4)",
                [.text(plan.stage), .word(plan.status), .text(plan.actor), .integer(plan.at)])
            let number = Int(database.connection.lastInsertedRow)
            let numbers = try Numbers(database)
            let insert = try database.prepared(
                """
                INSERT INTO stage_plan_lines (plan, ordinal, kind, applicant, document) VALUES (?1, ?2, ?3, ?4, ?5)
                """)
            for (ordinal, line) in plan.lines.enumerated() {
                try insert.run([
                    .integer(number), .integer(ordinal), .text(line.kind),
                    try numbers.number(.applicants, line.applicant?.text), .text(line.document),
                ])
            }
            try log.append(.planned, field: plan.stage, reference: number)
            return number
        }
    }

    /// The stage's latest plan, less the lines about people who were erased since; nil before the first.
    package func lastPlan(of stage: String) throws(StoreError) -> StagePlan? {
        let head = try database.first(
            "SELECT number, status, actor, at FROM stage_plans WHERE stage = ?1 ORDER BY number DESC LIMIT 1",
            [.text(stage)], table: "stage_plans"
        ) { (columns) throws(StoreError) in
            StagePlan(
                number: try columns.integer(), stage: stage, status: try columns.word(), lines: [],
                actor: try columns.text(), at: Int64(try columns.integer()))
        }
        guard let head else { return nil }
        let numbers = try Numbers(database)
        let lines = try database.all(
            "SELECT kind, applicant, document FROM stage_plan_lines WHERE plan = ?1 ORDER BY ordinal",
            [.integer(head.number)], table: "stage_plan_lines"
        ) { (columns) throws(StoreError) in
            StagePlan.Line(
                kind: try columns.text(), applicant: try numbers.id(try columns.optionalInteger()),
                document: try columns.text())
        }
        return StagePlan(
            number: head.number, stage: stage, status: head.status, lines: lines, actor: head.actor, at: head.at)
    }
}
