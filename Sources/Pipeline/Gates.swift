import Calendar
import Domain

/// The answers of the recognition and permit rules for a whole campaign.
struct Gates {
    /// One for each applicant, occupation and Land that some vacancy asks for, by these three.
    let assessments: [ApplicantAssessment]
    let table: GateTable
    /// How many different questions were put to the rules.
    let classes: Int

    /// Weeks that a visa or residence title is planned with, from the campaign's date: appointment, decision, issue.
    /// A planning value; § 31a AufenthV names three weeks for each of two steps of the fast-track procedure alone.
    static let permitWeeks = 12

    /// Asks the rules about each applicant and each vacancy. Each distinct question is asked once.
    ///
    /// An applicant's assessment for an occupation leaves out what one employer offers (pay, hours, term). Where the
    /// answer is that no permit is needed, it serves for every vacancy of the occupation; else each vacancy is asked
    /// about with its own offer.
    ///
    /// What recognition a pair needs is asked as if the owner of the qualification were German: it counts the steps of
    /// the qualification alone, so that no score can depend on a nationality. What recognition a permit needs besides
    /// makes the permit take longer.
    init(
        _ inputs: CampaignInputs, similarity: (ID<Occupation>, ID<Occupation>) -> Int,
        assess: @escaping (AssessmentCase) -> Assessment
    ) {
        let offers = OfferClasses(inputs)
        var answers = AnswerBook(assess)
        var assessments: [ApplicantAssessment] = []
        var gates = GateRows()
        for applicant in inputs.applicants {
            var own: [AssessmentTarget: Assessment] = [:]
            var row = [Int32](repeating: -1, count: offers.examples.count)
            for target in offers.targets {
                guard
                    let question = AssessmentCase(
                        applicant, for: offers.examples[target.offers[0]], in: inputs.campaign, similarity: similarity)
                else { preconditionFailure("a class of offers names an occupation") }
                let general = answers.answer(question.withoutOffer)
                own[target.target] = general
                let qualification = answers.answer(question.ofGermanNational)
                let isFree = general.permit.map { PermitPath.free.contains($0.path) } ?? false
                let common = isFree ? gates.number(PairGate(qualification: qualification, person: general)) : nil
                for offer in target.offers {
                    row[offer] =
                        common
                        ?? gates.number(
                            PairGate(
                                qualification: qualification,
                                person: answers.answer(question.with(offerOf: offers.examples[offer]))))
                }
            }
            for (target, assessment) in own.sorted(by: { $0.key < $1.key }) where target.isReported(among: own.keys) {
                assessments.append(
                    ApplicantAssessment(
                        applicant: applicant.id, occupation: target.occupation, land: target.land,
                        date: inputs.campaign.date, assessment: assessment))
            }
            gates.add(row, of: applicant.id)
        }
        self.assessments = assessments
        table = gates.table(columns: offers.columns)
        classes = answers.count
    }
}

/// Vacancies whose offers put the same question about an applicant, so that one column of gates serves them all.
private struct OfferClasses {
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
private struct AnswerBook {
    private let assess: (AssessmentCase) -> Assessment
    private var numbers: [AssessmentCase: Int] = [:]
    private var numberOf: [Assessment: Int] = [:]
    private var answers: [Assessment] = []

    init(_ assess: @escaping (AssessmentCase) -> Assessment) {
        self.assess = assess
    }

    /// How many different questions were put.
    var count: Int { numbers.count }

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
private struct GateRows {
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

    func table(columns: [ID<Vacancy>: Int]) -> GateTable {
        GateTable(rows: rows, columns: columns, gates: distinct.map { row in row.map { gates[Int($0)] } })
    }
}

/// What an applicant's assessment is about, apart from the person.
private struct AssessmentTarget: Hashable, Comparable {
    let occupation: ID<Occupation>
    let land: Land
    let isTraining: Bool

    /// Nil where the vacancy's title resolves to no reference occupation.
    init?(_ vacancy: Vacancy, in campaign: Campaign) {
        guard let occupation = vacancy.title.occupation else { return nil }
        self.occupation = occupation
        land = vacancy.land ?? campaign.land
        isTraining = vacancy.contract == .training
    }

    /// Where an occupation is asked for as a job and as an apprenticeship, the job is what is reported.
    func isReported(among targets: some Sequence<AssessmentTarget>) -> Bool {
        !isTraining || !targets.contains { $0.occupation == occupation && $0.land == land && !$0.isTraining }
    }

    static func < (left: AssessmentTarget, right: AssessmentTarget) -> Bool {
        if left.occupation != right.occupation { return left.occupation < right.occupation }
        if left.land != right.land { return left.land < right.land }
        return !left.isTraining && right.isTraining
    }
}

extension PairGate {
    /// The gate of a pair from two answers: what the qualification needs, whoever holds it, and what this person needs.
    fileprivate init(qualification: Assessment, person: Assessment) {
        let own = PairGate(of: person, permitWeeks: Gates.permitWeeks)
        self.init(of: qualification, permitWeeks: 0)
        permit = own.permit
        guard recognition != own.recognition else { return }
        switch (own.recognition, own.permit) {
        // Recognition that only the permit asks for comes before it.
        case (.needed(_, let weeks, _), .needed(let permitWeeks)): permit = .needed(weeks: permitWeeks + weeks)
        case (.impossible, _): permit = .closed
        case (.needed, _), (.notNeeded, _), (.unknown, _): break
        }
    }
}

extension AssessmentCase {
    /// The same question for a German with this qualification; age and family matter to permits alone.
    fileprivate var ofGermanNational: AssessmentCase {
        var neutral = withoutOffer
        neutral.nationalities = CountryCode("DE").map { [$0] } ?? []
        neutral.age = nil
        neutral.englishLevel = nil
        neutral.family = nil
        return neutral
    }

    /// The same question with what another employer offers for the same kind of work.
    fileprivate func with(offerOf vacancy: Vacancy) -> AssessmentCase {
        var question = self
        question.setOffer(of: vacancy)
        return question
    }

    /// The same question without what one employer offers.
    fileprivate var withoutOffer: AssessmentCase {
        var general = self
        general.salaryPerYear = nil
        general.weeklyHours = nil
        general.contractMonths = nil
        general.hasCollectiveAgreement = nil
        return general
    }
}

extension PermitPath {
    /// Paths that ask nothing of the offer: pay, hours and term do not matter on them.
    fileprivate static let free: Set<PermitPath> = [.freeMovement, .swissFreeMovement, .euFamilyMember]
}
