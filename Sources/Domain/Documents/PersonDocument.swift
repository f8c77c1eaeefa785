package import Calendar

/// A paper that somebody needs or has (Unterlage). It goes with the person.
package struct PersonDocument: Hashable, Sendable {
    /// The same in every import: somebody has one document of a kind.
    package var id: ID<PersonDocument> { ID("\(applicant.part)/\(kind.rawValue)") }

    package var applicant: ID<Applicant>
    package var kind: DocumentKind
    /// How far it has come; never `expired`, which follows from `validUntil`.
    package var status: Status
    /// The language it is written in.
    package var language: LanguageCode?
    /// The last day on which it is valid; nil = without end, or not said.
    package var validUntil: CivilDate?
    /// The day by which somebody has to act; nil = that of the rule that asks for it.
    package var due: CivilDate?
    /// Who has to act; nil = whom the rule names.
    package var actor: ChecklistLine.Actor?
    /// Numbers of the law's list that it says, sorted: of written terms those of § 2 (1) sentence 2 NachwG.
    package var contents: [Int]
    /// The path of the file that holds it; the file itself stays where it is.
    package var file: String?
    package var note: String?

    package init(
        applicant: ID<Applicant>, kind: DocumentKind, status: Status, language: LanguageCode? = nil,
        validUntil: CivilDate? = nil, due: CivilDate? = nil, actor: ChecklistLine.Actor? = nil, contents: [Int] = [],
        file: String? = nil, note: String? = nil
    ) {
        self.applicant = applicant
        self.kind = kind
        self.status = status
        self.language = language
        self.validUntil = validUntil
        self.due = due
        self.actor = actor
        self.contents = contents
        self.file = file
        self.note = note
    }
}

extension PersonDocument {
    /// How far a document has come.
    package enum Status: String, CaseIterable, Sendable {
        /// Nobody has been asked for it yet.
        case needed
        /// Whoever has to give it has been asked.
        case asked
        /// It is there.
        case received
        /// It is there with a translation.
        case translated
        /// It is there as a certified copy, or with a certified translation.
        case certified
        /// It lies with the authority or in the file it is for.
        case filed
        /// Whoever should give or take it has refused.
        case refused
        /// It is there, and its last day is over.
        case expired

        /// What a document may become from here.
        package var next: [Status] {
            switch self {
            case .needed: [.asked, .received]
            case .asked: [.needed, .received, .filed, .refused]
            case .received: [.asked, .translated, .certified, .filed, .refused]
            case .translated: [.asked, .certified, .filed, .refused]
            case .certified: [.asked, .translated, .filed, .refused]
            case .filed: [.asked, .received, .refused]
            case .refused: [.asked, .received]
            case .expired: [.asked, .received, .filed]
            }
        }

        /// Whether the paper exists, so that it can expire.
        package var isThere: Bool {
            switch self {
            case .received, .translated, .certified, .filed: true
            case .needed, .asked, .refused, .expired: false
            }
        }

        /// What can be said of a document; that it has expired follows from its last day.
        package static let sayable = allCases.filter { $0 != .expired }
    }

    /// How far it has come on a day, its last day considered.
    package func status(on day: CivilDate) -> Status {
        guard status.isThere, let validUntil, validUntil < day else { return status }
        return .expired
    }

    /// Why a change is refused.
    package enum StepRefusal: Error, Hashable, Sendable {
        /// It cannot become that from what it is on the day.
        case illegal(from: Status, legal: [Status])
        /// It would have expired at once.
        case over(CivilDate)
    }

    /// The document with another status, on a day; what it was already, it may stay.
    package func becoming(_ status: Status, on day: CivilDate, validUntil: CivilDate?) throws(StepRefusal)
        -> PersonDocument
    {
        let now = self.status(on: day)
        var changed = self
        changed.status = status
        if let validUntil { changed.validUntil = validUntil }
        guard status == self.status || now.next.contains(status) else {
            throw .illegal(from: now, legal: now.next)
        }
        if changed.status(on: day) == .expired, let end = changed.validUntil { throw .over(end) }
        return changed
    }
}
