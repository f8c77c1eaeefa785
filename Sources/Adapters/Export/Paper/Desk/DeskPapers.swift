package import Calendar
package import Catalogue
package import Domain
import Typesetting

/// What the desk of the fair has on paper for the hour in which no screen works (Papier für den Messetag): lists to tick off,
/// badges, the run sheet of each day with its meals, and lists for the buses. For the agency's staff alone: everybody's names
/// stand on them; needs of health do not.
package struct DeskPapers: Sendable {
    let documents: FairDocuments
    /// Buses, meals and who sees to what; nil where no stay is planned.
    let book: StayBook?
    /// Who is fetched when, as the pickups are planned.
    let pickups: [DriverSheet]
    let duties: [FairDuty]
    /// What stands on the badge of everybody, to be typed at the desk.
    let codes: [ID<Applicant>: String]
    let catalogue: Catalogue
    let facts: PrintFacts
    let wording: Wording

    package init(
        documents: FairDocuments, book: StayBook?, pickups: [DriverSheet], duties: [FairDuty],
        codes: [ID<Applicant>: String], catalogue: Catalogue, facts: PrintFacts
    ) {
        self.documents = documents
        self.book = book
        self.pickups = pickups
        self.duties = duties
        self.codes = codes
        self.catalogue = catalogue
        self.facts = facts
        wording = Wording(language: facts.language)
    }

    /// The days of the fair, in order.
    package var days: [CivilDate] { documents.history.latest.days.map(\.date).sorted() }

    /// The days of the fair, and those before and after it on which somebody eats or rides.
    package var daysAround: [CivilDate] {
        Set(days + (book.map { $0.meals.map(\.date) + $0.buses.map(\.date) } ?? [])).sorted()
    }

    /// The announced interviews of a day, by time and table.
    func interviews(on date: CivilDate) -> [ReleasedInterview] {
        documents.history.latest.interviews.filter { $0.window.date == date }.sorted {
            ($0.window, $0.interview.table, $0.interview.request) < (
                $1.window, $1.interview.table, $1.interview.request
            )
        }
    }

    subscript(text: LocalText) -> String { text.text(in: wording.language.code) }

    /// A document whose sections bear the campaign's name and the word for what they are.
    func document(_ word: LocalText, on date: CivilDate?, _ sections: [PaperSection]) -> PaperDocument {
        let day = date.map { ", \(wording.shortDate($0))" } ?? ""
        return documents.document(
            "\(self[word])\(day) – \(documents.campaign.name)", facts, wording, sections: sections)
    }

    func section(_ word: LocalText, on date: CivilDate, _ blocks: [PaperBlock]) -> PaperSection {
        let name = documents.campaign.name
        return PaperSection(
            masthead: PaperMasthead(left: name, right: self[word]),
            runningHead: "\(name) · \(self[word]) · \(wording.longDate(date))", blocks: blocks)
    }

    func name(_ id: ID<Applicant>) -> String { documents.person(id)?.fullName.orNil ?? id.text }
}
