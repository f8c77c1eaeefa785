package import Domain
import SQLite

extension CampaignStore {
    /// Records what was said of a line of somebody's checklist; earlier words stay, the latest counts.
    package func record(_ decision: TaskDecision) throws(StoreError) {
        try write(actor: decision.actor, now: decision.at) { (log) throws(StoreError) in
            let applicant = try Numbers(database).number(.applicants, decision.applicant.text)
            let doneOn: SQLValue =
                switch decision.state {
                case .done(let day): .date(day)
                case .reopened: .null
                }
            try database.run(
                "INSERT INTO task_decisions (applicant, task, done_on, actor, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [applicant, .text(decision.task), doneOn, .text(decision.actor), .integer(decision.at)])
            try log.append(.decided, subject: try subject(applicant), field: "task_decisions")
        }
    }

    /// Everything that was said of lines, in the order in which it was.
    package func taskDecisions() throws(StoreError) -> [TaskDecision] {
        let numbers = try Numbers(database)
        return try database.all(
            "SELECT applicant, task, done_on, actor, at FROM task_decisions ORDER BY sequence", table: "task_decisions"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let task = try columns.text()
            let doneOn = try columns.optionalDate()
            return TaskDecision(
                applicant: applicant, task: task, state: doneOn.map { .done(on: $0) } ?? .reopened,
                actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }
}
