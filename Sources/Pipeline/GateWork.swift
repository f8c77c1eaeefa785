import Domain
import Recognition

/// The gates of some applicants.
struct GateWork: Sendable {
    private let campaign: Campaign
    private let offers: OfferClasses
    private let classes: QuestionClasses
    private let similarity: @Sendable (ID<Occupation>, ID<Occupation>) -> Int
    private let assess: @Sendable (AssessmentCase) -> Assessment
    /// The answers to questions of each class, whatever is offered.
    private var general: [QuestionClass: Assessment] = [:]
    /// What everybody of a class gets for a kind of work.
    private var standings: [QuestionClass: Standing] = [:]
    /// The classes of the questions that were put.
    private(set) var asked: Set<QuestionClass> = []
    private(set) var gates = GateRows()
    private(set) var answers = AnswerRows()

    private struct Standing {
        /// Place of the answer.
        let answer: Int32
        /// Place of the gates of all that is offered.
        let stretch: Int32
    }

    init(
        _ campaign: Campaign, _ offers: OfferClasses, _ classes: QuestionClasses,
        _ similarity: @escaping @Sendable (ID<Occupation>, ID<Occupation>) -> Int,
        _ assess: @escaping @Sendable (AssessmentCase) -> Assessment
    ) {
        self.campaign = campaign
        self.offers = offers
        self.classes = classes
        self.similarity = similarity
        self.assess = assess
    }

    mutating func add(_ applicant: Applicant) {
        var row: [Int32] = []
        row.reserveCapacity(offers.targets.count)
        var people: [Int?: ClassedPerson] = [:]
        for target in offers.targets {
            let kind = target.target
            let qualification = applicant.nearestQualification(to: kind.occupation, similarity: similarity)
            var person =
                people.removeValue(forKey: qualification)
                ?? ClassedPerson(classes, AssessmentCase(applicant, qualification, for: kind, in: campaign))
            let name = person.name(for: kind.occupation, in: kind.land, employment: kind.employment)
            people[qualification] = person
            let standing =
                standings[name]
                ?? stand(
                    name, AssessmentCase(applicant, qualification, for: kind, in: campaign), target)
            row.append(standing.stretch)
            if target.isReported { answers.add(standing.answer) }
        }
        gates.add(row)
    }

    /// Asks about one of a class: whether they may do the work, and then about everything that is offered for it.
    private mutating func stand(
        _ name: QuestionClass, _ question: AssessmentCase, _ target: OfferClasses.Target
    ) -> Standing {
        let own = answer(question, name)
        let neutral = question.ofGermanNational
        var german = ClassedPerson(classes, neutral)
        let kind = target.target
        let qualification = answer(
            neutral, german.name(for: kind.occupation, in: kind.land, employment: kind.employment))
        var stretch = [Int32](repeating: 0, count: target.offers.count)
        if let permit = own.permit, PermitPath.free.contains(permit.path) {
            let gate = gates.number(PairGate(qualification: qualification, person: own))
            stretch = [Int32](repeating: gate, count: target.offers.count)
        } else {
            var known: [OfferClass: Int32] = [:]
            for (place, offer) in target.offers.enumerated() {
                let number =
                    known[offers.kinds[offer]]
                    ?? ask(name, question.with(offerOf: offers.examples[offer]), offers.kinds[offer], qualification)
                known[offers.kinds[offer]] = number
                stretch[place] = number
            }
        }
        let standing = Standing(
            answer: target.isReported ? answers.place(of: own) : -1, stretch: gates.place(of: stretch))
        standings[name] = standing
        return standing
    }

    private mutating func answer(_ question: AssessmentCase, _ name: QuestionClass) -> Assessment {
        if let known = general[name] { return known }
        asked.insert(name)
        let answer = assess(question)
        general[name] = answer
        return answer
    }

    /// The gate that an offer leads to. What the answer says of the offer's own figures does not matter to it.
    private mutating func ask(
        _ name: QuestionClass, _ question: AssessmentCase, _ offer: OfferClass, _ qualification: Assessment
    ) -> Int32 {
        asked.insert(name.with(offer: offer))
        return gates.number(PairGate(qualification: qualification, person: assess(question)))
    }
}
