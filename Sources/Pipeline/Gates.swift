import Calendar
import Domain
import Recognition

/// The answers of the recognition and permit rules for a whole campaign.
struct Gates {
    /// For each applicant, occupation and Land that some vacancy asks for.
    let assessments: AssessmentGrid
    let table: GateTable
    /// How many different questions were put to the rules.
    let classes: Int

    /// Weeks that a visa or residence title is planned with, from the campaign's date: appointment, decision, issue.
    /// A planning value; § 31a AufenthV names three weeks for each of two steps of the fast-track procedure alone.
    static let permitWeeks = 12

    /// Asks the rules about each applicant and each vacancy. Of the questions that the rules cannot tell apart one is asked.
    ///
    /// An applicant's assessment for an occupation leaves out what one employer offers (pay, hours, term). Where the
    /// answer is that no permit is needed, it serves for every vacancy of the occupation; else each kind of offer is asked
    /// about.
    ///
    /// What recognition a pair needs is asked as if the owner of the qualification were German: it counts the steps of
    /// the qualification alone, so that no score can depend on a nationality. What recognition a permit needs besides
    /// makes the permit take longer.
    /// First the applicants are shared out among `threads` and sorted into classes, then the kinds of work, for each of which one of
    /// every class is asked about; the result does not depend on how many threads there are.
    init(
        _ inputs: CampaignInputs, threads: Int = 1,
        similarity: @escaping @Sendable (ID<Occupation>, ID<Occupation>) -> Int, rules: CampaignPipeline.Rules
    ) {
        let classes = rules.classes(inputs.campaign.date)
        let offers = OfferClasses(inputs, classes)
        let people = Gates.people(inputs, threads, offers, classes)
        let assess = rules.assess
        let works = SharedOut.map(offers.targets.count, threads: threads) { kind in
            var work = GateWork(offers.targets[kind], offers, inputs.campaign, classes, assess)
            for person in people.people { work.add(person, similarity: similarity) }
            return work
        }
        self.classes = works.reduce(into: Set()) { $0.formUnion($1.asked) }.count
        let rows = GateRows(works, people: people.count)
        let applicants = inputs.applicants.map(\.id)
        assessments = rows.grid(
            applicants, people.places, offers.targets.filter(\.isReported).map(\.target), on: inputs.campaign.date)
        table = rows.table(applicants, people.places, offers)
    }

    private static func people(
        _ inputs: CampaignInputs, _ threads: Int, _ offers: OfferClasses, _ classes: QuestionClasses
    ) -> PeopleByClass {
        let size = max(1, (inputs.applicants.count + max(1, threads) - 1) / max(1, threads))
        let starts = Array(stride(from: 0, to: inputs.applicants.count, by: size))
        let parts = SharedOut.map(starts.count, threads: threads) { part in
            let end = min(starts[part] + size, inputs.applicants.count)
            return PeopleByClass(inputs.applicants[starts[part]..<end], in: inputs.campaign, offers, classes)
        }
        return parts.dropFirst().reduce(into: parts.first ?? PeopleByClass()) { $0.add($1) }
    }
}

/// What an applicant's assessment is about, apart from the person.
struct AssessmentTarget: Hashable, Comparable {
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

    var employment: EmploymentForm { isTraining ? .training : .employed }

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
    init(qualification: Assessment, person: Assessment) {
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
    var ofGermanNational: AssessmentCase {
        var neutral = withoutOffer
        neutral.nationalities = CountryCode("DE").map { [$0] } ?? []
        neutral.age = nil
        neutral.englishLevel = nil
        neutral.family = nil
        return neutral
    }

    /// The same question with what another employer offers for the same kind of work.
    func with(offerOf vacancy: Vacancy) -> AssessmentCase {
        var question = self
        question.setOffer(of: vacancy)
        return question
    }

    /// The same question without what one employer offers.
    var withoutOffer: AssessmentCase {
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
    static let free: Set<PermitPath> = [.freeMovement, .swissFreeMovement, .euFamilyMember]
}
