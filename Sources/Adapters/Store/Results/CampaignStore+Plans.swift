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
            // Most lines are about the same person as the one before.
            var (last, applicant): (ID<Applicant>?, SQLValue) = (nil, .null)
            for (ordinal, line) in plan.lines.enumerated() {
                if line.applicant != last {
                    applicant = try numbers.number(.applicants, line.applicant?.text)
                    last = line.applicant
                }
                try insert.run([
                    .integer(number), .integer(ordinal), .text(line.kind), applicant, .text(line.document),
                ])
            }
            try log.append(.planned, field: plan.stage, reference: number)
            return number
        }
    }

    /// The stage's latest plan, less the lines about people who were erased since; nil before the first.
    ///
    /// - Parameter kinds: The only kinds of lines that are read; nil = all.
    package func lastPlan(of stage: String, kinds: [String]? = nil) throws(StoreError) -> StagePlan? {
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
        let wanted = kinds ?? []
        let places = wanted.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
        // Most lines are about the same person as the one before.
        var (last, applicant): (Int?, ID<Applicant>?) = (nil, nil)
        let lines = try database.all(
            """
            SELECT kind, applicant, document FROM stage_plan_lines
            WHERE plan = ?1\(kinds == nil ? "" : " AND kind IN (\(places))") ORDER BY ordinal
            """, [.integer(head.number)] + wanted.map { .text($0) }, table: "stage_plan_lines"
        ) { (columns) throws(StoreError) in
            let kind = try columns.text()
            let number = try columns.optionalInteger()
            if number != last { (last, applicant) = (number, try numbers.id(number)) }
            return StagePlan.Line(kind: kind, applicant: applicant, document: try columns.text())
        }
        return StagePlan(
            number: head.number, stage: stage, status: head.status, lines: lines, actor: head.actor, at: head.at)
    }
}
