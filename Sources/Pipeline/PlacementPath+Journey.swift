import Domain

extension PlacementPath {
    /// What the person has to have begun by when.
    var journey: [JourneyItem] {
        plan.steps.filter { $0.actor == .person }.compactMap { step -> JourneyItem? in
            guard let kind = PlacementStep(rawValue: step.id.text), kind.isBegunByThePerson,
                let latest = step.latestBegin
            else { return nil }
            // Where it is too late already, the first day on which it can still be begun.
            let day = max(latest, step.earliestBegin)
            return JourneyItem(
                key: "journey/\(kind.rawValue)/\(applicant.part)", applicant: applicant, kind: .deadline,
                when: .days(from: day, to: day), title: kind.title,
                detail: LocalText(
                    german: "Spätestens an diesem Tag beginnen.", english: "Begin on this day at the latest.",
                    spanish: "Empezar este día a más tardar."))
        }
    }
}

extension PlacementStep {
    /// The arrival has entries of its own in itineraries.
    fileprivate var isBegunByThePerson: Bool { self != .arrival }
}
