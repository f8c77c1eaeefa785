package import Calendar
package import Domain

/// The day from which a rule of papers or of the gate counts.
package enum GateAnchor: String, CaseIterable, Sendable {
    case arrival, start

    /// So many days from the anchor, on the working day before where that is none: the thing has to be there by then.
    func due(_ days: Int, for facts: DocumentFacts) -> CivilDate {
        let day =
            switch self {
            case .arrival: facts.arrival
            case .start: facts.start
            }
        return WorkingDays(region: facts.region).last(onOrBefore: day.adding(days: days))
    }
}

/// A rule about a paper that people need.
package struct PaperRule: Hashable, Sendable {
    package let id: String
    /// First and last day of arrival on which the rule holds, inclusive; nil = open.
    package let from: CivilDate?
    package let to: CivilDate?
    package let kind: DocumentKind
    /// All of them have to hold.
    package let conditions: [DocumentFacts.Condition]
    package let anchor: GateAnchor
    package let days: Int
    package let actor: ChecklistLine.Actor
    package let holdsBack: Bool
    package let isCarried: Bool
    package let accepted: [PersonDocument.Status]
    /// Months beyond the arrival for which it has to be valid; nil = on the day of arrival alone.
    package let validMonths: Int?
    /// The last number of the law's list that it has to say; 0 = there is no list.
    package let contents: Int
    package let law: String
    package let isSeen: Bool
    package let title: LocalText

    /// The need of somebody; nil where the rule does not concern them.
    package func need(for facts: DocumentFacts) -> DocumentNeed? {
        guard conditions.allSatisfy(facts.conditions.contains), from.map({ $0 <= facts.arrival }) ?? true,
            to.map({ facts.arrival <= $0 }) ?? true
        else { return nil }
        return DocumentNeed(
            rule: id, kind: kind, due: anchor.due(days, for: facts), actor: actor, holdsBack: holdsBack,
            isCarried: isCarried, accepted: accepted,
            validOn: validMonths.map { facts.arrival.adding(months: $0) } ?? facts.arrival,
            needsEnd: validMonths != nil, contents: contents, law: law, isSeen: isSeen, title: title)
    }
}

/// A rule about something else that has to be so before a journey is booked.
package struct FactRule: Hashable, Sendable {
    /// What it looks at; the raw value is the line's name.
    package enum Fact: String, CaseIterable, Sendable {
        case contract, contractLanguage, employer, wage, home, journey, guide, ownContact, campaignContact
    }

    package let fact: Fact
    package let anchor: GateAnchor
    package let days: Int
    package let actor: ChecklistLine.Actor
    package let law: String
    package let isSeen: Bool
    package let title: LocalText
}
