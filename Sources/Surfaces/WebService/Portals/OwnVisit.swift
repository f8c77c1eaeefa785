import Calendar
import Digests
import Domain
import Export
import HTTP
import Store

/// A visit of a candidate to the own pages: who it is as the file has them, in the own language.
struct OwnVisit {
    let visit: Visit
    let look: Look
    /// As it is stored, without what plans make of it.
    let applicant: Applicant
    /// The day by the campaign's clock.
    let today: CivilDate

    var id: ID<Applicant> { applicant.id }
    var store: CampaignStore { visit.store }
    var actor: String { visit.who?.actor ?? "" }

    /// - Parameter purpose: What the look is for, in the log.
    init(_ visit: Visit, purpose: String = "own data") throws {
        guard let id = visit.who?.candidate else { throw Turned.away(.forbidden) }
        try visit.note([id], purpose: purpose)
        guard let applicant = try visit.store.find(.applicants, id.text) else { throw Turned.away(.notFound) }
        self.applicant = applicant
        look = try visit.look()
        today = visit.today
        self.visit = visit.reading(applicant.person.contactLanguage)
    }

    /// The vacancies of which somebody may know here: where an employer said something, or a contract or a meeting is.
    func title(of vacancy: ID<Vacancy>) -> String { look.vacancy(vacancy)?.title.original ?? vacancy.text }

    func employer(of vacancy: ID<Vacancy>) -> Employer? { look.vacancy(vacancy).flatMap { look.employer($0.employer) } }
}

extension Visit {
    /// Stores what somebody said on an own page, as an import of its own that can be looked at and taken back.
    func keep<Entity>(_ mapping: EntityMapping<Entity>, _ entities: [Entity]) throws {
        let receipt = try store.importRows(
            mapping, entities, from: ImportSource(file: Visit.ownPage, digest: ""), actor: who?.actor ?? "", now: now)
        if let refusal = receipt.refused.first { throw refusal.reason }
    }

    /// What batches that came by own pages are called.
    static let ownPage = "own page"

    /// A change by a form: nil where what it changes is not as the form showed it. What is `now` is asked again within the change.
    func changing<Value>(_ was: () throws -> String, _ body: () throws -> Value) throws -> Value? {
        guard let seen = request.sent("was") else { throw Turned.away(.unprocessable) }
        return try store.change(where: { try was() == seen }, body)
    }
}

/// What a form was made from, in sixteen digits: two forms of the same values have the same.
enum Mark {
    static func of(_ parts: [String?]) -> String {
        let text = parts.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ",")
        return String(Hexadecimal.text(BLAKE2b.digest(Array(text.utf8))).prefix(16))
    }
}
