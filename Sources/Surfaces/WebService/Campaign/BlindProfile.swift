import Digests
import Domain
import Store

/// What an employer may know of somebody before both want to meet (verdecktes Profil): abilities, and nothing that says who it
/// is. Pages for employers are made of this and see no `Applicant`.
///
/// There is no field for age, sex, origin, home, notes, documents, addresses, titles of qualifications, or ids of files.
struct BlindProfile {
    /// A stretch of digits that names the proposal on the page and in its form; it follows from random ids.
    let reference: String
    /// Nil until both sides have said that they want to meet.
    let name: String?
    /// How well each part fits, in points of 10,000.
    let parts: [(part: ScorePart, points: Int)]
    /// What is known of each criterion that is about abilities.
    let facts: [LocalText]
    /// What would still be needed, in the same criteria.
    let needs: [LocalText]
    /// Whether a step with the authorities comes before the start.
    let waitsForAuthorities: Bool
    let answer: ShortlistAnswer?
    let reason: DecisionReason?

    /// Criteria whose facts are told in words; how close the occupations are, the parts say. Those of permit, consent, home and
    /// pay are not for employers.
    private static let shown: Set<Criterion> = [.language, .start, .pattern]

    init(
        _ pair: PairExplanation, reference: String, name: String?, answer: ShortlistPin?, asksLicence: Bool
    ) {
        self.reference = reference
        self.name = name
        parts = pair.employerParts.compactMap { part in part.points.map { (part.part, $0) } }
        let shown = pair.criteria.filter {
            BlindProfile.shown.contains($0.criterion) || (asksLicence && $0.criterion == .licence)
        }
        facts = shown.map(\.facts)
        needs = shown.compactMap(\.remedy)
        waitsForAuthorities = pair.criteria.contains {
            [.recognition, .permit].contains($0.criterion) && $0.outcome != .pass
        }
        self.answer = answer?.answer
        reason = answer?.reason.flatMap { DecisionReason(rawValue: $0) }
    }
}

/// One vacancy as its employer sees it.
struct EmployerVacancy {
    let id: ID<Vacancy>
    let title: String
    let openings: Int
    let profiles: [BlindProfile]
    /// The applicants behind the references; for recording an answer, never for a page.
    private let applicants: [String: ID<Applicant>]

    /// Nil where the vacancy is not that employer's.
    init?(_ id: ID<Vacancy>, of employer: ID<Employer>, _ look: Look, _ visit: Visit) throws {
        let store = visit.store
        guard let vacancy = look.vacancy(id), vacancy.employer == employer else { return nil }
        self.id = id
        title = vacancy.title.original
        openings = vacancy.openings
        var profiles: [BlindProfile] = []
        let gate = try NameGate(look, visit)
        var applicants: [String: ID<Applicant>] = [:]
        for pair in try look.explanations(of: id, store) {
            let reference = try EmployerVacancy.reference(pair.applicant, id, store)
            applicants[reference] = pair.applicant
            let name = gate.opens(pair.applicant, id) ? look.applicant(pair.applicant)?.person.fullName : nil
            profiles.append(
                BlindProfile(
                    pair, reference: reference, name: name, answer: look.answer(pair.applicant, id, by: .employer),
                    asksLicence: !vacancy.licences.isEmpty))
        }
        self.profiles = profiles
        self.applicants = applicants
    }

    var people: [ID<Applicant>] { applicants.values.sorted() }

    func applicant(_ reference: String) -> ID<Applicant>? { applicants[reference] }

    /// Nobody can tell the person from it, nor that two vacancies have the same one on their lists.
    static func reference(
        _ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, _ store: CampaignStore
    ) throws -> String {
        let random = try store.auditID(of: .applicant(applicant))
        let digest = BLAKE2b.digest(Array("\(vacancy.text)\n\(random)".utf8))
        return String(Hexadecimal.text(digest).prefix(10)).uppercased()
    }
}
