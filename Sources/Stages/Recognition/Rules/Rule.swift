package import Calendar
package import Domain

/// Which question a rule answers.
package enum Track: String, CaseIterable, Sendable {
    case occupation, permit, procedure, language, fee, deadline
}

/// Which date of the case decides whether a rule is in force.
package enum DateBasis: String, CaseIterable, Sendable {
    case decision, application, award, trainingStart, contractStart
}

/// A sentence of law as data.
package struct Rule: Hashable, Sendable {
    package let id: String
    package let outcome: Outcome
    /// First and last day in force, inclusive; nil = open.
    package let from: CivilDate?
    package let to: CivilDate?
    package let dateBasis: DateBasis
    /// Lower is asked first; ties by id.
    package let priority: Int
    package let when: Condition
    /// Only of permit rules: what the permit asks for, each reported for itself.
    package let needs: [Need]
    package let law: [LawSource]
    package let isSeen: Bool
    package let reason: LocalText
    /// The day it was announced, where it is not yet in force: it is told from that day on and decides nothing.
    package let announced: CivilDate?
    /// Ids of the cases that test the rule.
    package let tests: [String]
    /// The pack it comes from.
    package let pack: String

    package var track: Track {
        switch outcome {
        case .occupation: .occupation
        case .permit: .permit
        case .procedure: .procedure
        case .language: .language
        case .fee: .fee
        case .deadline: .deadline
        }
    }

    /// Whether the rule is in force on a day; one that is only announced never is.
    package func isInForce(on date: CivilDate) -> Bool {
        announced == nil && (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
    }
}

/// One condition of a permit.
package struct Need: Hashable, Sendable {
    /// What a condition that does not hold today means for the path.
    package enum Opening: String, CaseIterable, Sendable {
        /// Closes the path.
        case never
        /// The recognition decision brings it.
        case withRecognition
        /// The notice with deficits brings it; unless it is known that there is none.
        case withNotice
        /// A course or a further proof brings it by the visa.
        case withCourse
        /// Somebody else arranges it; not known from a case.
        case byArrangement
    }

    package let id: String
    /// Nil = nothing a case can say decides it.
    package let when: Condition?
    package let opens: Opening
    package let text: LocalText
    /// The first fact that the condition compares with a named value, and the value's name.
    let comparedFact: Fact?
    let comparedValue: String?

    init(id: String, when: Condition?, opens: Opening, text: LocalText) {
        self.id = id
        self.when = when
        self.opens = opens
        self.text = text
        let compared = when?.firstValue
        comparedFact = compared?.fact
        comparedValue = compared?.value
    }
}

/// What a rule says, by track.
package enum Outcome: Hashable, Sendable {
    case occupation(OccupationOutcome)
    case permit(PermitOutcome)
    case procedure(ProcedureOutcome)
    /// The licence's own minimum.
    case language(CEFRLevel)
    case fee(ClosedRange<Cents>)
    /// Days from complete papers to the decision.
    case deadline(Int)
}

/// Outcome of track occupation.
package struct OccupationOutcome: Hashable, Sendable {
    package let kind: RecognitionKind
    /// Nil where the occupation or the path did not exist.
    package let isNeeded: Bool?
    /// True where no licence can come of it.
    package let isBlocked: Bool
    /// The body: that of the occupation, or one that the rule names.
    package let office: AuthorityOffice?
    /// True where the occupation's own act is quoted with the rule.
    package let quotesOccupation: Bool
}

/// Outcome of track permit.
package struct PermitOutcome: Hashable, Sendable {
    package let path: PermitPath
    /// The title as the law calls it.
    package let title: String
    package let isEntitlement: Bool
    /// Weeks to the title, for comparing paths.
    package let leadWeeks: Int
    /// False for a stay that cannot carry the job on offer.
    package let carriesJob: Bool
    /// False where nothing has to be issued before work begins.
    package let waits: Bool
    package let needs: PermitNeed
}

/// Outcome of track procedure; every matching rule adds.
package struct ProcedureOutcome: Hashable, Sendable {
    package let documents: [String]
    package let measures: [String]
    package let meanwhile: String?
}
