import Calendar
import JSONText

/// A set of input files of a campaign with invented people and firms, drawn from stated marginals by a seeded generator.
package struct Sample: Sendable {
    /// The samples that the program ships, by the name of their folder.
    package enum Preset: String, CaseIterable, Sendable {
        /// The fair for Spanish engineers of 25–27 June 2012.
        case schwarzwaldBaarHeuberg2012 = "schwarzwald-baar-heuberg-2012"
        /// The delegation to Padrón of March 2012.
        case wunsiedel2012 = "wunsiedel-2012"
        /// The apprentices from Spain whose training began in September 2014.
        case schwarzwaldBaarHeuberg2014 = "schwarzwald-baar-heuberg-2014"
    }

    /// How a sample of any size gets from the survey to contracts.
    package enum Route: String, CaseIterable, Sendable {
        /// By interviews at a fair.
        case fair
        /// From the shortlist to the decision on papers.
        case paper
    }

    /// A file of a sample, in the order in which they are written and can be imported.
    package enum File: String, CaseIterable, Sendable {
        case campaign = "campaign.json"
        case employers = "employers.csv"
        case vacancies = "vacancies.csv"
        case applicants = "applicants.csv"
        case delegations = "delegations.csv"
        case interpreters = "interpreters.csv"
        case tables = "tables.csv"
        case days = "days.csv"
        case rankings = "rankings.csv"
        case contracts = "contracts.csv"
        case providers = "providers.csv"
        case courses = "courses.csv"
        case guides = "guides.csv"
        case offices = "offices.csv"
        case households = "households.csv"
        case units = "units.csv"
        case hubs = "hubs.csv"
        case connections = "connections.csv"
        case survey = "survey.csv"
        case partners = "partners.csv"
        case vehicles = "vehicles.csv"
        case drivers = "drivers.csv"
        case documents = "documents.csv"
        case contacts = "contacts.csv"
        case certificates = "certificates.csv"
        case attendance = "attendance.csv"
        case exams = "exams.csv"
        case groups = "groups.csv"
        case invitations = "invitations.csv"
        case funding = "funding.csv"
        case grants = "grants.csv"
        case costs = "costs.csv"
        case payments = "payments.csv"
        case budget = "budget.csv"
        case allotments = "allotments.csv"
        case shuttles = "shuttles.csv"
        case duties = "duties.csv"
        case fairNeeds = "fairneeds.csv"
    }

    /// The files that the sample has: without interviews there are none of the fair and no survey; without drivers, papers,
    /// lessons, answers for statistics, invitations or hotels there are none of these.
    package var files: [File] {
        let recipe = source.recipe
        let stay: Set<File> = [.allotments, .shuttles, .duties, .fairNeeds]
        var absent: Set<File> = recipe.invitations == nil ? [.invitations] : []
        if recipe.stay == nil { absent.formUnion(stay) }
        guard recipe.fair.days.isEmpty else { return File.allCases.filter { !absent.contains($0) } }
        var left = stay.union([.invitations, .delegations, .interpreters, .tables, .days, .survey])
        if recipe.pickups.drivers.isEmpty { left.formUnion([.vehicles, .drivers]) }
        if recipe.papers.reachable.isEmpty { left.formUnion([.documents, .contacts]) }
        if recipe.learning.certificates.isEmpty { left.formUnion([.certificates, .attendance, .exams]) }
        if recipe.statistics == nil { left.insert(.groups) }
        return File.allCases.filter { !left.contains($0) }
    }

    private let source: SampleSource
    private let today: CivilDate

    /// A shipped sample; the same bytes on every machine.
    package init(_ preset: Preset) {
        switch preset {
        case .schwarzwaldBaarHeuberg2012: self.init(recipe: .schwarzwaldBaarHeuberg, seed: 2012)
        case .wunsiedel2012: self.init(recipe: .wunsiedel, seed: 1203)
        case .schwarzwaldBaarHeuberg2014: self.init(recipe: .apprentices, seed: 2014)
        }
    }

    /// A sample of any size with the marginals of the 2012 fair and its delegation mixed.
    ///
    /// - Parameters:
    ///   - applicants: Rows of the applicants' file, duplicates included; at least 0.
    ///   - vacancies: Rows of the vacancies' file; at least 0. A third as many firms offer them.
    ///   - route: On papers there are no files of a fair; firms, vacancies and people are the same.
    package init(seed: UInt64, applicants: Int, vacancies: Int, route: Route = .fair) {
        self.init(recipe: .anySize(applicants: applicants, vacancies: vacancies, route: route), seed: seed)
    }

    private init(recipe: Recipe, seed: UInt64) {
        source = SampleSource(recipe: recipe, seed: seed)
        today = recipe.facts.date
    }

    /// Writes all files, one after the other, in pieces of about 64 KiB: memory does not grow with the number of rows.
    ///
    /// - Parameter sink: Takes each piece in order; a file begins where its first piece comes.
    package func write(to sink: (File, [UInt8]) throws -> Void) rethrows {
        for file in files { try write(file, to: sink) }
    }

    private func write(_ file: File, to sink: (File, [UInt8]) throws -> Void) rethrows {
        let recipe = source.recipe
        switch file {
        case .campaign:
            try sink(file, Array(recipe.facts.json(seed: source.seed).pretty.utf8))
        case .employers:
            try write(file, rows: 0..<recipe.employers.count, source.employerRow, to: sink)
        case .vacancies:
            try writeVacancies(to: sink)
        case .applicants:
            var rows = ApplicantRows(source: source, today: today)
            try write(
                file, style: recipe.applicants.style, without: recipe.applicants.trainees == nil ? [.training] : [],
                rows: 0..<rows.count, { rows.row($0) }, to: sink)
        case .delegations:
            try write(file, rows: source.interestedEmployers, source.delegationRow(employer:), to: sink)
        case .interpreters:
            try write(file, rows: 0..<recipe.fair.interpreters, source.interpreterRow, to: sink)
        case .tables:
            try write(file, rows: 0..<recipe.fair.tables, source.tableRow, to: sink)
        case .days:
            try write(file, rows: recipe.fair.days.indices, source.dayRow, to: sink)
        case .rankings:
            let rows = PlacementRows(source: source).rankings
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .contracts:
            let rows = PlacementRows(source: source).contracts
            try write(
                file, without: recipe.placement.internship == nil ? [.internshipFrom, .internshipUntil] : [],
                rows: rows.indices, { rows[$0] }, to: sink)
        case .providers:
            try write(file, rows: recipe.courses.providers.indices, { recipe.courses.providers[$0] }, to: sink)
        case .courses:
            try write(file, rows: recipe.courses.courses.indices, { recipe.courses.courses[$0] }, to: sink)
        case .guides:
            try write(file, rows: recipe.onboarding.guides.indices, source.guideRow, to: sink)
        case .offices:
            try write(file, rows: recipe.onboarding.offices.indices, source.officeRow, to: sink)
        case .households:
            let rows = HousingRows(source: source).households
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .units:
            let rows = HousingRows(source: source).units
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .hubs:
            let rows = recipe.travel.hubRows
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .connections:
            let rows = recipe.travel.connectionRows
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .survey:
            let rows = SurveyRows(source: source).answers
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .partners:
            let couples = recipe.placement.couples
            try write(file, rows: couples.indices, { couples[$0].row }, to: sink)
        case .vehicles:
            let rows = recipe.pickups.vehicleRows
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .drivers:
            try write(file, rows: recipe.pickups.drivers.indices, source.driverRow, to: sink)
        case .documents:
            let rows = PaperRows(source: source).documents
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .contacts:
            let rows = PaperRows(source: source).contacts
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .certificates:
            let rows = recipe.learning.certificates
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .attendance:
            let rows = recipe.learning.attendance
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .exams:
            let rows = recipe.learning.exams
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .groups:
            let rows = GroupRows(source: source, today: today).answers
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .invitations:
            let rows = InvitationRows(source: source, today: today).invitations
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .allotments:
            let rows = SampleLines.lines(recipe.stay?.allotments ?? "").map {
                SampleLines.row($0, AllotmentColumn.allCases)
            }
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .shuttles:
            let rows = SampleLines.lines(recipe.stay?.shuttles ?? "").map {
                SampleLines.row($0, ShuttleColumn.allCases)
            }
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .duties:
            let rows = SampleLines.lines(recipe.stay?.duties ?? "").map { SampleLines.row($0, DutyColumn.allCases) }
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .fairNeeds:
            let rows = SampleLines.lines(recipe.stay?.needs ?? "").map { SampleLines.row($0, FairNeedColumn.allCases) }
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .funding:
            let rows = recipe.ledger.funding
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .grants:
            let rows = recipe.ledger.grants
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .costs:
            let rows = recipe.ledger.costs
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .payments:
            let rows = LedgerRows(source: source).payments
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        case .budget:
            let rows = recipe.ledger.budget
            try write(file, rows: rows.indices, { rows[$0] }, to: sink)
        }
    }

    private func write<Column: SampleColumn>(
        _ file: File, style: ExportStyle = .germanOffice, without left: Set<Column> = [], rows: some Sequence<Int>,
        _ row: (Int) -> Row<Column>, to sink: (File, [UInt8]) throws -> Void
    ) rethrows {
        let columns = Column.allCases.filter { !left.contains($0) }
        var table = TableFile(style: style, headings: columns.map { $0.heading(style.language) })
        for index in rows {
            table.append(row(index).cells(columns))
            try table.drain { try sink(file, $0) }
        }
        try table.drain(all: true) { try sink(file, $0) }
    }

    private func writeVacancies(to sink: (File, [UInt8]) throws -> Void) rethrows {
        let style = ExportStyle.germanOffice
        let columns = Array(VacancyColumn.allCases)
        var table = TableFile(style: style, headings: columns.map { $0.heading(style.language) })
        try source.eachVacancy { row in
            table.append(row.cells(columns))
            try table.drain { try sink(.vacancies, $0) }
        }
        try table.drain(all: true) { try sink(.vacancies, $0) }
    }
}
