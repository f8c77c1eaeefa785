import Domain
import Intake
import Store

/// Takes files into a campaign: each row goes from the file straight into one batch of the store.
///
/// At no time is a file held in memory, nor its rows; what grows with their number are a digest of each id, and for
/// applicants the keys by which duplicates are found.
struct ImportDesk {
    private let place: Workplace
    private let isRehearsal: Bool
    private let onRefusal: (RefusedRow) throws -> Void

    /// - Parameters:
    ///   - isRehearsal: Everything is done and nothing kept.
    ///   - onRefusal: Gets every refused row as it comes.
    init(
        _ place: Workplace, isRehearsal: Bool = false, onRefusal: @escaping (RefusedRow) throws -> Void = { _ in }
    ) {
        self.place = place
        self.isRehearsal = isRehearsal
        self.onRefusal = onRefusal
    }

    /// Imports files of one kind.
    func run(_ kind: ImportKind, _ files: [ImportFile]) throws -> ImportReport {
        if kind == .survey { try place.requireMeetings(for: "survey") }
        if kind == .invitations { try place.requireMeetings(for: "invitations") }
        if [.allotments, .shuttles, .duties, .fairneeds].contains(kind) { try place.requireStay() }
        let progress = Progress(place.call)
        defer { progress.clear() }
        let tally = ImportTally(onRefusal: onRefusal) { progress.show("\(kind.rawValue): \($0) rows") }
        let pass = ImportPass(place, files, tally, isRehearsal: isRehearsal)
        let importer = try importer()
        switch kind {
        case .employers: return try pass.run(kind, .employers, importer.employerRows, importer)
        case .vacancies: return try pass.run(kind, .vacancies, importer.vacancyRows, importer)
        case .applicants:
            return try pass.run(kind, .applicants) { files, emit in
                let summary = try importer.streamApplicants(files, emit: emit)
                progress.show("\(kind.rawValue): looking for duplicates")
                return summary
            } taking: {
                $0
            } finally: {
                try findDuplicates(tally)
            }
        case .delegations: return try pass.run(kind, .delegations, importer.delegationRows, importer)
        case .interpreters: return try pass.run(kind, .interpreters, importer.interpreterRows, importer)
        case .tables: return try pass.run(kind, .tables, importer.tableRows, importer)
        case .days: return try runDays(pass, importer)
        case .esco: return try runSynonyms(pass, importer, tally)
        case .contracts: return try pass.run(kind, .contracts, importer.contractRows, importer)
        case .rankings: return try pass.run(kind, .rankings, importer.rankingRows, importer)
        case .providers: return try pass.run(kind, .providers, importer.providerRows, importer)
        case .courses: return try pass.run(kind, .courses, importer.courseRows, importer)
        case .households: return try pass.run(kind, .households, importer.householdRows, importer)
        case .units: return try pass.run(kind, .units, importer.unitRows, importer)
        case .guides: return try pass.run(kind, .guides, importer.guideRows, importer)
        case .offices: return try pass.run(kind, .offices, importer.officeRows, importer)
        case .hubs: return try pass.run(kind, .hubs, importer.hubRows, importer)
        case .connections: return try pass.run(kind, .connections, importer.connectionRows, importer)
        case .survey: return try pass.run(kind, .survey, importer.surveyRows, importer)
        case .partners: return try pass.run(kind, .partners, importer.partnerRows, importer)
        case .employment: return try pass.run(kind, .employment, importer.employmentRows, importer)
        case .vehicles: return try pass.run(kind, .vehicles, importer.vehicleRows, importer)
        case .drivers: return try pass.run(kind, .drivers, importer.driverRows, importer)
        case .documents: return try pass.run(kind, .documents, importer.documentRows, importer)
        case .contacts: return try pass.run(kind, .contacts, importer.contactRows, importer)
        case .certificates: return try pass.run(kind, .certificates, importer.certificateRows, importer)
        case .attendance: return try pass.run(kind, .attendance, importer.attendanceRows, importer)
        case .exams: return try pass.run(kind, .exams, importer.examRows, importer)
        case .dropouts: return try pass.run(kind, .dropouts, importer.dropoutRows, importer)
        case .incidents: return try pass.run(kind, .incidents, importer.incidentRows, importer)
        case .checkins: return try pass.run(kind, .checkIns, importer.checkInRows, importer)
        case .groups: return try pass.run(kind, .groups, importer.groupRows, importer)
        case .invitations: return try pass.run(kind, .invitations, importer.invitationRows, importer)
        case .funding: return try pass.run(kind, .funding, importer.fundingRows, importer)
        case .grants: return try pass.run(kind, .grants, importer.grantRows, importer)
        case .costs: return try pass.run(kind, .costs, importer.costRows, importer)
        case .payments: return try pass.run(kind, .payments, importer.paymentRows, importer)
        case .budget: return try pass.run(kind, .budget, importer.budgetRows, importer)
        case .allotments: return try pass.run(kind, .allotments, importer.allotmentRows, importer)
        case .shuttles: return try pass.run(kind, .shuttles, importer.shuttleRows, importer)
        case .duties: return try pass.run(kind, .duties, importer.dutyRows, importer)
        case .fairneeds: return try pass.run(kind, .fairNeeds, importer.fairNeedRows, importer)
        case .gtfs: preconditionFailure("a feed is no file of rows: FeedDesk takes it")
        }
    }

    private func importer() throws -> Importer {
        Importer(
            catalogue: place.catalogue, titles: try SynonymDesk(place.store, place.catalogue).titles(),
            employers: Set(try place.store.ids(of: .employers)), seed: try place.store.campaign().seed,
            threads: place.threads)
    }

    /// Among everybody, with what was imported a moment ago.
    private func findDuplicates(_ tally: ImportTally) throws {
        var finder = DuplicateFinder()
        try place.store.eachPerson { id, person in finder.add(id, person) }
        _ = finder.eachDuplicate { tally.note($0) }
    }

    /// Days are stored as a batch; the blocks of the same files replace those of the campaign.
    private func runDays(_ pass: ImportPass, _ importer: Importer) throws -> ImportReport {
        var blocks: [FairBlock] = []
        let report = try pass.run(.days, .days) { files, emit in
            try importer.stream(files, importer.dayRows, emit: emit)
        } taking: { row in
            switch row {
            case .day(let day, let own):
                blocks += own
                return day
            case .block(let block):
                blocks.append(block)
                return nil
            }
        }
        if !isRehearsal, try place.store.blocks() != blocks {
            try place.store.setBlocks(blocks, actor: place.actor, now: place.now)
        }
        return report
    }

    private func runSynonyms(_ pass: ImportPass, _ importer: Importer, _ tally: ImportTally) throws -> ImportReport {
        let desk = SynonymDesk(place.store, place.catalogue)
        return try pass.run(.esco, .synonyms) { files, emit in
            try importer.stream(files, importer.escoRows, emit: emit)
        } taking: { row in
            let synonyms = try desk.merged(row)
            if synonyms.occupations.isEmpty { tally.unmapped += 1 }
            return synonyms
        }
    }
}

extension ImportKind {
    /// The kinds in the order in which a folder of files is imported: what others name comes first.
    static let inOrderOfFiles: [ImportKind] = [
        .esco, .employers, .vacancies, .applicants, .delegations, .interpreters, .tables, .days, .rankings,
        .contracts, .providers, .courses, .hubs, .connections, .vehicles, .drivers, .households, .units, .guides,
        .offices, .survey, .partners, .employment, .documents, .contacts, .certificates, .attendance, .exams,
        .dropouts, .incidents, .checkins, .groups, .invitations,
        .funding, .grants, .costs, .payments, .budget,
        .allotments, .shuttles, .duties, .fairneeds,
    ]
}
