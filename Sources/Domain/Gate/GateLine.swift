package import Calendar

/// Something that has to be so before anybody books a journey for somebody who comes to stay.
package struct GateLine: Hashable, Sendable {
    /// Stable, such as `contract` or, of a paper, its kind.
    package let name: String
    package let title: LocalText
    package let law: String
    /// False where the source was not read: to be confirmed by the authority.
    package let isSeen: Bool
    /// The day by which it has to hold.
    package let due: CivilDate
    package let actor: ChecklistLine.Actor
    /// What is missing; empty = it holds.
    package let lacks: [GateLack]
    /// A coordinator's word that the person may travel all the same; nil where there is none.
    package let override: GateDecision?

    package init(
        name: String, title: LocalText, law: String, isSeen: Bool, due: CivilDate, actor: ChecklistLine.Actor,
        lacks: [GateLack], override: GateDecision?
    ) {
        self.name = name
        self.title = title
        self.law = law
        self.isSeen = isSeen
        self.due = due
        self.actor = actor
        self.lacks = lacks
        self.override = override
    }

    /// Whether it keeps the person from being booked.
    package var holdsBack: Bool { !lacks.isEmpty && override == nil }
}

/// All lines of somebody.
package struct PersonGate: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let arrival: CivilDate
    /// Facts first, in the order of the table; then papers, by their day.
    package let lines: [GateLine]

    package init(applicant: ID<Applicant>, arrival: CivilDate, lines: [GateLine]) {
        self.applicant = applicant
        self.arrival = arrival
        self.lines = lines
    }

    /// The lines that keep the person from being booked.
    package var missing: [GateLine] { lines.filter(\.holdsBack) }
    /// Whether a journey may be booked.
    package var isOpen: Bool { missing.isEmpty }
    /// Lines that do not hold and that somebody overrode.
    package var overridden: [GateLine] { lines.filter { !$0.lacks.isEmpty && $0.override != nil } }
}

/// What a line of the gate lacks.
package enum GateLack: Hashable, Sendable {
    case contract(Contract.State)
    /// The contract was not handed over in German.
    case german
    /// It was handed over in no language that the person reads.
    case readable
    case employer
    case workplace
    case pay
    case hours
    case home
    /// The first night of the first home comes after the arrival.
    case homeFrom(CivilDate, arrival: CivilDate)
    case journey
    case guide
    case guidePhone(ID<Guide>)
    case ownContact
    case campaignContact
    /// There is one, but nobody answers on the day of arrival.
    case unreachable(on: CivilDate)
    case paper(DocumentNeed.Lack)
}
