package import Calendar
package import Domain

/// Something to do about incidents of some kinds.
package struct IncidentRule: Hashable, Sendable {
    /// Whose incidents it is for; at least one.
    package let kinds: [IncidentKind]
    /// How lists other than the incident's own word it; there where the kinds are private, else nil.
    package let neutral: LocalText?
    /// Its day, actor and law.
    package let rule: ChecklistRule

    /// Days of employment before continued pay begins: § 3 (3) EFZG, four weeks.
    static let waitingDays = 28

    /// What somebody who is affected has to do, or others for him or her; nil where the rule is for others.
    func task(for facts: IncidentFacts) -> IncidentTask? {
        let incident = facts.incident
        guard kinds.contains(incident.kind), rule.regimes.contains(facts.regime), let day = day(of: facts),
            let line = rule.line(counting: day, in: facts.region)
        else { return nil }
        return IncidentTask(
            incident: incident.id, applicant: facts.applicant, line: line, listed: listed(line, incident.id))
    }

    private func day(of facts: IncidentFacts) -> CivilDate? {
        switch rule.anchor {
        case .incident: facts.incident.on
        case .since: facts.incident.since
        case .continuedPay:
            facts.start.map { max(facts.incident.since, $0.adding(days: IncidentRule.waitingDays)) }
        case .arrival, .start, .visaEnd, .loss: nil
        }
    }

    /// A law that speaks of health stays in the incident, as its title does.
    private func listed(_ line: ChecklistLine, _ incident: ID<Incident>) -> ChecklistLine {
        ChecklistLine(
            rule: "\(line.rule)-\(incident.part)", due: line.due, reckoned: line.reckoned, actor: line.actor,
            isLegal: line.isLegal, law: neutral == nil ? line.law : "incident \(incident)",
            weekendLaw: neutral == nil ? line.weekendLaw : nil, isSeen: line.isSeen, title: neutral ?? line.title)
    }
}

/// What the end of somebody's work means for the right to stay (aufenthaltsrechtliche Folge).
package struct StayConsequence: Hashable, Sendable {
    package let id: String
    /// First and last day of the loss on which it holds, inclusive; nil = open.
    package let from: CivilDate?
    package let to: CivilDate?
    package let regimes: [ArrivalFacts.Regime]
    package let law: String
    /// False where the source was not read: to be confirmed by the authority.
    package let isSeen: Bool
    package let text: LocalText

    func holds(for regime: ArrivalFacts.Regime, on day: CivilDate) -> Bool {
        regimes.contains(regime) && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
