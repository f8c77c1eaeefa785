import Calendar
import Domain
import Export
import Mail
import Pipeline
import Store

/// The calendars of a campaign: what the plan has for everybody's, and what was given out.
struct CalendarDesk {
    let place: Workplace
    let campaign: Campaign
    /// What was given out, in the order of the entries.
    let records: [CalendarRecord]
    /// How many releases of calendars there were, and when the last was.
    let releases: (count: Int, lastAt: Int64?)

    init(_ place: Workplace) throws {
        self.place = place
        campaign = try place.store.campaign()
        records = try place.store.calendarRecords()
        releases = try place.store.calendarReleases()
    }

    /// Throws where nothing was ever given out.
    func required() throws -> CalendarDesk {
        guard releases.count > 0 else {
            throw Failure(
                code: "CL250", message: "nothing has been given out to calendars yet", hint: "lotse calendar release",
                exit: .no)
        }
        return self
    }

    /// What a release of the calendars on a day would do.
    func update(on day: CivilDate) throws -> CalendarUpdate {
        CalendarUpdate(of: records, with: try news(), releases: releases.count, at: place.now, today: day)
    }

    /// Items of the plan that are not what the last release tells people, who should be told first.
    func untold() throws -> Int {
        let told = Set(
            try place.store.lastRelease()?.journey.filter { !$0.isCancelled }.map(\.item) ?? [])
        return told.symmetricDifference(try place.pipeline().journey()).count
    }

    // MARK: The plan

    private func news() throws -> [CalendarNews] {
        let desk = try DocumentDesk(place)
        let inputs = desk.inputs
        let pipeline = try place.pipeline()
        let people = Dictionary(inputs.applicants.map { ($0.id, $0.person) }) { first, _ in first }
        let interviews = desk.release.interviews.filter { !$0.isCancelled }.map(\.interview)
        let staff =
            Set(interviews.map { CalendarReceiver(.employer, $0.employer.text) })
            .union(interviews.compactMap(\.interpreter).map { CalendarReceiver(.interpreter, $0.text) })
        var news: [CalendarNews] = []
        for person in desk.candidates {
            news += desk.documents.news(
                for: CalendarReceiver(.candidate, person.id.text),
                in: DocumentLanguage(reading: person.person.contactLanguage), zone: campaign.zone)
        }
        for receiver in staff.sorted() {
            news += desk.documents.news(for: receiver, in: .german, zone: campaign.zone)
        }
        for (employer, own) in try ProbationExport.byEmployer(try pipeline.probations(), place) {
            news += ProbationCalendarFile(campaign: campaign, probations: own).news(for: employer, .german)
        }
        news += GuideCalendar.news(try pipeline.guideMeetings(), people: people, in: .german)
        news += desk.documents.news(
            try pipeline.driverSheets() ?? [], in: .german, zone: CampaignPipeline.driversZone)
        return news
    }

    // MARK: What was given out

    /// Everybody who has a calendar, in order.
    var receivers: [CalendarReceiver] {
        var receivers: [CalendarReceiver] = []
        for record in records where receivers.last != record.entry.receiver { receivers.append(record.entry.receiver) }
        return receivers
    }

    /// The receiver that somebody typed, or the failure that says what can be.
    func receiver(_ text: String) throws -> CalendarReceiver {
        let known = receivers
        if let receiver = CalendarReceiver(text), known.contains(receiver) { return receiver }
        let first = known.first?.text ?? "candidate/ID"
        throw Failure(
            code: "CL251", message: "nobody called \"\(text)\" has a calendar, expected a role and an id as \(first)",
            hint: "'lotse calendar show' lists who has one; 'lotse calendar release' gives out what is new", at: text,
            exit: .no)
    }

    /// The calendars of these people.
    func feeds(for receivers: [CalendarReceiver]) throws -> [CalendarFeed] {
        let database = ZoneDatabase(environment: place.session.environment)
        let zones = try CalendarFeed.zoneNames(of: records, in: campaign)
            .map { name in try database.zone(named: name) }
        let own = Dictionary(grouping: records, by: \.entry.receiver)
        return receivers.map { receiver in
            CalendarFeed(
                for: receiver, campaign: campaign, records: own[receiver] ?? [], zones: zones,
                organiser: campaign.organiserMailbox)
        }
    }

    /// Whom to write to about an appointment: the person, or the contact of the firm. Nil where no address is known.
    func mailbox(of receiver: CalendarReceiver) throws -> Mailbox? {
        switch receiver.role {
        case .candidate:
            guard let person = try place.store.find(.applicants, receiver.id)?.person, let email = person.email else {
                return nil
            }
            return Mailbox(name: "\(person.givenName) \(person.familyName)", email: email)
        case .employer:
            guard let firm = try place.store.find(.employers, receiver.id), let email = firm.contactEmail else {
                return nil
            }
            return Mailbox(name: firm.contactName ?? firm.name, email: email)
        case .interpreter:
            let one = try place.store.find(.interpreters, receiver.id)
            return one.flatMap { one in one.email.map { Mailbox(name: one.name, email: $0) } }
        case .guide:
            let one = try place.store.find(.guides, receiver.id)
            return one.flatMap { one in one.email.map { Mailbox(name: one.name, email: $0) } }
        case .driver:
            let one = try place.store.find(.drivers, receiver.id)
            return one.flatMap { one in one.email.map { Mailbox(name: one.name, email: $0) } }
        }
    }
}
