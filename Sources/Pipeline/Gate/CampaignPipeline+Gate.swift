import Calendar
package import Domain

/// The papers that a newcomer needs, each with what is known of it.
package struct PersonPapers: Hashable, Sendable {
    package let applicant: ID<Applicant>
    /// By day, then by rule.
    package let needs: [NeededPaper]
    /// Papers that no rule asks for.
    package let others: [PersonDocument]
}

extension PersonPapers {
    /// What is missing as lines that can be due, under `paper-` and the kind.
    package var open: [OnboardingPlan.Entry] {
        needs.filter { $0.lack != nil }.map { paper in
            OnboardingPlan.Entry(
                applicant: applicant,
                line: ChecklistLine(
                    rule: "paper-\(paper.need.kind.rawValue)", due: paper.due, reckoned: paper.due,
                    actor: paper.actor, isLegal: false, law: paper.need.law, weekendLaw: nil,
                    isSeen: paper.need.isSeen, title: paper.need.title))
        }
    }
}

extension CampaignPipeline {
    /// What everybody who has accepted or signed a contract needs to show, and the papers that are known of others, in the
    /// order of the applicants' ids.
    package func papers() throws(PipelineError) -> [PersonPapers] {
        let desk = try GateDesk(Bench(self))
        return (desk.papers + desk.furtherPapers).sorted { $0.applicant < $1.applicant }
    }

    /// Who may be booked and who lacks what, in the order of the applicants' ids: everybody whose contract is accepted or
    /// signed and who is not here yet.
    package func gates() throws(PipelineError) -> [PersonGate] { try GateDesk(Bench(self)).gates }

    /// What the papers put into people's itineraries, in any order.
    func paperJourney(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        let desk = try GateDesk(bench)
        return zip(desk.newcomers, desk.papers).flatMap { newcomer, papers in
            papers.journey(leaving: desk.trips[newcomer.applicant.id]?.leaves.date ?? newcomer.arrival)
        }
    }
}

extension PersonPapers {
    /// The papers to bring on the day one leaves, and the days by which the person has to get what was asked of them.
    fileprivate func journey(leaving day: CivilDate) -> [JourneyItem] {
        let carried = needs.filter(\.need.isCarried).map(\.need.title)
        let list = JourneyItem(
            key: "documents/carried/\(applicant.part)", applicant: applicant, kind: .travel,
            when: .days(from: day, to: day),
            title: LocalText(
                german: "Unterlagen für die Reise", english: "Papers for the journey",
                spanish: "Documentos para el viaje"),
            detail: LocalText(
                german: "Mitbringen: \(carried.map(\.german).joined(separator: "; ")).",
                english: "Bring: \(carried.map(\.english).joined(separator: "; ")).",
                spanish: "Traer: \(carried.map(\.spanish).joined(separator: "; "))."))
        let open = needs.compactMap { paper -> JourneyItem? in
            guard paper.actor == .person, let document = paper.document, let lack = paper.lack else { return nil }
            return JourneyItem(
                key: "documents/\(document.id)", applicant: applicant, kind: .deadline,
                when: .days(from: paper.due, to: paper.due), title: paper.need.title, detail: lack.text.asState)
        }
        return (carried.isEmpty ? [] : [list]) + open
    }
}

extension LocalText {
    /// How far something has come, as a sentence.
    fileprivate var asState: LocalText {
        LocalText(german: "Stand: \(german).", english: "State: \(english).", spanish: "Estado: \(spanish).")
    }
}
