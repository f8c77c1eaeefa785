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
                when: .days(from: day, to: day), title: kind.request, detail: kind.deadline)
        }
    }
}

extension PlacementStep {
    /// The arrival has entries of its own in itineraries.
    fileprivate var isBegunByThePerson: Bool { self != .arrival }

    /// What the person is asked for.
    fileprivate var request: LocalText {
        switch self {
        case .papers:
            LocalText(
                german: "Zeugnisse und Übersetzungen zusammenstellen", english: "Collect certificates and translations",
                spanish: "Reunir títulos y traducciones")
        case .availability:
            LocalText(
                german: "Frei von der bisherigen Arbeit sein", english: "Be free from the old job",
                spanish: "Estar libre del trabajo anterior")
        default: title
        }
    }

    fileprivate var deadline: LocalText {
        switch self {
        case .availability:
            LocalText(
                german: "Rechtzeitig kündigen: An diesem Tag muss das alte Arbeitsverhältnis beendet sein.",
                english: "Give notice in time: the old job has to have ended by this day.",
                spanish: "Avise con tiempo: ese día el trabajo anterior tiene que haber terminado.")
        default:
            LocalText(
                german: "Spätestens an diesem Tag beginnen.", english: "Begin on this day at the latest.",
                spanish: "Empezar este día a más tardar.")
        }
    }
}
