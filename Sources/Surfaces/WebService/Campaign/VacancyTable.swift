import Domain
import Export
import HTML
import HTTP
import Synchronization

/// The vacancies as their list shows them, made once for each state of the campaign: the words that they are found by, and the rows
/// as bytes, which all pages of the list share (Stellenliste).
final class VacancyTable: Sendable {
    private let vacancies: [Vacancy]
    private let employers: [ID<Employer>: Employer]
    private let listed: [ID<Vacancy>: Int]
    /// Occupation, employer, place and number, folded; made when words are first asked for.
    private let words = Mutex<[String]?>(nil)
    private let rows = Mutex<[DocumentLanguage: SharedRows]>([:])

    /// - Parameter listed: How many stand on the shortlist of a vacancy; none without.
    init(_ view: CampaignView, _ employers: [ID<Employer>: Employer], listed: [ID<Vacancy>: Int]) {
        vacancies = view.inputs.vacancies
        self.employers = employers
        self.listed = listed
    }

    /// The vacancies that have all of these words in their occupation, employer, place or number, as places in the
    /// campaign's order.
    func found(_ asked: String) -> [Int] {
        let wanted = folded(asked).split(separator: " ").map { String($0) }
        guard !wanted.isEmpty else { return Array(vacancies.indices) }
        let texts = words.withLock { known in
            let texts =
                known
                ?? vacancies.map { vacancy in
                    folded(
                        "\(vacancy.id.text) \(vacancy.title.original) \(employers[vacancy.employer]?.name ?? "") "
                            + (vacancy.place?.original ?? ""))
                }
            known = texts
            return texts
        }
        return texts.indices.filter { index in wanted.allSatisfy { texts[index].contains($0) } }
    }

    /// The same as vacancies.
    func vacancies(with asked: String) -> [Vacancy] { found(asked).map { vacancies[$0] } }

    /// The rows of these.
    func rows(_ shown: ArraySlice<Int>, _ language: DocumentLanguage) -> Node {
        let rows = rows.withLock { known in
            if let rows = known[language] { return rows }
            let rows = SharedRows(vacancies.count, VacancyTable.template(language)) {
                [vacancies, employers, listed] index in
                let vacancy = vacancies[index]
                return [
                    vacancy.title.original, RoutePattern.segment(vacancy.id.text), vacancy.id.text,
                    employers[vacancy.employer]?.name ?? vacancy.employer.text, String(vacancy.openings),
                    vacancy.start.map(language.date) ?? "", String(listed[vacancy.id] ?? 0),
                ]
            }
            known[language] = rows
            return rows
        }
        return rows(shown)
    }

    /// The heads of the columns, ready.
    static let heads = Templates<DocumentLanguage> { language, _ in Node.heads(heads(language)) }

    private static func heads(_ language: DocumentLanguage) -> [String] {
        [Words.occupation, Words.number, Words.employer, Words.openings, Words.start, Words.shortlist].map {
            $0.text(in: language.code)
        }
    }

    /// The title, the id within an address, then what stands in the columns after the first.
    private static func template(_ language: DocumentLanguage) -> Template {
        let heads = heads(language)
        return Template(places: heads.count + 1) { place in
            Tag.tr {
                Tag.th(.scope(.row)) { Tag.a(.href(RouteTable.vacancy.address("") + place[1])) { place[0] } }
                for (head, text) in zip(heads.dropFirst(), place.dropFirst(2)) {
                    Tag.td(Attribute("data-head", head), Attribute("dir", "auto")) { text }
                }
            }
        }
    }
}
