import Domain
import Recognition

/// What people get for one kind of work: answers, and gates for everything that is offered.
struct GateWork: Sendable {
    /// What everybody of a class gets.
    struct Standing: Sendable {
        /// Place of the answer.
        let answer: Int32
        /// Place of the gates of all that is offered.
        let stretch: Int32
    }

    private let target: OfferClasses.Target
    private let offers: OfferClasses
    private let campaign: Campaign
    private let classes: QuestionClasses
    private let assess: @Sendable (AssessmentCase) -> Assessment
    /// The answers to questions of each class, whatever is offered.
    private var general: [QuestionClass: Int32] = [:]
    private var known: [QuestionClass: Standing] = [:]
    /// The classes of the questions that were put.
    private(set) var asked: Set<QuestionClass> = []
    private(set) var gates = Distinct<PairGate>()
    /// Numbers of gates, one for each offer.
    private(set) var stretches = Distinct<[Int32]>()
    private(set) var answers = Distinct<Assessment>()
    /// Of each person, in the order of their classes.
    private(set) var standings: [Standing] = []

    init(
        _ target: OfferClasses.Target, _ offers: OfferClasses, _ campaign: Campaign, _ classes: QuestionClasses,
        _ assess: @escaping @Sendable (AssessmentCase) -> Assessment
    ) {
        self.target = target
        self.offers = offers
        self.campaign = campaign
        self.classes = classes
        self.assess = assess
    }

    var isReported: Bool { target.isReported }

    /// Adds the next person.
    mutating func add(
        _ person: PeopleByClass.Person, similarity: (ID<Occupation>, ID<Occupation>) -> Int
    ) {
        let kind = target.target
        let qualification = person.applicant.nearestQualification(to: kind.occupation, similarity: similarity)
        var classed = person.qualified(with: qualification)
        let name = classed.name(for: kind.occupation, in: kind.land, employment: kind.employment)
        standings.append(
            known[name] ?? stand(name, AssessmentCase(person.applicant, qualification, for: kind, in: campaign)))
    }

    /// Asks about one of a class: whether they may do the work, and then about everything that is offered for it.
    private mutating func stand(_ name: QuestionClass, _ question: AssessmentCase) -> Standing {
        let answer = answer(question, name)
        let own = answers.values[Int(answer)]
        let neutral = question.ofGermanNational
        var german = ClassedPerson(classes, neutral)
        let kind = target.target
        let neutralName = german.name(for: kind.occupation, in: kind.land, employment: kind.employment)
        let neutralAnswer = self.answer(neutral, neutralName)
        let qualification = answers.values[Int(neutralAnswer)]
        var stretch: [Int32] = []
        if let permit = own.permit, PermitPath.free.contains(permit.path) {
            let gate = gates.place(of: PairGate(qualification: qualification, person: own))
            stretch = [Int32](repeating: gate, count: target.offers.count)
        } else {
            var known: [OfferClass: Int32] = [:]
            for offer in target.offers {
                let number =
                    known[offers.kinds[offer]]
                    ?? ask(name, question.with(offerOf: offers.examples[offer]), offers.kinds[offer], qualification)
                known[offers.kinds[offer]] = number
                stretch.append(number)
            }
        }
        let standing = Standing(answer: answer, stretch: stretches.place(of: stretch))
        known[name] = standing
        return standing
    }

    private mutating func answer(_ question: AssessmentCase, _ name: QuestionClass) -> Int32 {
        if let known = general[name] { return known }
        asked.insert(name)
        let answer = answers.place(of: assess(question))
        general[name] = answer
        return answer
    }

    /// The gate that an offer leads to. What the answer says of the offer's own figures does not matter to it.
    private mutating func ask(
        _ name: QuestionClass, _ question: AssessmentCase, _ offer: OfferClass, _ qualification: Assessment
    ) -> Int32 {
        asked.insert(name.with(offer: offer))
        return gates.place(of: PairGate(qualification: qualification, person: assess(question)))
    }
}
