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
        assess: (AssessmentCase) -> Assessment
    ) {
        var answers: [AssessmentCase: Assessment] = [:]
        func answer(_ question: AssessmentCase) -> Assessment {
            if let known = answers[question] { return known }
            let answer = assess(question)
            answers[question] = answer
            return answer
        }
        var assessments: [ApplicantAssessment] = []
        var rowOf: [[PairGate]: Int] = [:]
        var rows: [ID<Applicant>: Int] = [:]
        var gates: [[PairGate]] = []
        let vacancies = inputs.vacancies.filter { $0.title.occupation != nil }
        for applicant in inputs.applicants {
            var own: [AssessmentTarget: Assessment] = [:]
            var row: [PairGate] = []
            for vacancy in vacancies {
                guard
                    let question = AssessmentCase(
                        applicant, for: vacancy, in: inputs.campaign, similarity: similarity)
                else { continue }
                let target = AssessmentTarget(question)
                let general = own[target] ?? answer(question.withoutOffer)
                own[target] = general
                let isFree = general.permit.map { PermitPath.free.contains($0.path) } ?? false
                row.append(
                    PairGate(
                        qualification: answer(question.ofGermanNational),
                        person: isFree ? general : answer(question), permitWeeks: Gates.permitWeeks))
            }
            for (target, assessment) in own.sorted(by: { $0.key < $1.key }) where target.isReported(among: own.keys) {
                assessments.append(
                    ApplicantAssessment(
                        applicant: applicant.id, occupation: target.occupation, land: target.land,
                        date: inputs.campaign.date, assessment: assessment))
            }
            let index = rowOf[row] ?? gates.count
            if index == gates.count {
                rowOf[row] = index
                gates.append(row)
            }
            rows[applicant.id] = index
        }
        let columns = Dictionary(uniqueKeysWithValues: vacancies.enumerated().map { ($0.element.id, $0.offset) })
        self.assessments = assessments
        table = GateTable(rows: rows, columns: columns, gates: gates)
        classes = answers.count
    }
}

/// What an applicant's assessment is about, apart from the person.
private struct AssessmentTarget: Hashable, Comparable {
    let occupation: ID<Occupation>
    let land: Land
    let isTraining: Bool

    init(_ question: AssessmentCase) {
        guard case .occupation(let occupation) = question.target else {
            preconditionFailure("a pair's question names an occupation")
        }
        self.occupation = occupation
        land = question.land
        isTraining = question.employment == .training
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
    fileprivate init(qualification: Assessment, person: Assessment, permitWeeks: Int) {
        let own = PairGate(of: person, permitWeeks: permitWeeks)
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
