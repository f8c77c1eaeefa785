import Catalogue
import Domain
import Pipeline
import PlanFiles
import Store

/// What the search finds: what it is called, where its page is, and whose data it is.
struct Finding: Sendable {
    /// The groups of the page, in its order.
    enum Kind: String, CaseIterable, Sendable {
        case applicant, vacancy, employer, incident, course, guide, interpreter, driver
    }

    let kind: Kind
    let id: String
    let title: String
    let detail: String
    let address: String
    /// What else it is found by.
    let words: [String]

    var key: String { "\(kind.rawValue)/\(id)" }
}

/// Everything with a name or a number, with the index of its words; made once for each state of the campaign.
struct Findings: Sendable {
    private let byKey: [String: Finding]
    private let index: SearchIndex

    init(_ look: Look, _ store: CampaignStore) throws {
        let all = try Findings.people(look) + Findings.jobs(look) + Findings.others(look, store)
        byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
        index = try SearchIndex(all.map { SearchIndex.Entry(key: $0.key, name: $0.title, words: [$0.id] + $0.words) })
    }

    /// What every word finds, what fits best first.
    func found(_ text: String) throws(StoreError) -> [Finding] {
        try index.keys(for: text).compactMap { byKey[$0] }
    }

    /// The applicants among it.
    func applicants(_ text: String) throws(StoreError) -> Set<ID<Applicant>> {
        Set(try found(text).filter { $0.kind == .applicant }.map { ID($0.id) })
    }

    private static func people(_ look: Look) -> [Finding] {
        let catalogue = look.view.catalogue
        return look.view.inputs.applicants.map { applicant in
            let titles = applicant.qualifications.map(\.occupation) + applicant.experience.map(\.title)
            let known = titles.flatMap(\.occupations).compactMap { catalogue.occupation($0) }
            return Finding(
                kind: .applicant, id: applicant.id.text, title: applicant.person.listName,
                detail: applicant.person.home?.original ?? "", address: RouteTable.applicant.address(applicant.id.text),
                words: [applicant.person.home?.original ?? ""] + titles.map(\.original)
                    + known.flatMap { [$0.titleGerman, $0.titleEnglish] })
        }
    }

    private static func jobs(_ look: Look) -> [Finding] {
        let firms = look.view.inputs.employers
        return look.view.inputs.vacancies.map { vacancy in
            let employer = look.employer(vacancy.employer)?.name ?? vacancy.employer.text
            return Finding(
                kind: .vacancy, id: vacancy.id.text, title: vacancy.title.original, detail: employer,
                address: RouteTable.vacancy.address(vacancy.id.text),
                words: [employer, vacancy.employer.text, vacancy.place?.original ?? ""])
        }
            + firms.map { firm in
                Finding(
                    kind: .employer, id: firm.id.text, title: firm.name, detail: "",
                    address: "/vacancies" + Visit.query([("q", firm.name)]), words: [])
            }
    }

    private static func others(_ look: Look, _ store: CampaignStore) throws -> [Finding] {
        func plain(_ kind: Finding.Kind, _ id: String, _ title: String, _ address: String) -> Finding {
            Finding(kind: kind, id: id, title: title, detail: "", address: address, words: [])
        }
        let courses = try store.lastPlan(of: Stage.Name.courses.rawValue).map(CourseLines.timetable)?.groups ?? []
        // Of what is nobody's business but the incident's own page, the search has the number alone.
        return try store.all(.incidents).map { incident in
            Finding(
                kind: .incident, id: incident.id.text, title: incident.id.text, detail: incident.subject.text,
                address: IncidentPages.one.address(incident.id.text),
                words: [
                    incident.kind.openTitle.german, incident.kind.openTitle.english, incident.subject.text,
                    IncidentPages.subject(incident.subject, look, []),
                ])
        }
            + courses.map { group in
                Finding(
                    kind: .course, id: group.id.text, title: group.id.text,
                    detail: "\(group.from.name) → \(group.to.name)", address: CoursePages.list.address(),
                    words: [group.place ?? "", group.provider.text])
            }
            + store.all(.guides).map { plain(.guide, $0.id.text, $0.name, "/calendars") }
            + store.all(.interpreters).map { plain(.interpreter, $0.id.text, $0.name, "/fair") }
            + store.all(.drivers).map { plain(.driver, $0.id.text, $0.name, TravelPages.list.address()) }
    }
}
