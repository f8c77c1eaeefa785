package import Domain
import JSONText
import SQLite

extension CampaignStore {
    /// Keeps a plan as a draft and answers its number.
    @discardableResult
    package func addDraft(_ plan: FairPlan, actor: String, now: Int64) throws(StoreError) -> Int {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                "INSERT INTO drafts (actor, at, status, binding_bound, work) VALUES (?1, ?2, ?3, ?4, ?5)",
                [
                    .text(actor), .integer(now), .word(plan.status), .text(plan.bindingBound), .integer(plan.work),
                ])
            let number = Int(database.connection.lastInsertedRow)
            try insert(plan, draft: number)
            try log.append(.planned, field: "drafts", reference: number)
            return number
        }
    }

    private func insert(_ plan: FairPlan, draft number: Int) throws(StoreError) {
        let numbers = try Numbers(database)
        let interview = try database.prepared(
            """
            INSERT INTO draft_interviews (draft, ordinal, \(InterviewRow.columns.joined(separator: ", ")))
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """)
        for (ordinal, item) in plan.interviews.enumerated() {
            try interview.run([.integer(number), .integer(ordinal)] + InterviewRow.values(item, numbers))
        }
        let line = try database.prepared(
            "INSERT INTO draft_lines (draft, ordinal, kind, document) VALUES (?1, ?2, ?3, ?4)")
        for (ordinal, item) in PlanText.lines(plan).enumerated() {
            try line.run([.integer(number), .integer(ordinal), .text(item.kind), .text(item.document.compact)])
        }
    }

    /// The numbers of the drafts, oldest first.
    package func drafts() throws(StoreError) -> [Int] {
        try database.all("SELECT number FROM drafts ORDER BY number", table: "drafts") {
            (columns) throws(StoreError) in try columns.integer()
        }
    }

    /// A draft with its plan, less what concerned people who were erased since.
    package func draft(_ number: Int) throws(StoreError) -> FairDraft {
        let numbers = try Numbers(database)
        let interviews = try database.all(
            """
            SELECT \(InterviewRow.columns.joined(separator: ", ")) FROM draft_interviews
            WHERE draft = ?1 ORDER BY ordinal
            """, [.integer(number)], table: "draft_interviews"
        ) { (columns) throws(StoreError) in try InterviewRow.interview(&columns, numbers) }
        let draft = try database.first(
            "SELECT actor, at, status, binding_bound, work FROM drafts WHERE number = ?1", [.integer(number)],
            table: "drafts"
        ) { (columns) throws(StoreError) in
            let actor = try columns.text()
            let at = Int64(try columns.integer())
            let plan = FairPlan(
                status: try columns.word(), interviews: interviews,
                unplaced: try lines(number, "unplaced", PlanText.unplaced),
                objectives: try lines(number, "objective", PlanText.objective),
                changes: try lines(number, "change", PlanText.change),
                certificates: try lines(number, "certificate", PlanText.certificate),
                bindingBound: try columns.text(), work: try columns.integer())
            return FairDraft(number: number, actor: actor, at: at, plan: plan)
        }
        guard let draft else { throw .unknownDraft(number) }
        return draft
    }

    private func lines<Value>(
        _ draft: Int, _ kind: String, _ read: (JSONNode) -> Value?
    ) throws(StoreError) -> [Value] {
        try database.all(
            "SELECT document FROM draft_lines WHERE draft = ?1 AND kind = ?2 ORDER BY ordinal",
            [.integer(draft), .text(kind)], table: "draft_lines"
        ) { (columns) throws(StoreError) in try columns.document(read) }
    }

    /// Keeps a timetable that people are told, and answers its number; the release's own number is not read.
    @discardableResult
    package func release(_ release: TimetableRelease) throws(StoreError) -> Int {
        try write(actor: release.actor, now: release.at) { (log) throws(StoreError) in
            let taken = try database.first(
                "SELECT 1 FROM releases WHERE name = ?1", [.text(release.name)], table: "releases"
            ) { _ in true }
            guard taken == nil else { throw .releaseNameTaken(release.name) }
            try database.run(
                "INSERT INTO releases (name, actor, at, after_batch) VALUES (?1, ?2, ?3, ?4)",
                [.text(release.name), .text(release.actor), .integer(release.at), try lastBatch()])
            let number = Int(database.connection.lastInsertedRow)
            try insert(release.days, release: number)
            try insert(release.blocks, release: number)
            try insert(release.interviews, release: number)
            try insert(release.journey, release: number)
            try log.append(.released, field: "releases", reference: number)
            return number
        }
    }

    private func insert(_ interviews: [ReleasedInterview], release number: Int) throws(StoreError) {
        let numbers = try Numbers(database)
        let insert = try database.prepared(
            """
            INSERT INTO release_interviews (release, ordinal, \(InterviewRow.columns.joined(separator: ", ")),
              date, from_time, to_time, sequence, changed_at, cancelled)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            """)
        for (ordinal, item) in interviews.enumerated() {
            let place = try InterviewRow.values(item.interview, numbers)
            try insert.run(
                [.integer(number), .integer(ordinal)] + place + [
                    .date(item.window.date), .text(item.window.from.text), .text(item.window.to.text),
                    .integer(item.sequence), .integer(item.changedAt), .flag(item.isCancelled),
                ])
        }
    }

    /// All released timetables, oldest first, less the interviews of people who were erased since.
    package func releases() throws(StoreError) -> [TimetableRelease] {
        try database.all("SELECT number, name, actor, at FROM releases ORDER BY number", table: "releases") {
            (columns) throws(StoreError) in
            let number = try columns.integer()
            return TimetableRelease(
                number: number, name: try columns.text(), actor: try columns.text(), at: Int64(try columns.integer()),
                days: try days(release: number), blocks: try blocks(release: number),
                interviews: try released(number), journey: try journey(release: number))
        }
    }

    /// The timetable that people know now; nil before the first release.
    package func lastRelease() throws(StoreError) -> TimetableRelease? {
        try releases().last
    }

    private func released(_ number: Int) throws(StoreError) -> [ReleasedInterview] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT \(InterviewRow.columns.joined(separator: ", ")),
              date, from_time, to_time, sequence, changed_at, cancelled
            FROM release_interviews WHERE release = ?1 ORDER BY ordinal
            """, [.integer(number)], table: "release_interviews"
        ) { (columns) throws(StoreError) in
            ReleasedInterview(
                interview: try InterviewRow.interview(&columns, numbers), window: try columns.window(),
                sequence: try columns.integer(), changedAt: Int64(try columns.integer()),
                isCancelled: try columns.flag())
        }
    }
}
