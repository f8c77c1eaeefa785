/// Everything a campaign's stages read: the state of one moment, each list in the order of its ids.
package struct CampaignInputs: Hashable, Sendable {
    package var campaign: Campaign
    package var employers: [Employer]
    package var vacancies: [Vacancy]
    package var applicants: [Applicant]
    package var delegations: [Delegation]
    package var interpreters: [Interpreter]
    package var tables: [FairTable]
    package var days: [FairDay]
    package var blocks: [FairBlock]
    package var pins: [FairProblem.Pin]
    package var contracts: [Contract]
    package var rankings: [Ranking]
    package var providers: [CourseProvider]
    package var courses: [CourseOffer]
    package var households: [HouseholdRequest]
    package var rooms: [RoomOffer]
    package var guides: [Guide]
    package var offices: [Office]
    package var hubs: [TransportHub]
    package var connections: [TimetableEntry]
    /// Public timetables that hubs are linked to.
    package var feeds: [Feed]
    package var partnerships: [Partnership]
    /// What happened to signed contracts; `contracts` are as it left them.
    package var employment: [EmploymentEvent]
    package var vehicles: [PickupVehicle]
    package var drivers: [PickupDriver]
    package var documents: [PersonDocument]
    package var contacts: [EmergencyContact]
    /// The journeys that are booked, by applicant.
    package var bookings: [TravelBooking]
    package var certificates: [LanguageCertificate]
    package var exams: [ExamResult]
    package var dropouts: [CourseExit]
    package var invitations: [Invitation]
    /// Rooms that hotels keep for the fair, buses to it, who sees to what there, and what its guests need.
    package var allotments: [RoomAllotment]
    package var shuttles: [ShuttleRun]
    package var duties: [FairDuty]
    package var fairNeeds: [FairNeed]
    /// What the desk of the fair was told, in the order in which it was.
    package var dayEvents: [DayEvent]
    /// Times of the fair that are kept free.
    package var bans: [FairBan]

    package init(
        campaign: Campaign, employers: [Employer] = [], vacancies: [Vacancy] = [], applicants: [Applicant] = [],
        delegations: [Delegation] = [], interpreters: [Interpreter] = [], tables: [FairTable] = [],
        days: [FairDay] = [], blocks: [FairBlock] = [], pins: [FairProblem.Pin] = [], contracts: [Contract] = [],
        rankings: [Ranking] = [], providers: [CourseProvider] = [], courses: [CourseOffer] = [],
        households: [HouseholdRequest] = [], rooms: [RoomOffer] = [],
        guides: [Guide] = [], offices: [Office] = [],
        hubs: [TransportHub] = [], connections: [TimetableEntry] = [], partnerships: [Partnership] = [],
        employment: [EmploymentEvent] = [],
        vehicles: [PickupVehicle] = [], drivers: [PickupDriver] = [],
        documents: [PersonDocument] = [], contacts: [EmergencyContact] = [], bookings: [TravelBooking] = [],
        certificates: [LanguageCertificate] = [], exams: [ExamResult] = [], dropouts: [CourseExit] = [],
        invitations: [Invitation] = [], feeds: [Feed] = [],
        allotments: [RoomAllotment] = [], shuttles: [ShuttleRun] = [], duties: [FairDuty] = [],
        fairNeeds: [FairNeed] = [], dayEvents: [DayEvent] = [], bans: [FairBan] = []
    ) {
        self.campaign = campaign
        self.employers = employers
        self.vacancies = vacancies
        self.applicants = applicants
        self.delegations = delegations
        self.interpreters = interpreters
        self.tables = tables
        self.days = days
        self.blocks = blocks
        self.pins = pins
        self.contracts = contracts
        self.rankings = rankings
        self.providers = providers
        self.courses = courses
        self.households = households
        self.rooms = rooms
        self.guides = guides
        self.offices = offices
        self.hubs = hubs
        self.connections = connections
        self.partnerships = partnerships
        self.employment = employment
        self.vehicles = vehicles
        self.drivers = drivers
        self.documents = documents
        self.contacts = contacts
        self.bookings = bookings
        self.certificates = certificates
        self.exams = exams
        self.dropouts = dropouts
        self.invitations = invitations
        self.feeds = feeds
        self.allotments = allotments
        self.shuttles = shuttles
        self.duties = duties
        self.fairNeeds = fairNeeds
        self.dayEvents = dayEvents
        self.bans = bans
    }
}

extension CampaignInputs {
    /// The same campaign as the stages see it: with the language levels that certificates and passed exams show on the
    /// campaign's date.
    package var asCertified: CampaignInputs {
        let shown = Dictionary(grouping: certificates + exams.compactMap(\.certificate), by: \.applicant)
        guard !shown.isEmpty else { return self }
        var certified = self
        certified.applicants = applicants.map { applicant in
            shown[applicant.id].map { applicant.certified(by: $0, on: campaign.date) } ?? applicant
        }
        return certified
    }

    /// The invitations to the fair as they stand on the campaign's date.
    package var invitationBook: InvitationBook { InvitationBook(invitations, on: campaign.date) }

    /// Failed exams that nothing has made good, less those of people who have given up learning.
    package var openExams: [ExamResult] {
        let gone = Set(dropouts.map(\.applicant))
        return exams.open(besides: certificates).filter { !gone.contains($0.applicant) }
    }
}
