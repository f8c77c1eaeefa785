package import Domain
import SQLite

extension CampaignStore {
    /// Everything that is wrong with the campaign: the file, the references, the audit log, the values; empty = nothing.
    ///
    /// Reads every row once. Throws only where the file can no longer be read at all.
    package func check() throws(StoreError) -> [CheckFinding] {
        try snapshot { () throws(StoreError) in
            let damage = try damageFindings()
            // Values of a damaged file may not be readable; the damage is what there is to say.
            guard damage.isEmpty else { return damage }
            let erasure = try isErasureUnfinished() ? [CampaignStore.unfinishedErasure] : []
            return try auditFindings() + erasure + valueFindings()
        }
    }

    private static let unfinishedErasure = CheckFinding(
        code: "CK011", message: "somebody was erased, but traces may be left in unused parts of the file",
        remedy: "close other programs that use the file, then run 'lotse erase --finish'")

    private func damageFindings() throws(StoreError) -> [CheckFinding] {
        do {
            let pages = try database.connection.integrityFindings()
            // References are looked up in the same pages: where those are damaged, the answer means nothing.
            guard pages.isEmpty else { return pages.map(CampaignStore.finding(ofPage:)) }
            return try database.connection.foreignKeyFindings().map(CampaignStore.finding(of:))
        } catch { throw .database(error) }
    }

    private static func finding(ofPage text: String) -> CheckFinding {
        CheckFinding(
            code: "CK001", message: "the file is damaged: \(text)",
            remedy: "restore the last backup; 'lotse backup' of the damaged file keeps what is readable")
    }

    private static func finding(of reference: ForeignKeyFinding) -> CheckFinding {
        let row = reference.row.map { " (\($0))" } ?? ""
        return CheckFinding(
            code: "CK002",
            message: "a row of \(reference.table)\(row) refers to a row of \(reference.parent) that is not there",
            remedy: "restore the last backup, or import the missing rows again")
    }

    private func valueFindings() throws(StoreError) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        do throws(StoreError) {
            findings += CampaignInvariants.findings(try campaign())
            findings += try readabilityFindings()
            guard findings.isEmpty else { return findings }
            findings += try planFindings()
        } catch {
            guard case .unreadable = error else { throw error }
            findings.append(CheckFinding(code: "CK005", message: error.message, remedy: error.hint))
        }
        return findings
    }

    /// Reads everything that is stored; each value that cannot be read is a finding.
    private func readabilityFindings() throws(StoreError) -> [CheckFinding] {
        var findings = try unreadable(.employers) + unreadable(.vacancies, CampaignInvariants.findings)
        findings += try unreadable(.applicants) + unreadable(.delegations, CampaignInvariants.findings)
        findings += try unreadable(.interpreters) + unreadable(.tables)
        findings += try unreadable(.days, CampaignInvariants.findings) + unreadable(.synonyms)
        findings += try unreadable(.contracts, CampaignInvariants.findings) + unreadable(.rankings)
        findings += try unreadable(.providers) + unreadable(.courses, CampaignInvariants.findings)
        findings += try unreadable(.households, CampaignInvariants.findings) + unreadable(.units)
        findings += try unreadable(.guides) + unreadable(.offices)
        findings += try unreadable(.survey)
        findings += try unreadable(.vehicles) + unreadable(.drivers)
        findings += try unreadable(.documents, CampaignInvariants.findings) + unreadable(.contacts)
        findings += try unreadable(.hubs) + unreadable(.connections, CampaignInvariants.findings)
        findings += try unreadable(.partners) + unreadable(.employment)
        findings += try unreadable(.certificates, CampaignInvariants.findings) + unreadable(.attendance)
        findings += try unreadable(.exams) + unreadable(.dropouts)
        findings += try unreadable(.incidents) + unreadable(.checkIns) + unreadable(.groups)
        findings += try unreadable(.invitations, CampaignInvariants.findings)
        findings += try unreadable(.funding) + unreadable(.grants)
        findings += try unreadable(.costs) + unreadable(.payments)
        findings += try unreadable(.budget)
        findings += try unreadable(.allotments) + unreadable(.shuttles)
        findings += try unreadable(.duties) + unreadable(.fairNeeds)
        findings += try feedFindings()
        let keyless = try database.first(
            "SELECT count(*) FROM subjects WHERE number NOT IN (SELECT number FROM subject_keys)", table: "subjects"
        ) { (columns) throws(StoreError) in try columns.integer() }
        if let keyless, keyless > 0 {
            findings.append(
                CheckFinding(
                    code: "CK006", message: "\(keyless) subjects have no key for their digests",
                    remedy: "restore the last backup"))
        }
        return findings
    }

    private func unreadable<Entity>(
        _ mapping: EntityMapping<Entity>, _ invariants: (Entity) -> [CheckFinding] = { _ in [] }
    ) throws(StoreError) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        try EntityReader(mapping, database).eachResult { (result) throws(StoreError) in
            switch result {
            case .success(let entity): findings += invariants(entity)
            case .failure(let error):
                guard case .unreadable = error else { throw error }
                findings.append(CheckFinding(code: "CK005", message: error.message, remedy: error.hint))
            }
        }
        return findings
    }

    /// What does not fit together: pins with the days, shortlists with consents, releases with each other.
    private func planFindings() throws(StoreError) -> [CheckFinding] {
        _ = (try matchResult(), try decisions(), try stageRuns(), try blocks(), try rulePacks(), try taskDecisions())
        _ = (try gateDecisions(), try bookings(), try delays(), try formerHires(), try calendarRecords())
        _ = (try users(), try links(), try calendarLinks(), try outbox(), try dayEvents())
        _ = (try interviewNotes(), try bans())
        let records = try consentRecords()
        _ = try dataRequests()
        try eachAssessment { _ in }
        for number in try drafts() { _ = try draft(number) }
        var findings = CampaignInvariants.findings(
            pins: try pins().map(\.pin), days: try all(.days), tables: try all(.tables))
        for entry in try shortlists()?.entries ?? [] {
            guard let applicant = try find(.applicants, entry.applicant.text) else { continue }
            findings += CampaignInvariants.findings(entry, applicant.consenting(records))
        }
        findings += try uploadFindings()
        findings += CampaignInvariants.findings(guides: try all(.guides))
        findings += CampaignInvariants.findings(contracts: try contracts(), vacancies: try all(.vacancies))
        findings += CampaignInvariants.findings(drivers: try all(.drivers), vehicles: try all(.vehicles))
        findings += CampaignInvariants.findings(rooms: try all(.units))
        return findings + CampaignInvariants.findings(try releases())
    }
}
