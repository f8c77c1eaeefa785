package import Calendar

/// Something that went wrong, with what has to be done about it until it is closed (Vorfall).
///
/// It never says what became of a contract: that is an `EmploymentEvent`, so that there is one truth.
package struct Incident: Hashable, Sendable {
    /// Whom or what it concerns; who is affected follows from that.
    package enum Subject: Hashable, Sendable {
        case applicant(ID<Applicant>)
        /// Everybody who works there on the day.
        case employer(ID<Employer>)
        /// Everybody whom the guide guides.
        case guide(ID<Guide>)

        package var concern: IncidentKind.Concern {
            switch self {
            case .applicant: .applicant
            case .employer: .employer
            case .guide: .guide
            }
        }

        /// The external id.
        package var text: String {
            switch self {
            case .applicant(let id): id.text
            case .employer(let id): id.text
            case .guide(let id): id.text
            }
        }
    }

    /// How it ended.
    package enum Outcome: String, CaseIterable, Sendable {
        case solved, newWork, newHome, otherCourse, returned, leftRegion
        /// It never was one.
        case mistaken
        case unsolved
    }

    /// The day on which it was closed, and how it ended.
    package struct Closing: Hashable, Sendable {
        package let on: CivilDate
        package let outcome: Outcome

        package init(on: CivilDate, outcome: Outcome) {
            self.on = on
            self.outcome = outcome
        }
    }

    /// Says nothing about anybody: it stands in lists and logs.
    package let id: ID<Incident>
    package let kind: IncidentKind
    package let subject: Subject
    /// The day on which it happened or was told; deadlines count from it.
    package let on: CivilDate
    /// Since when: the first day of the absence, of the wages that are owed; the last day of a tenancy. Nil = `on`.
    package let from: CivilDate?
    package let note: String?
    /// Nil while it is open.
    package var closing: Closing?

    /// The day from which it lasts.
    package var since: CivilDate { from ?? on }

    package init(
        id: ID<Incident>, kind: IncidentKind, subject: Subject, on: CivilDate, from: CivilDate? = nil,
        note: String? = nil, closing: Closing? = nil
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.on = on
        self.from = from
        self.note = note
        self.closing = closing
    }

    /// Whether it is open at the end of a day.
    package func isOpen(on day: CivilDate) -> Bool {
        on <= day && closing.map { day < $0.on } ?? true
    }
}

extension Incident.Outcome {
    package var title: LocalText {
        switch self {
        case .solved: LocalText(german: "gelöst", english: "solved", spanish: "resuelto")
        case .newWork: LocalText(german: "neue Arbeit", english: "new work", spanish: "trabajo nuevo")
        case .newHome: LocalText(german: "neue Unterkunft", english: "new home", spanish: "vivienda nueva")
        case .otherCourse: LocalText(german: "anderer Kurs", english: "another course", spanish: "otro curso")
        case .returned: LocalText(german: "zurück", english: "back again", spanish: "de vuelta")
        case .leftRegion: LocalText(german: "fortgezogen", english: "left the region", spanish: "se fue")
        case .mistaken: LocalText(german: "Irrtum", english: "a mistake", spanish: "un error")
        case .unsolved: LocalText(german: "ungelöst", english: "not solved", spanish: "sin resolver")
        }
    }
}
