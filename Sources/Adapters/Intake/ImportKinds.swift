package import Domain

/// The kinds of file: which columns they have and what becomes of a row.
extension Importer {
    /// Employers.
    package var employerRows: RowKind<Employer> {
        RowKind(kind: .employers, schemas: [.employers], build: JobRows.employer) { $0.id.text }
    }

    /// Vacancies of known employers.
    package var vacancyRows: RowKind<Vacancy> {
        let employers = employers
        return RowKind(kind: .vacancies, schemas: [.vacancies]) { row in
            JobRows.vacancy(&row, employers: employers)
        } id: {
            $0.id.text
        }
    }

    var applicantRows: RowKind<Applicant> {
        let seed = seed
        return RowKind(kind: .applicants, schemas: [.applicants] + ChildKind.allCases.map(\.schema)) { row in
            ApplicantRows.applicant(&row, seed: seed)
        } id: {
            $0.id.text
        }
    }

    /// Delegations of known employers.
    package var delegationRows: RowKind<Delegation> {
        let employers = employers
        return RowKind(kind: .delegations, schemas: [.delegations]) { row in
            FairRows.delegation(&row, employers: employers)
        } id: {
            $0.employer.text
        }
    }

    /// Interpreters.
    package var interpreterRows: RowKind<Interpreter> {
        RowKind(kind: .interpreters, schemas: [.interpreters], build: FairRows.interpreter) { $0.id.text }
    }

    /// Tables or rooms.
    package var tableRows: RowKind<FairTable> {
        RowKind(kind: .tables, schemas: [.tables], build: FairRows.table) { String($0.number) }
    }

    /// Days of the fair and its blocks.
    package var dayRows: RowKind<FairDayRow> {
        RowKind(kind: .days, schemas: [.days, .blocks]) { row in
            row.row.schema.slot(.blockTitle) == nil ? FairRows.day(&row) : FairRows.block(&row)
        } id: { row in
            switch row {
            case .day(let day, _): day.date.iso
            case .block: nil
            }
        }
    }

    /// Contracts; one for each applicant and vacancy.
    package var contractRows: RowKind<Contract> {
        RowKind(kind: .contracts, schemas: [.contracts], build: PlacementRows.contract) { $0.id.text }
    }

    /// Rankings; one for each side, applicant and vacancy.
    package var rankingRows: RowKind<Ranking> {
        RowKind(kind: .rankings, schemas: [.rankings], build: PlacementRows.ranking) { $0.id.text }
    }

    /// Providers of language courses.
    package var providerRows: RowKind<CourseProvider> {
        RowKind(kind: .providers, schemas: [.providers], build: CourseRows.provider) { $0.id.text }
    }

    /// Language courses.
    package var courseRows: RowKind<CourseOffer> {
        RowKind(kind: .courses, schemas: [.courses], build: CourseRows.course) { $0.id.text }
    }

    /// Households of applicants.
    package var householdRows: RowKind<HouseholdRequest> {
        RowKind(kind: .households, schemas: [.households], build: HousingRows.household) { $0.id.text }
    }

    /// Rooms and flats.
    package var unitRows: RowKind<RoomOffer> {
        RowKind(kind: .units, schemas: [.units], build: HousingRows.room) { $0.id.text }
    }

    /// Guides.
    package var guideRows: RowKind<Guide> {
        RowKind(kind: .guides, schemas: [.guides], build: OnboardingRows.guide) { $0.id.text }
    }

    /// Offices.
    package var officeRows: RowKind<Office> {
        RowKind(kind: .offices, schemas: [.offices], build: OnboardingRows.office) { $0.id.text }
    }

    /// Stations, airports and bus stops.
    package var hubRows: RowKind<TransportHub> {
        RowKind(kind: .hubs, schemas: [.hubs], build: TravelRows.hub) { $0.id.text }
    }

    /// Flights, trains and buses.
    package var connectionRows: RowKind<TimetableEntry> {
        RowKind(kind: .connections, schemas: [.connections], build: TravelRows.connection) { $0.id.text }
    }

    /// Answers of known employers to the survey.
    package var surveyRows: RowKind<SurveyAnswer> {
        let employers = employers
        return RowKind(kind: .survey, schemas: [.survey]) { row in
            SurveyRows.answer(&row, employers: employers)
        } id: {
            $0.id.text
        }
    }

    /// Couples among the applicants.
    package var partnerRows: RowKind<Partnership> {
        RowKind(kind: .partners, schemas: [.partners], build: PartnerRows.partnership) { $0.id.text }
    }

    /// What happened to signed contracts.
    package var employmentRows: RowKind<EmploymentEvent> {
        RowKind(kind: .employment, schemas: [.employment], build: PlacementRows.event) { $0.id.text }
    }

    /// Vehicles that fetch people.
    package var vehicleRows: RowKind<PickupVehicle> {
        RowKind(kind: .vehicles, schemas: [.vehicles], build: PickupRows.vehicle) { $0.id.text }
    }

    /// Drivers.
    package var driverRows: RowKind<PickupDriver> {
        RowKind(kind: .drivers, schemas: [.drivers], build: PickupRows.driver) { $0.id.text }
    }

    /// Papers; one of a kind for each applicant.
    package var documentRows: RowKind<PersonDocument> {
        RowKind(kind: .documents, schemas: [.documents], build: DocumentRows.document) { $0.id.text }
    }

    /// Emergency contacts.
    package var contactRows: RowKind<EmergencyContact> {
        RowKind(kind: .contacts, schemas: [.contacts], build: DocumentRows.contact) { $0.id.text }
    }

    /// Certificates of languages; one for each applicant, language and day.
    package var certificateRows: RowKind<LanguageCertificate> {
        RowKind(kind: .certificates, schemas: [.certificates], build: LearningRows.certificate) { $0.id.text }
    }

    /// Who was at which lesson; one for each group, day and applicant.
    package var attendanceRows: RowKind<AttendanceRecord> {
        RowKind(kind: .attendance, schemas: [.attendance], build: LearningRows.attendance) { $0.id.text }
    }

    /// Results of exams; one for each applicant, level and day.
    package var examRows: RowKind<ExamResult> {
        RowKind(kind: .exams, schemas: [.exams], build: LearningRows.exam) { $0.id.text }
    }

    /// Who gave up learning; one for each applicant.
    package var dropoutRows: RowKind<CourseExit> {
        RowKind(kind: .dropouts, schemas: [.dropouts], build: LearningRows.dropout) { $0.id.text }
    }

    /// Incidents.
    package var incidentRows: RowKind<Incident> {
        RowKind(kind: .incidents, schemas: [.incidents], build: IncidentRows.incident) { $0.id.text }
    }

    /// Notes of talks; one for each contract, talk and side.
    package var checkInRows: RowKind<CheckInNote> {
        RowKind(kind: .checkins, schemas: [.checkins], build: CheckInRows.note) { $0.id.text }
    }

    /// What people said for statistics; one for each applicant and attribute.
    package var groupRows: RowKind<GroupAnswer> {
        RowKind(kind: .groups, schemas: [.groups], build: GroupRows.answer) { $0.id.text }
    }

    /// Invitations to the fair; one for each applicant.
    package var invitationRows: RowKind<Invitation> {
        RowKind(kind: .invitations, schemas: [.invitations], build: InvitationRows.invitation) { $0.id.text }
    }

    /// What funders promise.
    package var fundingRows: RowKind<FundingRule> {
        RowKind(kind: .funding, schemas: [.funding], build: LedgerRows.funding) { $0.id.text }
    }

    /// Applications to funders.
    package var grantRows: RowKind<Grant> {
        RowKind(kind: .grants, schemas: [.grants], build: LedgerRows.grant) { $0.id.text }
    }

    /// Costs, and what came back of them.
    package var costRows: RowKind<CostItem> {
        let employers = employers
        return RowKind(kind: .costs, schemas: [.costs]) { row in
            LedgerRows.cost(&row, employers: employers)
        } id: {
            $0.id.text
        }
    }

    /// Money that came in.
    package var paymentRows: RowKind<Payment> {
        let employers = employers
        return RowKind(kind: .payments, schemas: [.payments]) { row in
            LedgerRows.payment(&row, employers: employers)
        } id: {
            $0.id.text
        }
    }

    /// The budget; one line for each stage and kind of cost.
    package var budgetRows: RowKind<BudgetLine> {
        RowKind(kind: .budget, schemas: [.budget], build: LedgerRows.budget) { $0.id.text }
    }

    /// Rooms that hotels keep for the fair.
    package var allotmentRows: RowKind<RoomAllotment> {
        RowKind(kind: .allotments, schemas: [.allotments], build: StayRows.allotment) { $0.id.text }
    }

    /// Buses between hotels and venue.
    package var shuttleRows: RowKind<ShuttleRun> {
        RowKind(kind: .shuttles, schemas: [.shuttles], build: StayRows.shuttle) { $0.id.text }
    }

    /// Who sees to what at the fair.
    package var dutyRows: RowKind<FairDuty> {
        RowKind(kind: .duties, schemas: [.duties], build: StayRows.duty) { $0.id.text }
    }

    /// What guests of the fair need; one for each applicant.
    package var fairNeedRows: RowKind<FairNeed> {
        RowKind(kind: .fairneeds, schemas: [.fairneeds], build: StayRows.need) { $0.id.text }
    }

    /// Occupations of ESCO; one may come again with its names in another language.
    package var escoRows: RowKind<EscoOccupation> {
        RowKind(kind: .esco, schemas: [.esco], build: EscoRows.occupation) { _ in nil }
    }
}
