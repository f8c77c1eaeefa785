package import Calendar

/// How far somebody has come with a signed contract.
package enum EmploymentState: String, CaseIterable, Sendable {
    /// Before anything else happened; never an event.
    case signed
    /// The first day of work was moved.
    case postponed
    case withdrawnByPerson, withdrawnByEmployer, visaRefused, notArrived
    case arrived
    case inProbation
    case passed
    /// The person gave notice.
    case left
    /// The employer gave notice.
    case dismissed
    /// Insolvency, or a change of owner that cost the job.
    case employerLost
    /// Somebody who lost the job, and went.
    case leftRegion

    /// What may come next.
    package var next: [EmploymentState] {
        switch self {
        case .signed, .postponed:
            [
                .postponed, .withdrawnByPerson, .withdrawnByEmployer, .visaRefused, .notArrived, .arrived,
                .employerLost,
            ]
        case .arrived: [.inProbation, .withdrawnByPerson, .withdrawnByEmployer, .employerLost]
        case .inProbation: [.passed, .left, .dismissed, .employerLost]
        case .passed: [.left, .dismissed, .employerLost]
        case .left, .dismissed, .employerLost: [.leftRegion]
        case .withdrawnByPerson, .withdrawnByEmployer, .visaRefused, .notArrived, .leftRegion: []
        }
    }

    /// The contract stands no more: its place is open again, and what was planned for it is free.
    package var endsContract: Bool {
        switch self {
        case .signed, .postponed, .arrived, .inProbation, .passed: false
        case .withdrawnByPerson, .withdrawnByEmployer, .visaRefused, .notArrived, .left, .dismissed, .employerLost,
            .leftRegion:
            true
        }
    }

    /// The person is here without work: home and courses stay, and a new job is looked for.
    package var seeksWork: Bool { self == .dismissed || self == .employerLost || self == .left }

    package var title: LocalText {
        switch self {
        case .signed: LocalText(german: "unterschrieben", english: "signed", spanish: "firmado")
        case .postponed: LocalText(german: "verschoben", english: "postponed", spanish: "aplazado")
        case .withdrawnByPerson:
            LocalText(german: "abgesagt", english: "withdrawn by the person", spanish: "renuncia")
        case .withdrawnByEmployer:
            LocalText(
                german: "Betrieb sagt ab", english: "withdrawn by the employer", spanish: "retirado por la empresa")
        case .visaRefused: LocalText(german: "Visum abgelehnt", english: "visa refused", spanish: "visado denegado")
        case .notArrived: LocalText(german: "nicht angekommen", english: "not arrived", spanish: "no llegó")
        case .arrived: LocalText(german: "angekommen", english: "arrived", spanish: "llegó")
        case .inProbation: LocalText(german: "in der Probezeit", english: "in probation", spanish: "en prueba")
        case .passed: LocalText(german: "Probezeit bestanden", english: "probation passed", spanish: "prueba superada")
        case .left: LocalText(german: "selbst gekündigt", english: "left", spanish: "dejó el trabajo")
        case .dismissed: LocalText(german: "gekündigt", english: "dismissed", spanish: "despedido")
        case .employerLost: LocalText(german: "Betrieb verloren", english: "employer lost", spanish: "empresa perdida")
        case .leftRegion: LocalText(german: "fortgezogen", english: "left the region", spanish: "se fue")
        }
    }
}

/// Something that happened to a signed contract (Ereignis), with its day and why.
package struct EmploymentEvent: Hashable, Sendable {
    /// The same in every import: a state is reached once on a day.
    package var id: ID<EmploymentEvent> { ID("\(applicant.part)/\(vacancy.part)/\(on.iso)/\(state.rawValue)") }

    /// The contract to which it happened.
    package var contract: ID<Contract> { ID("\(applicant.part)/\(vacancy.part)") }

    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    package let state: EmploymentState
    package let on: CivilDate
    /// The new first day of work; only of `postponed`.
    package let start: CivilDate?
    package let reason: String?

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, state: EmploymentState, on: CivilDate,
        start: CivilDate? = nil, reason: String? = nil
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.state = state
        self.on = on
        self.start = start
        self.reason = reason
    }
}

/// What events have made of a contract.
package struct Employment: Hashable, Sendable {
    /// As it was signed, with the first day of work that holds now, and withdrawn where an event ended it.
    package let contract: Contract
    /// By day, then by the order of states.
    package let events: [EmploymentEvent]

    package var state: EmploymentState { events.last?.state ?? .signed }

    /// - Parameter events: Those of the contract, in any order.
    package init(_ contract: Contract, _ events: [EmploymentEvent]) {
        let order = Dictionary(uniqueKeysWithValues: EmploymentState.allCases.enumerated().map { ($1, $0) })
        let sorted = events.sorted { ($0.on, order[$0.state] ?? 0) < ($1.on, order[$1.state] ?? 0) }
        var current = contract
        for event in sorted {
            if let start = event.start { current.start = start }
            if event.state.endsContract { current.state = .withdrawn }
        }
        self.contract = current
        self.events = sorted
    }

    /// The first event that cannot follow the one before it; nil where all can.
    package var fault: (event: EmploymentEvent, after: EmploymentState)? {
        var state = EmploymentState.signed
        for event in events {
            guard state.next.contains(event.state) else { return (event, state) }
            state = event.state
        }
        return nil
    }
}

extension [EmploymentEvent] {
    /// The contracts as these events left them, in their order.
    package func applied(to contracts: [Contract]) -> [Contract] {
        guard !isEmpty else { return contracts }
        let own = Dictionary(grouping: self) { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        return contracts.map { contract in
            let pair = PlacementPair(applicant: contract.applicant, vacancy: contract.vacancy)
            guard contract.state == .signed, let events = own[pair] else { return contract }
            return Employment(contract, events).contract
        }
    }
}
