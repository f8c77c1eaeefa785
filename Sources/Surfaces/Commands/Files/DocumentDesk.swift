import Calendar
import Domain
import Export
import Pipeline
import Store
import Typesetting

/// Everything the documents of a campaign are written from.
struct DocumentDesk {
    private(set) var documents: FairDocuments
    let zone: Zone
    let release: TimetableRelease
    let inputs: CampaignInputs
    /// The rules of policy that the release breaks, as the campaign wants to hear of them.
    let breaches: [PolicyBreach]
    private let now: Int64
    private let paper: PaperDesk
    private let books: BookDesk
    private let unplaced: [UnplacedItem]

    init(_ place: Workplace) throws {
        let releases = try place.store.releases()
        guard let last = releases.last else {
            throw Failure(
                code: "CL025", message: "nothing has been released, so there is nothing to hand out",
                hint: "lotse release 'Version 1'", exit: .no)
        }
        release = last
        inputs = try place.pipeline().fairInputs()
        breaches =
            inputs.campaign.route.hasTimetable
            ? try PolicyBreach.all(
                in: last.standing(on: inputs.days), of: inputs, entries: try place.store.shortlists()?.entries ?? [],
                pins: try place.store.pins()) : []
        let database = ZoneDatabase(environment: place.session.environment)
        zone = try database.zone(named: inputs.campaign.zone)
        let zones = try Set(releases.flatMap { $0.journey.flatMap(\.item.when.zones) }).sorted()
            .map { name in try database.zone(named: name) }
        now = place.now
        paper = PaperDesk(place.session)
        books = BookDesk(session: place.session)
        unplaced =
            try place.store.drafts().last.map { number in
                try place.store.draft(number).plan.unplaced.map {
                    UnplacedItem(item: $0.request.text, reasons: $0.reasons)
                }
            } ?? []
        let all = releases.map(FairRelease.init)
        documents = FairDocuments(
            inputs: inputs, earlier: Array(all.dropLast()), latest: FairRelease(last),
            languageNames: place.catalogue.languages, zones: zones, towns: place.catalogue.places)
    }

    func printFacts(_ language: DocumentLanguage) -> PrintFacts {
        PrintFacts(language: language, zone: zone, printedAt: Instant(seconds: Int(now)))
    }

    /// The same desk for documents that go to firms: names stand there where both sides said that they want to meet.
    func forFirms(_ place: Workplace) throws -> DocumentDesk {
        let invited = try place.store.standingDecisions().filter { $0.pin.answer == .invite }.map(\.pin)
        let sides = Dictionary(grouping: invited) { PairName($0.applicant, $0.vacancy) }
        let both = sides.filter { Set($0.value.map(\.by)).isSuperset(of: [.employer, .applicant]) }
        let inputs = try place.store.loadInputs()
        let (people, jobs) = (
            Dictionary(inputs.applicants.map { ($0.id, $0) }) { first, _ in first },
            Dictionary(inputs.vacancies.map { ($0.id, $0.employer) }) { first, _ in first }
        )
        let records = try place.store.consentRecords()
        let told = both.keys.filter { pair in
            guard let employer = jobs[pair.vacancy] else { return false }
            return people[pair.applicant]?.consent(to: .matching) != false
                && records.allowsName(of: pair.applicant, for: employer, in: inputs.campaign.settings)
        }
        var copy = self
        copy.documents = documents.naming(only: Set(told))
        return copy
    }

    /// Whom the last release tells anything, in the order of their ids.
    var candidates: [Applicant] {
        let meeting = Set(release.interviews.map(\.interview.candidate)).union(documents.travellers)
        return inputs.applicants.filter { meeting.contains($0.id) }
    }

    /// A document for paper as PDF; `name` is what a note about it calls it.
    func pdf(_ document: PaperDocument, name: String) throws -> [UInt8] { try paper.pdf(document, name: name) }

    /// Says once, after all documents, what no font has.
    func tellOfFonts() { paper.tell() }

    /// The whole timetable as a workbook, with what the plan in force leaves out.
    func timetable(in language: DocumentLanguage) throws -> [UInt8] {
        try books.bytes(
            documents.workbook(language: language, zone: zone, unplaced: unplaced), name: "timetable")
    }

    /// One document of an audience.
    ///
    /// - Parameter name: What a note about it calls it.
    func bytes(
        _ format: DocumentFormat, for audience: Audience, in language: DocumentLanguage, name: String
    ) throws -> [UInt8] {
        switch format {
        case .pdf: try pdf(documents.paper(for: audience, printFacts(language)), name: name)
        case .html: Array(documents.page(for: audience, printFacts(language)).utf8)
        case .csv: documents.csv(for: audience, language: language, zone: zone)
        case .json: Array(documents.json(for: audience, language: language, zone: zone).pretty.utf8)
        case .xlsx:
            try books.bytes(documents.workbook(for: audience, language: language, zone: zone), name: name)
        case .ics:
            documents.calendar(
                for: audience, language: language, zone: zone, organiser: inputs.campaign.organiserMailbox)
        }
    }
}

/// The formats documents come in; the raw value is the file's ending.
enum DocumentFormat: String, CaseIterable, Sendable {
    case html, ics, csv, json, pdf, xlsx

    /// What is written where no format is named; paper and workbooks are made for those who ask for them.
    static let usual: [DocumentFormat] = [.html, .ics, .csv, .json]
}

extension FairRelease {
    /// A stored release, less the interviews that it takes back.
    init(_ release: TimetableRelease) {
        self.init(
            name: release.name, publishedAt: Instant(seconds: Int(release.at)), days: release.days,
            blocks: release.blocks, interviews: release.interviews.filter { !$0.isCancelled }, journey: release.journey)
    }
}
