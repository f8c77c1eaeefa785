import Calendar
import Domain
import Store
import Support
import Testing

@Suite struct RoundTripTests {
    @Test("every campaign comes back as it was stored", arguments: Tier.seeds(15, long: 2_000))
    func campaign(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let first = draw.campaign()
        let store = try CampaignStore.create(at: folder.file(), campaign: first, actor: "a", now: 0)
        #expect(try store.campaign() == first)
        var second = draw.campaign()
        second = Campaign(
            id: first.id, name: second.name, land: second.land, date: second.date, venue: second.venue,
            zone: second.zone, seed: second.seed, settings: second.settings)
        try store.update(second, actor: "a", now: 1)
        #expect(try store.campaign() == second)
    }

    @Test("answers to the survey come back as they were stored", arguments: Tier.seeds(30, long: 5_000))
    func survey(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let store = try Given.store(TemporaryFolder())
        let firm = draw.employer("F1")
        try store.add(.employers, [firm])
        let answer = draw.surveyAnswer(of: firm.id)
        try store.add(.survey, [answer])
        #expect(try store.all(.survey) == [answer])
        var later = draw.surveyAnswer(of: firm.id)
        later = SurveyAnswer(
            id: answer.id, employer: firm.id, interest: later.interest, answeredOn: later.answeredOn,
            opening: later.opening)
        let batch = try store.add(.survey, [later]).batch
        #expect(try store.all(.survey) == [later])
        try store.revert(batch: batch ?? 0, actor: "b", now: 1)
        #expect(try store.all(.survey) == [answer], "the opening is back too")
    }

    @Test("answers for statistics come back as they were stored, and lie outside what stages read")
    func groups() throws {
        var draw = Draw(seed: 4)
        let store = try Given.store(TemporaryFolder())
        try store.add(.applicants, [draw.applicant("A1")])
        let before = try store.loadInputs()
        let answers = GroupAttribute.allCases.map {
            GroupAnswer(applicant: ID("A1"), attribute: $0, value: draw.text(), consentedOn: draw.date())
        }
        try store.add(.groups, answers)
        #expect(Set(try store.all(.groups)) == Set(answers))
        #expect(try store.loadInputs() == before)
    }

    @Test("all inputs come back as they were stored, sorted by id", arguments: Tier.seeds(30, long: 5_000))
    func inputs(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        let inputs = draw.inputs(Given.campaign)
        let lessons = inputs.applicants.map { draw.attendance(of: $0.id) }
        let attendance = draw.distinct(lessons) { $0.id.text }
        try store.add(.employers, inputs.employers.reversed())
        try store.add(.vacancies, inputs.vacancies.reversed())
        try store.add(.applicants, inputs.applicants.reversed())
        try store.add(.delegations, inputs.delegations.reversed())
        try store.add(.interpreters, inputs.interpreters.reversed())
        try store.add(.tables, inputs.tables.reversed())
        try store.add(.days, inputs.days.reversed())
        try store.add(.contracts, inputs.contracts.reversed())
        try store.add(.rankings, inputs.rankings.reversed())
        try store.add(.providers, inputs.providers.reversed())
        try store.add(.courses, inputs.courses.reversed())
        try store.add(.households, inputs.households.reversed())
        try store.add(.units, inputs.rooms.reversed())
        try store.add(.guides, inputs.guides.reversed())
        try store.add(.offices, inputs.offices.reversed())
        try store.add(.hubs, inputs.hubs.reversed())
        try store.add(.connections, inputs.connections.reversed())
        try store.add(.partners, inputs.partnerships.reversed())
        try store.add(.employment, inputs.employment.reversed())
        try store.add(.vehicles, inputs.vehicles.reversed())
        try store.add(.drivers, inputs.drivers.reversed())
        try store.add(.documents, inputs.documents.reversed())
        try store.add(.contacts, inputs.contacts.reversed())
        for booking in inputs.bookings { try store.record(booking) }
        try store.add(.certificates, inputs.certificates.reversed())
        try store.add(.attendance, attendance.reversed())
        try store.add(.exams, inputs.exams.reversed())
        try store.add(.dropouts, inputs.dropouts.reversed())
        try store.add(.invitations, inputs.invitations.reversed())
        try store.add(.allotments, inputs.allotments.reversed())
        try store.add(.shuttles, inputs.shuttles.reversed())
        try store.add(.duties, inputs.duties.reversed())
        try store.add(.fairNeeds, inputs.fairNeeds.reversed())
        let incidents = draw.incidents(inputs)
        try store.add(.incidents, incidents.reversed())
        let notes = draw.notes(inputs)
        try store.add(.checkIns, notes.reversed())
        try store.setBlocks(inputs.blocks, actor: "a", now: 0)
        for pin in inputs.pins {
            try store.pin(pin, candidate: inputs.applicants[0].id, reason: "asked", actor: "a", now: 0)
        }
        let loaded = try store.loadInputs()
        #expect(loaded.employers == inputs.employers)
        #expect(loaded.vacancies == inputs.vacancies)
        #expect(loaded.applicants == inputs.applicants)
        #expect(loaded.delegations == inputs.delegations)
        #expect(loaded.interpreters == inputs.interpreters)
        #expect(loaded.tables == inputs.tables)
        #expect(loaded.days == inputs.days)
        #expect(loaded.blocks == inputs.blocks)
        #expect(loaded.pins == inputs.pins)
        #expect(loaded.contracts == inputs.contracts)
        #expect(loaded.rankings == inputs.rankings)
        #expect(loaded.providers == inputs.providers)
        #expect(loaded.courses == inputs.courses)
        #expect(loaded.households == inputs.households)
        #expect(loaded.rooms == inputs.rooms)
        #expect(loaded.guides == inputs.guides)
        #expect(loaded.offices == inputs.offices)
        #expect(loaded.hubs == inputs.hubs)
        #expect(loaded.connections == inputs.connections)
        #expect(loaded.partnerships == inputs.partnerships)
        #expect(loaded.employment == inputs.employment)
        #expect(loaded.vehicles == inputs.vehicles)
        #expect(loaded.drivers == inputs.drivers)
        #expect(loaded.documents == inputs.documents)
        #expect(loaded.contacts == inputs.contacts)
        #expect(loaded.bookings == inputs.bookings)
        #expect(loaded.certificates == inputs.certificates)
        #expect(loaded.exams == inputs.exams)
        #expect(loaded.dropouts == inputs.dropouts)
        #expect(loaded.invitations == inputs.invitations)
        #expect(loaded.allotments == inputs.allotments)
        #expect(loaded.shuttles == inputs.shuttles)
        #expect(loaded.duties == inputs.duties)
        #expect(loaded.fairNeeds == inputs.fairNeeds)
        #expect(try store.all(.attendance) == attendance)
        #expect(try store.all(.incidents) == incidents)
        #expect(try store.all(.checkIns) == notes)
        #expect(loaded == inputs)
        #expect(utf8(loaded) == utf8(inputs), "equal letters are the same bytes too")
        #expect(try store.find(.applicants, inputs.applicants[0].id.text) == inputs.applicants[0])
        #expect(try store.find(.applicants, "nobody of this id") == nil)
    }

    /// Swift takes a letter with its accent and the accented letter as equal; a file of names must not.
    private func utf8(_ inputs: CampaignInputs) -> [[UInt8]] {
        inputs.applicants.map { Array(($0.person.familyName + $0.skills.joined() + $0.id.text).utf8) }
    }
}

extension Draw {
    /// A campaign's inputs, each list sorted by distinct ids.
    mutating func inputs(_ campaign: Campaign) -> CampaignInputs {
        let employers = distinct((0..<3).map { _ in employer() }) { $0.id.text }
        let vacancies = distinct((0..<4).map { _ in vacancy(of: one(of: employers).id) }) { $0.id.text }
        let applicants = distinct((0..<4).map { _ in applicant() }) { $0.id.text }
        let interpreters = distinct((0..<2).map { _ in interpreter() }) { $0.id.text }
        let delegations = employers.prefix(2).map { delegation(of: $0.id) }
        let tables = [0, 2, 10].map { FairTable(number: $0, label: text()) }
        let dates = Set((0..<3).map { _ in date() }).sorted()
        let days = dates.map { day($0) }
        let blocks = list { draw in
            FairBlock(
                title: draw.text(), window: draw.window(),
                audience: draw.one(of: [
                    .all, .employers([employers[0].id]), .candidates(applicants.map(\.id).reversed()),
                    .interpreters([]),
                ]))
        }
        let requests: [ID<InterviewRequest>] = distinct((0..<3).map { _ in id() }) { $0.text }
        let pins = requests.map { request in
            FairProblem.Pin(
                request: request, day: number(), slot: number(), table: maybe { $0.number() },
                team: maybe { $0.number() }, interpreter: maybe { $0.one(of: interpreters).id })
        }
        // One contract that stands for each applicant at most.
        let contracts = distinct(applicants.map { contract(of: $0.id, for: one(of: vacancies).id) }) { $0.id.text }
        let opinions = applicants.map { ranking(of: $0.id, for: one(of: vacancies).id) }
        let providers = distinct((0..<2).map { _ in courseProvider() }) { $0.id.text }
        let courses = distinct((0..<4).map { _ in course(of: one(of: providers).id) }) { $0.id.text }
        // Everybody belongs to one household at most; the last applicant to none.
        let families = distinct(
            applicants.dropLast().map { household(of: [$0.id], near: [applicants[applicants.count - 1].id]) }
        ) { $0.id.text }
        let hubs = distinct((0..<3).map { _ in hub() }) { $0.id.text }
        let connections = distinct(
            (0..<4).map { _ in timetableEntry((0..<2 + below(3)).map { _ in one(of: hubs).id }) }
        ) { $0.id.text }
        // Everybody belongs to one couple at most; most of them to none.
        let couples = applicants.count < 2 ? [] : [couple(applicants[0].id, applicants[1].id)]
        let documents = distinct(
            applicants.flatMap { applicant in
                (0..<2).map { _ in document(of: applicant.id, one(of: DocumentKind.allCases)) }
            }
        ) { $0.id.text }
        let contacts = distinct(
            (0..<4).map { _ in emergencyContact(of: maybe { $0.one(of: applicants).id }) }
        ) { $0.id.text }
        return CampaignInputs(
            campaign: campaign, employers: employers, vacancies: vacancies, applicants: applicants,
            delegations: delegations, interpreters: interpreters, tables: tables, days: days, blocks: blocks,
            pins: pins, contracts: contracts, rankings: distinct(opinions) { $0.id.text },
            providers: providers, courses: courses, households: families,
            rooms: distinct((0..<4).map { _ in roomOffer() }) { $0.id.text },
            guides: distinct((0..<3).map { _ in guide() }) { $0.id.text },
            offices: distinct((0..<3).map { _ in office() }) { $0.id.text },
            hubs: hubs, connections: connections, partnerships: couples,
            employment: distinct(contracts.filter { $0.state == .signed }.map { event(of: $0) }) { $0.id.text },
            vehicles: distinct((0..<3).map { _ in pickupVehicle() }) { $0.id.text },
            drivers: distinct((0..<3).map { _ in pickupDriver() }) { $0.id.text }, documents: documents,
            contacts: contacts,
            bookings: applicants.dropLast().map { booking(of: $0.id) },
            certificates: distinct(applicants.map { certificate(of: $0.id) }) { $0.id.text },
            exams: distinct(applicants.map { exam(of: $0.id) }) { $0.id.text },
            dropouts: distinct(applicants.map { dropout(of: $0.id) }) { $0.id.text },
            invitations: applicants.map { invitation(of: $0.id) }.sorted { $0.id < $1.id },
            allotments: distinct((0..<3).map { _ in allotment() }) { $0.id.text },
            shuttles: distinct((0..<3).map { _ in shuttle() }) { $0.id.text },
            duties: distinct((0..<3).map { _ in duty() }) { $0.id.text },
            fairNeeds: applicants.map { fairNeed(of: $0.id, with: [applicants[0].id]) }.sorted { $0.id < $1.id })
    }

    /// One about somebody, one about a firm and one about a guide.
    fileprivate mutating func incidents(_ inputs: CampaignInputs) -> [Incident] {
        distinct([
            incident(about: .applicant(one(of: inputs.applicants).id)),
            incident(about: .employer(one(of: inputs.employers).id)),
            incident(about: .guide(one(of: inputs.guides).id)),
        ]) { $0.id.text }
    }

    fileprivate mutating func notes(_ inputs: CampaignInputs) -> [CheckInNote] {
        distinct(inputs.contracts.map { checkIn(of: $0) }) { $0.id.text }
    }

    fileprivate func distinct<Value>(_ values: [Value], _ id: (Value) -> String) -> [Value] {
        var known: Set<[UInt8]> = []
        return values.filter { known.insert(Array(id($0).utf8)).inserted }
            .sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
    }
}
