import Catalogue
import Domain
import Export
import HTML
import HTTP
import Store
import Synchronization

/// The applicants as their list shows them, made once for each state of the campaign: what the list is narrowed by in columns, and
/// the rows as bytes, which all pages of the list share (Bewerberliste).
final class ApplicantTable: Sendable {
    private let people: People
    private let facts: [ApplicantFilter.Facts]
    private let rows = Mutex<[DocumentLanguage: SharedRows]>([:])
    private let seen = Mutex<[Reader: Marks]>([:])

    /// What the rows say.
    fileprivate struct People: Sendable {
        let applicants: [Applicant]
        let meetings: [ID<Applicant>: Int]
        let possible: [ID<Applicant>: Int]
        let catalogue: Catalogue
    }

    /// - Parameters:
    ///   - meetings: On how many shortlists somebody stands; nobody who stands on none.
    ///   - possible: How many vacancies somebody could take.
    init(_ view: CampaignView, meetings: [ID<Applicant>: Int], possible: [ID<Applicant>: Int]) {
        people = People(
            applicants: view.inputs.applicants, meetings: meetings, possible: possible, catalogue: view.catalogue)
        facts = people.applicants.map { ApplicantFilter.Facts($0, isListed: meetings[$0.id] != nil) }
    }

    /// Whom the filter lets through, as places in the campaign's order.
    func found(_ filter: ApplicantFilter) -> [Int] {
        guard filter.isNarrow else { return Array(facts.indices) }
        return facts.indices.filter { filter.passes(people.applicants[$0].id, facts[$0]) }
    }

    /// The rows of these.
    func rows(_ shown: ArraySlice<Int>, _ language: DocumentLanguage) -> Node {
        let rows = rows.withLock { known in
            if let rows = known[language] { return rows }
            let rows = SharedRows(facts.count, ApplicantTable.template(language)) { [people] in
                people.texts($0, language)
            }
            known[language] = rows
            return rows
        }
        return rows(shown)
    }

    /// The heads of the columns, ready.
    static let heads = Templates<DocumentLanguage> { language, _ in Node.heads(heads(language)) }

    private static func heads(_ language: DocumentLanguage) -> [String] {
        [
            Words.person, Words.number, Words.occupation, Words.languages, Words.home, Words.possible, Words.meetings,
        ].map { $0.text(in: language.code) }
    }

    /// The name, the id within an address, then what stands in the columns after the first.
    private static func template(_ language: DocumentLanguage) -> Template {
        let heads = heads(language)
        return Template(places: heads.count + 1) { place in
            Tag.tr {
                Tag.th(.scope(.row), Attribute("dir", "auto")) {
                    Tag.a(.href(RouteTable.applicant.address("") + place[1])) { place[0] }
                }
                for (head, text) in zip(heads.dropFirst(), place.dropFirst(2)) {
                    Tag.td(Attribute("data-head", head), Attribute("dir", "auto")) { text }
                }
            }
        }
    }
}

extension ApplicantTable.People {
    /// What stands in the places of the template.
    fileprivate func texts(_ index: Int, _ language: DocumentLanguage) -> [String] {
        let applicant = applicants[index]
        return [
            applicant.person.listName, RoutePattern.segment(applicant.id.text), applicant.id.text,
            applicant.trade(in: catalogue, language.code), applicant.spoken(catalogue, language.code),
            applicant.person.home?.original ?? "", possible[applicant.id].map { String($0) } ?? "",
            meetings[applicant.id].map { String($0) } ?? "",
        ]
    }
}

extension ApplicantTable {
    /// Somebody who looks, in one hour: the log knows a look once an hour.
    private struct Reader: Hashable {
        let actor: String
        let hour: Int64
    }

    /// One bit for each applicant.
    private struct Marks {
        var words: [UInt64]

        func holds(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
        mutating func add(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }
    }

    /// Notes that the visitor sees these. Who was noted in this hour already is not looked up in the file once more.
    func note(_ shown: ArraySlice<Int>, _ visit: Visit) throws {
        guard let who = visit.who else { return }
        let purpose = "list of applicants"
        visit.looks?.add(shown.map { people.applicants[$0].id }, purpose)
        let reader = Reader(actor: who.actor, hour: visit.now / 3_600)
        let marks = seen.withLock { $0[reader] }
        let new = marks.map { marks in shown.filter { !marks.holds($0) } } ?? Array(shown)
        guard !new.isEmpty else { return }
        try visit.store.logAccess(
            to: new.map { .applicant(people.applicants[$0].id) }, purpose: purpose, actor: who.actor, now: visit.now)
        seen.withLock { seen in
            if seen[reader] == nil { seen = seen.filter { $0.key.hour == reader.hour } }
            for index in new {
                seen[reader, default: Marks(words: Array(repeating: 0, count: (facts.count + 63) / 64))].add(index)
            }
        }
    }
}
