import Domain

/// The gates of some applicants.
struct GateWork {
    private let campaign: Campaign
    private let offers: OfferClasses
    private let similarity: @Sendable (ID<Occupation>, ID<Occupation>) -> Int
    private var answers: AnswerBook
    private(set) var gates = GateRows()
    private(set) var assessments: [ApplicantAssessment] = []

    init(
        _ campaign: Campaign, _ offers: OfferClasses,
        _ similarity: @escaping @Sendable (ID<Occupation>, ID<Occupation>) -> Int,
        _ assess: @escaping @Sendable (AssessmentCase) -> Assessment
    ) {
        self.campaign = campaign
        self.offers = offers
        self.similarity = similarity
        answers = AnswerBook(assess)
    }

    var questions: some Sequence<AssessmentCase> { answers.questions }

    mutating func add(_ applicant: Applicant) {
        var own: [AssessmentTarget: Assessment] = [:]
        var row = [Int32](repeating: -1, count: offers.examples.count)
        for target in offers.targets {
            own[target.target] = ask(applicant, target, &row)
        }
        for (target, assessment) in own.sorted(by: { $0.key < $1.key }) where target.isReported(among: own.keys) {
            assessments.append(
                ApplicantAssessment(
                    applicant: applicant.id, occupation: target.occupation, land: target.land, date: campaign.date,
                    assessment: assessment))
        }
        gates.add(row, of: applicant.id)
    }

    /// Fills in the gates of everything that is offered for one kind of work, and answers whether the applicant may do it,
    /// whoever offers it.
    private mutating func ask(
        _ applicant: Applicant, _ target: OfferClasses.Target, _ row: inout [Int32]
    ) -> Assessment {
        guard
            let question = AssessmentCase(
                applicant, for: offers.examples[target.offers[0]], in: campaign, similarity: similarity)
        else { preconditionFailure("a class of offers names an occupation") }
        let general = answers.answer(question.withoutOffer)
        let qualification = answers.answer(question.ofGermanNational)
        if let permit = general.permit, PermitPath.free.contains(permit.path) {
            let gate = gates.number(PairGate(qualification: qualification, person: general))
            for offer in target.offers { row[offer] = gate }
            return general
        }
        for offer in target.offers {
            let person = answers.answer(question.with(offerOf: offers.examples[offer]))
            row[offer] = gates.number(PairGate(qualification: qualification, person: person))
        }
        return general
    }
}

/// Vacancies whose offers put the same question about an applicant, so that one column of gates serves them all.
struct OfferClasses {
    /// What is asked about, with the classes that offer it.
    struct Target {
        let target: AssessmentTarget
        var offers: [Int]
    }

    /// A vacancy of each class, in the order of first appearance.
    private(set) var examples: [Vacancy] = []
    private(set) var targets: [Target] = []
    /// The class of each vacancy whose title names an occupation.
    private(set) var columns: [ID<Vacancy>: Int] = [:]

    private struct Offer: Hashable {
        let target: AssessmentTarget
        let salary: Cents?
        let hours: WeeklyHours?
        let contract: ContractKind
        let hasCollectiveAgreement: Bool?
    }

    init(_ inputs: CampaignInputs) {
        var classes: [Offer: Int] = [:]
        var places: [AssessmentTarget: Int] = [:]
        for vacancy in inputs.vacancies {
            guard let target = AssessmentTarget(vacancy, in: inputs.campaign) else { continue }
            let offer = Offer(
                target: target, salary: vacancy.salaryPerYear, hours: vacancy.weeklyHours, contract: vacancy.contract,
                hasCollectiveAgreement: vacancy.hasCollectiveAgreement)
            let number = classes[offer] ?? examples.count
            columns[vacancy.id] = number
            guard number == examples.count else { continue }
            classes[offer] = number
            examples.append(vacancy)
            let place = places[target] ?? targets.count
            if place == targets.count { targets.append(Target(target: target, offers: [])) }
            places[target] = place
            targets[place].offers.append(number)
        }
    }
}

/// The answers to all questions; answers that say the same are kept once.
struct AnswerBook {
    private let assess: @Sendable (AssessmentCase) -> Assessment
    private var numbers: [AssessmentCase: Int] = [:]
    private var numberOf: [Assessment: Int] = [:]
    private var answers: [Assessment] = []

    init(_ assess: @escaping @Sendable (AssessmentCase) -> Assessment) {
        self.assess = assess
    }

    /// The different questions that were put.
    var questions: some Sequence<AssessmentCase> { numbers.keys }

    mutating func answer(_ question: AssessmentCase) -> Assessment {
        if let known = numbers[question] { return answers[known] }
        let answer = assess(question)
        let number = numberOf[answer] ?? answers.count
        if number == answers.count {
            numberOf[answer] = number
            answers.append(answer)
        }
        numbers[question] = number
        return answers[number]
    }
}

/// The rows of a gate table; applicants who stand alike everywhere share one.
struct GateRows {
    private var numbers: [PairGate: Int32] = [:]
    private var gates: [PairGate] = []
    private var rowOf: [[Int32]: Int] = [:]
    private var distinct: [[Int32]] = []
    private var rows: [ID<Applicant>: Int] = [:]

    mutating func number(_ gate: PairGate) -> Int32 {
        if let known = numbers[gate] { return known }
        let number = Int32(gates.count)
        numbers[gate] = number
        gates.append(gate)
        return number
    }

    /// - Parameter row: The number of a gate for each class of offers.
    mutating func add(_ row: [Int32], of applicant: ID<Applicant>) {
        let index = rowOf[row] ?? distinct.count
        if index == distinct.count {
            rowOf[row] = index
            distinct.append(row)
        }
        rows[applicant] = index
    }

    /// Adds what another worker found, as if this one had found it after its own.
    mutating func add(_ other: GateRows) {
        let same = other.gates.map { number($0) }
        var places: [Int] = []
        for row in other.distinct {
            let own = row.map { same[Int($0)] }
            let place = rowOf[own] ?? distinct.count
            if place == distinct.count {
                rowOf[own] = place
                distinct.append(own)
            }
            places.append(place)
        }
        for (applicant, row) in other.rows { rows[applicant] = places[row] }
    }

    func table(columns: [ID<Vacancy>: Int]) -> GateTable {
        GateTable(rows: rows, columns: columns, gates: distinct.map { row in row.map { gates[Int($0)] } })
    }
}
