package import Domain
import SQLite

/// A rule pack of the campaign's own, which adds to those of the program or overrides them.
package struct CampaignRulePack: Hashable, Sendable {
    package let name: String
    /// The pack's JSON text, byte for byte as it was given.
    package let json: String
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
}

extension CampaignStore {
    /// Records a run of a stage and answers its number; the run's own number is not read.
    @discardableResult
    package func record(_ run: StageRun) throws(StoreError) -> Int {
        try write(actor: run.actor, now: run.at) { (log) throws(StoreError) in
            try database.run(
                """
                INSERT INTO stage_runs (stage, inputs, options, rule_packs, algorithm, program, campaign_date,
                  result, outcome, actor, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                [
                    .text(run.stage), .text(run.inputs), .text(run.options), .text(run.rulePacks),
                    .integer(run.algorithm), .text(run.program), .date(run.campaignDate), .text(run.result),
                    .word(run.outcome), .text(run.actor), .integer(run.at),
                ])
            let number = Int(database.connection.lastInsertedRow)
            try log.append(.ran, field: run.stage, reference: number)
            return number
        }
    }

    /// All runs, oldest first.
    package func stageRuns() throws(StoreError) -> [StageRun] {
        try stageRuns(where: "1", [])
    }

    /// The last run of a stage that gave a result, nil before the first.
    package func lastRun(of stage: String) throws(StoreError) -> StageRun? {
        try stageRuns(
            where: "number = (SELECT max(number) FROM stage_runs WHERE stage = ?1 AND result IS NOT NULL)",
            [.text(stage)]
        ).first
    }

    private func stageRuns(where condition: String, _ values: [SQLValue]) throws(StoreError) -> [StageRun] {
        try database.all(
            """
            SELECT number, stage, inputs, options, rule_packs, algorithm, program, campaign_date, result, outcome,
              actor, at
            FROM stage_runs WHERE \(condition) ORDER BY number
            """, values, table: "stage_runs"
        ) { (columns) throws(StoreError) in
            StageRun(
                number: try columns.integer(), stage: try columns.text(), inputs: try columns.text(),
                options: try columns.text(), rulePacks: try columns.text(), algorithm: try columns.integer(),
                program: try columns.text(), campaignDate: try columns.date(), result: try columns.optionalText(),
                outcome: try columns.word(), actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }

    /// Adds a rule pack of the campaign's own, or replaces the one of that name.
    package func setRulePack(_ name: String, json: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                """
                INSERT INTO rule_packs (name, json, actor, at) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (name) DO UPDATE SET json = excluded.json, actor = excluded.actor, at = excluded.at
                """, [.text(name), .text(json), .text(actor), .integer(now)])
            try log.append(.rules, field: name, digest: AuditLog.plainDigest(json))
        }
    }

    /// Removes a rule pack of the campaign's own.
    package func removeRulePack(_ name: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard try database.run("DELETE FROM rule_packs WHERE name = ?1", [.text(name)]) == 1 else {
                throw .unknownRulePack(name)
            }
            try log.append(.rules, field: name)
        }
    }

    /// The campaign's own rule packs in the order of their names.
    package func rulePacks() throws(StoreError) -> [CampaignRulePack] {
        try database.all("SELECT name, json, actor, at FROM rule_packs ORDER BY name", table: "rule_packs") {
            (columns) throws(StoreError) in
            CampaignRulePack(
                name: try columns.text(), json: try columns.text(), actor: try columns.text(),
                at: Int64(try columns.integer()))
        }
    }
}
