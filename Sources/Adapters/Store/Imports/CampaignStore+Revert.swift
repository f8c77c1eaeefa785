import Domain
import SQLite

extension CampaignStore {
    /// Takes a batch back: every row it changed is as it was before, every row it created is gone.
    ///
    /// Refused with `dependents` where a later batch, an answer, a pin, a block or a released timetable stands on it,
    /// with `standingContract` where an applicant would have two contracts, with `ofHousehold` where somebody would
    /// belong to two households.
    /// What the stages computed for rows that go is deleted with them; the next run computes it anew.
    package func revert(batch: Int, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let kind = try kindToRevert(batch)
            if let reason = try dependents(of: batch) { throw .dependents(batch: batch, reason: reason) }
            try restoreFormerRows(batch, kind.layouts)
            try database.run("DELETE FROM subjects WHERE batch = ?1", [.integer(batch)])
            if kind == .applicants { try deleteUnusedAnswers() }
            try deleteFeed(batch)
            if let reason = try standingContractTwice() { throw reason }
            if let reason = try householdTwice() { throw reason }
            try database.run(
                "UPDATE batches SET reverted_by = ?2, reverted_at = ?3 WHERE id = ?1",
                [.integer(batch), .text(actor), .integer(now)])
            try log.append(.reverted, reference: batch)
        }
    }

    private func kindToRevert(_ batch: Int) throws(StoreError) -> ImportKind {
        let found = try database.first(
            "SELECT kind, reverted_at FROM batches WHERE id = ?1", [.integer(batch)], table: "batches"
        ) { (columns) throws(StoreError) in (try columns.word(ImportKind.self), try columns.optionalInteger()) }
        guard let (kind, revertedAt) = found else { throw .unknownBatch(batch) }
        guard revertedAt == nil else { throw .alreadyReverted(batch: batch) }
        return kind
    }

    private func restoreFormerRows(_ batch: Int, _ layouts: [TableLayout]) throws(StoreError) {
        let tables = try TableRows(layouts, database)
        let setBatch = try database.prepared("UPDATE subjects SET batch = ?2 WHERE number = ?1")
        try database.each(
            "SELECT number, former_batch, former FROM history WHERE replaced_by = ?1", [.integer(batch)],
            table: "history"
        ) { (columns) throws(StoreError) in
            let number = Int64(try columns.integer())
            let formerBatch = try columns.optionalInteger()
            let rows = try columns.document { FormerRows.rows($0, layouts) }
            try tables.replace(number, rows)
            try setBatch.run([.integer(number), .integer(formerBatch)])
        }
        try database.run("DELETE FROM history WHERE replaced_by = ?1", [.integer(batch)])
    }
}

extension ImportKind {
    /// The tables of the entities that an import of this kind writes; none where it is kept as a whole.
    var layouts: [TableLayout] {
        switch self {
        case .employers: EntityMapping.employers.tables
        case .vacancies: EntityMapping.vacancies.tables
        case .applicants: EntityMapping.applicants.tables
        case .delegations: EntityMapping.delegations.tables
        case .interpreters: EntityMapping.interpreters.tables
        case .tables: EntityMapping.tables.tables
        case .days: EntityMapping.days.tables
        case .esco: EntityMapping.synonyms.tables
        case .contracts: EntityMapping.contracts.tables
        case .rankings: EntityMapping.rankings.tables
        case .providers: EntityMapping.providers.tables
        case .courses: EntityMapping.courses.tables
        case .households: EntityMapping.households.tables
        case .units: EntityMapping.units.tables
        case .guides: EntityMapping.guides.tables
        case .offices: EntityMapping.offices.tables
        case .hubs: EntityMapping.hubs.tables
        case .connections: EntityMapping.connections.tables
        case .survey: EntityMapping.survey.tables
        case .partners: EntityMapping.partners.tables
        case .employment: EntityMapping.employment.tables
        case .vehicles: EntityMapping.vehicles.tables
        case .drivers: EntityMapping.drivers.tables
        case .documents: EntityMapping.documents.tables
        case .contacts: EntityMapping.contacts.tables
        case .certificates: EntityMapping.certificates.tables
        case .attendance: EntityMapping.attendance.tables
        case .exams: EntityMapping.exams.tables
        case .dropouts: EntityMapping.dropouts.tables
        case .incidents: EntityMapping.incidents.tables
        case .checkins: EntityMapping.checkIns.tables
        case .groups: EntityMapping.groups.tables
        case .invitations: EntityMapping.invitations.tables
        case .funding: EntityMapping.funding.tables
        case .grants: EntityMapping.grants.tables
        case .costs: EntityMapping.costs.tables
        case .payments: EntityMapping.payments.tables
        case .budget: EntityMapping.budget.tables
        case .gtfs: []
        case .allotments: EntityMapping.allotments.tables
        case .shuttles: EntityMapping.shuttles.tables
        case .duties: EntityMapping.duties.tables
        case .fairneeds: EntityMapping.fairNeeds.tables
        }
    }
}
