package import Catalogue
package import Domain
import Tables

/// Reads files into domain values: the good rows as values, the others with every reason and the remedy.
///
/// Each kind has a function that collects everything, for files of ordinary size, and all use `stream`, which holds one
/// row in memory at a time.
package struct Importer: Sendable {
    let vocabulary: Vocabulary
    let employers: Set<ID<Employer>>?
    let seed: UInt64
    let threads: Int

    /// - Parameters:
    ///   - titles: Nil = the catalogue's; otherwise those with imported synonyms.
    ///   - employers: Ids that vacancies and delegations may name; nil = any.
    ///   - seed: The campaign's, for ids made from e-mail addresses.
    ///   - threads: With more than one, rows of CSV files are read ahead; what is said of them does not depend on it.
    package init(
        catalogue: Catalogue, titles: TitleIndex? = nil, employers: Set<ID<Employer>>? = nil, seed: UInt64,
        threads: Int = 1
    ) {
        vocabulary = Vocabulary(catalogue: catalogue, titles: titles ?? catalogue.titles)
        self.employers = employers
        self.seed = seed
        self.threads = threads
    }

    package func employers(_ files: [ImportFile]) throws -> ImportResult<Employer> {
        try collected(files, employerRows)
    }

    package func vacancies(_ files: [ImportFile]) throws -> ImportResult<Vacancy> {
        try collected(files, vacancyRows)
    }

    /// Applicants; files of their qualifications, experience, languages and skills are told apart by their headers.
    package func applicants(_ files: [ImportFile]) throws -> ImportResult<Applicant> {
        var result = ImportResult<Applicant>()
        result.summary = try streamApplicants(files) { result.add($0) }
        return result
    }

    package func delegations(_ files: [ImportFile]) throws -> ImportResult<Delegation> {
        try collected(files, delegationRows)
    }

    package func interpreters(_ files: [ImportFile]) throws -> ImportResult<Interpreter> {
        try collected(files, interpreterRows)
    }

    package func tables(_ files: [ImportFile]) throws -> ImportResult<FairTable> {
        try collected(files, tableRows)
    }

    package func days(_ files: [ImportFile]) throws -> ImportResult<FairDayRow> {
        try collected(files, dayRows)
    }

    package func esco(_ files: [ImportFile]) throws -> ImportResult<EscoOccupation> {
        try collected(files, escoRows)
    }

    package func contracts(_ files: [ImportFile]) throws -> ImportResult<Contract> {
        try collected(files, contractRows)
    }

    package func rankings(_ files: [ImportFile]) throws -> ImportResult<Ranking> {
        try collected(files, rankingRows)
    }

    package func providers(_ files: [ImportFile]) throws -> ImportResult<CourseProvider> {
        try collected(files, providerRows)
    }

    package func courses(_ files: [ImportFile]) throws -> ImportResult<CourseOffer> {
        try collected(files, courseRows)
    }

    package func households(_ files: [ImportFile]) throws -> ImportResult<HouseholdRequest> {
        try collected(files, householdRows)
    }

    package func units(_ files: [ImportFile]) throws -> ImportResult<RoomOffer> {
        try collected(files, unitRows)
    }

    package func guides(_ files: [ImportFile]) throws -> ImportResult<Guide> {
        try collected(files, guideRows)
    }

    package func survey(_ files: [ImportFile]) throws -> ImportResult<SurveyAnswer> {
        try collected(files, surveyRows)
    }

    package func offices(_ files: [ImportFile]) throws -> ImportResult<Office> {
        try collected(files, officeRows)
    }

    package func hubs(_ files: [ImportFile]) throws -> ImportResult<TransportHub> {
        try collected(files, hubRows)
    }

    package func connections(_ files: [ImportFile]) throws -> ImportResult<TimetableEntry> {
        try collected(files, connectionRows)
    }

    package func partners(_ files: [ImportFile]) throws -> ImportResult<Partnership> {
        try collected(files, partnerRows)
    }

    package func employment(_ files: [ImportFile]) throws -> ImportResult<EmploymentEvent> {
        try collected(files, employmentRows)
    }

    package func vehicles(_ files: [ImportFile]) throws -> ImportResult<PickupVehicle> {
        try collected(files, vehicleRows)
    }

    package func allotments(_ files: [ImportFile]) throws -> ImportResult<RoomAllotment> {
        try collected(files, allotmentRows)
    }

    package func shuttles(_ files: [ImportFile]) throws -> ImportResult<ShuttleRun> {
        try collected(files, shuttleRows)
    }

    package func duties(_ files: [ImportFile]) throws -> ImportResult<FairDuty> {
        try collected(files, dutyRows)
    }

    package func fairneeds(_ files: [ImportFile]) throws -> ImportResult<FairNeed> {
        try collected(files, fairNeedRows)
    }

    package func drivers(_ files: [ImportFile]) throws -> ImportResult<PickupDriver> {
        try collected(files, driverRows)
    }

    package func documents(_ files: [ImportFile]) throws -> ImportResult<PersonDocument> {
        try collected(files, documentRows)
    }

    package func contacts(_ files: [ImportFile]) throws -> ImportResult<EmergencyContact> {
        try collected(files, contactRows)
    }

    package func certificates(_ files: [ImportFile]) throws -> ImportResult<LanguageCertificate> {
        try collected(files, certificateRows)
    }

    package func attendance(_ files: [ImportFile]) throws -> ImportResult<AttendanceRecord> {
        try collected(files, attendanceRows)
    }

    package func exams(_ files: [ImportFile]) throws -> ImportResult<ExamResult> {
        try collected(files, examRows)
    }

    package func dropouts(_ files: [ImportFile]) throws -> ImportResult<CourseExit> {
        try collected(files, dropoutRows)
    }

    package func incidents(_ files: [ImportFile]) throws -> ImportResult<Incident> {
        try collected(files, incidentRows)
    }

    package func checkins(_ files: [ImportFile]) throws -> ImportResult<CheckInNote> {
        try collected(files, checkInRows)
    }

    package func groups(_ files: [ImportFile]) throws -> ImportResult<GroupAnswer> {
        try collected(files, groupRows)
    }

    package func invitations(_ files: [ImportFile]) throws -> ImportResult<Invitation> {
        try collected(files, invitationRows)
    }

    package func funding(_ files: [ImportFile]) throws -> ImportResult<FundingRule> {
        try collected(files, fundingRows)
    }

    package func grants(_ files: [ImportFile]) throws -> ImportResult<Grant> {
        try collected(files, grantRows)
    }

    package func costs(_ files: [ImportFile]) throws -> ImportResult<CostItem> {
        try collected(files, costRows)
    }

    package func payments(_ files: [ImportFile]) throws -> ImportResult<Payment> {
        try collected(files, paymentRows)
    }

    package func budget(_ files: [ImportFile]) throws -> ImportResult<BudgetLine> {
        try collected(files, budgetRows)
    }

    private func collected<Value>(_ files: [ImportFile], _ kind: RowKind<Value>) throws -> ImportResult<Value> {
        var result = ImportResult<Value>()
        result.summary = try stream(files, kind) { result.add($0) }
        return result
    }

    /// Reads the files in their order; each row goes to `emit` as soon as it is read, and is then forgotten.
    package func stream<Value>(
        _ files: [ImportFile], _ kind: RowKind<Value>, emit: @escaping (ImportEvent<Value>) throws -> Void
    ) throws -> ImportSummary {
        var run = ImportRun(kind, vocabulary, emit: emit)
        for file in files {
            let (start, source) = try file.peeked()
            let format = FileFormat(start: start, name: file.name)
            if format != .workbook, let finding = noSheets(file) {
                try run.say([finding])
                continue
            }
            switch format {
            case .workbook:
                if let rows = try openWorkbook(source, file, schemas: kind.schemas, &run) { try readTable(rows, &run) }
            case .table:
                if let rows = try openTable(source, file, schemas: kind.schemas, &run) {
                    try readTable(rows, &run)
                }
            case .json: try readJSON(source, file: file.name, &run)
            case .xml: try readXML(source, file: file.name, &run)
            }
        }
        return run.summary
    }

    /// Opens a table and says what its header has to say; nil where there is none.
    func openTable<Value>(
        _ source: @escaping TableSource, _ file: ImportFile, schemas: [Schema], _ run: inout ImportRun<Value>
    ) throws -> TableRows? {
        var reader = try TableReader(source: source)
        guard let header = try reader.readHeader() else {
            try run.say([
                Finding(
                    severity: .error, file: file.name, location: .cell(line: nil, column: nil), field: nil, value: nil,
                    code: ImportCode.emptyFile.rawValue, message: "the file holds no row, expected a header",
                    hint: "Export the table again with its header line.")
            ])
            return nil
        }
        let rows = TableRows(reader, header: header, file: file, schemas: schemas)
        run.note(columns: rows.columns, of: rows.schema)
        try run.say(rows.findings)
        return rows
    }

    func readTable<Value>(_ rows: some RowSource, _ run: inout ImportRun<Value>) throws {
        if let table = rows as? TableRows, !table.lacksColumn { return try readAhead(table, &run) }
        var rows = rows
        let headerErrors = rows.findings.filter { $0.severity == .error }
        while let outcome = try rows.next() {
            switch outcome {
            case .broken(let findings): try run.refuse(rows.refused(findings), saying: findings)
            case .row where rows.lacksColumn: try run.refuse(rows.refused(headerErrors), saying: [])
            case .row(let row, let found): try run.read(row, found: found) { rows.refused($0) }
            }
        }
        try run.say(rows.closingFindings)
    }

    private func readAhead<Value>(_ table: TableRows, _ run: inout ImportRun<Value>) throws {
        var ahead = RowsAhead(table, run.kind, vocabulary, threads: threads)
        while let (row, outcome) = try ahead.next() {
            switch outcome {
            case .broken(let findings): try run.refuse(table.form.refused(row, findings), saying: findings)
            case .read(let read): try run.take(read) { table.form.refused(row, $0) }
            }
        }
    }
}

extension ImportResult {
    mutating func add(_ event: ImportEvent<Value>) {
        switch event {
        case .accepted(let value, let file, let line): accepted.append(Accepted(value: value, file: file, line: line))
        case .refused(let row): refused.append(row)
        case .finding(let finding): findings.append(finding)
        }
    }
}
