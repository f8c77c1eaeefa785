package import Calendar

/// One sentence in the three languages we speak to people in.
package struct LocalText: Hashable, Sendable {
    package let german: String
    package let english: String
    package let spanish: String

    package init(german: String, english: String, spanish: String) {
        self.german = german
        self.english = english
        self.spanish = spanish
    }

    /// The text in that language; English where we do not speak it.
    package func text(in language: LanguageCode) -> String {
        switch language {
        case .german: german
        case .spanish: spanish
        default: english
        }
    }
}

/// May this person do this work, at this date, in this Land?
package enum AssessmentVerdict: String, CaseIterable, Sendable {
    case mayWork, mayWorkAfter, mayNot, unclear
}

/// What kind of recognition applies (contracts.md, domain/recognition.md § 7).
package enum RecognitionKind: String, CaseIterable, Sendable {
    case notNeeded, optional, titleOnly, automatic, generalSystem, equivalence, degreeComparability, notAvailable
}

/// The kind of authority that decides.
package enum AuthorityKind: String, CaseIterable, Sendable {
    case none, ihkFosa, hwk, zab, landHealth, landSchool, landSocial, engineerChamber, architectChamber, agriculture
    case other
}

/// A competent authority (zuständige Stelle).
package struct Authority: Hashable, Sendable {
    package let kind: AuthorityKind
    package let name: String

    package init(kind: AuthorityKind, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// The way to a permit, as contracts.md names it.
package enum PermitPath: String, CaseIterable, Sendable {
    case freeMovement, swissFreeMovement, euFamilyMember, workPermitEU, blueCard, skilledAcademic, skilledVocational
    case experiencedWorker, recognitionStay, recognitionPartnership, westernBalkans, opportunityCard, formerLaw, other
    case none
}

/// What must still happen before work begins.
package enum AssessmentStep: String, CaseIterable, Sendable {
    case recognition, permit
}

/// Why the answer is what it is: the rule that fired, its law and its validity.
package struct LegalReason: Hashable, Sendable {
    package let rule: String
    package let law: String
    package let from: CivilDate?
    package let to: CivilDate?
    package let text: LocalText
    /// False where the pack only has it from general knowledge: shown as "to be confirmed by the authority".
    package let isConfirmed: Bool
    /// The campaign's pack that replaced or added the rule; nil for the program's own.
    package let campaignPack: String?
    /// The day it was announced, where it is not in force and changes nothing yet; nil for law in force.
    package let announced: CivilDate?

    package init(
        rule: String, law: String, from: CivilDate?, to: CivilDate?, text: LocalText, isConfirmed: Bool,
        campaignPack: String? = nil, announced: CivilDate? = nil
    ) {
        self.rule = rule
        self.law = law
        self.from = from
        self.to = to
        self.text = text
        self.isConfirmed = isConfirmed
        self.campaignPack = campaignPack
        self.announced = announced
    }
}

/// The recognition half of an assessment.
package struct RecognitionAnswer: Hashable, Sendable {
    package var kind: RecognitionKind
    /// Nil where the occupation or the path did not exist.
    package var isNeeded: Bool?
    /// The first is the one to write to; empty = none.
    package var authorities: [Authority]
    package var deadlineDays: Int?
    /// Lowest and highest fee.
    package var fees: ClosedRange<Cents>?
    package var measures: [String]
    package var documents: [String]
    /// The licence's own minimum; nil where no law or authority sets one.
    package var languageMinimum: CEFRLevel?
    /// What the person may do meanwhile; nil where there is nothing to wait for.
    package var meanwhile: String?

    package init(
        kind: RecognitionKind, isNeeded: Bool?, authorities: [Authority] = [], deadlineDays: Int? = nil,
        fees: ClosedRange<Cents>? = nil, measures: [String] = [], documents: [String] = [],
        languageMinimum: CEFRLevel? = nil, meanwhile: String? = nil
    ) {
        self.kind = kind
        self.isNeeded = isNeeded
        self.authorities = authorities
        self.deadlineDays = deadlineDays
        self.fees = fees
        self.measures = measures
        self.documents = documents
        self.languageMinimum = languageMinimum
        self.meanwhile = meanwhile
    }
}

/// Points counted for a permit that asks for so many (§ 20b AufenthG).
package struct PointCount: Hashable, Sendable {
    /// What is counted, and what it brings.
    package struct Item: Hashable, Sendable {
        package let id: String
        package let points: Int

        package init(id: String, points: Int) {
            self.id = id
            self.points = points
        }
    }

    package let needed: Int
    /// In the order of the law; at most one of each group that excludes each other.
    package let counted: [Item]
    /// The sum if everything that is not known turned out well.
    package let possible: Int

    /// The sum of what is counted.
    package var reached: Int { counted.reduce(0) { $0 + $1.points } }

    package init(needed: Int, counted: [Item], possible: Int) {
        self.needed = needed
        self.counted = counted
        self.possible = possible
    }
}

/// One permit path that was looked at.
package struct PermitAlternative: Hashable, Sendable {
    package let path: PermitPath
    package let isOpen: Bool
    package let unmet: [String]
    /// The id of the permit rule; nil where none stands behind it.
    package let rule: String?
    /// The points of a path that counts them; nil for all others.
    package let points: PointCount?

    package init(
        path: PermitPath, isOpen: Bool, unmet: [String], rule: String? = nil, points: PointCount? = nil
    ) {
        self.path = path
        self.isOpen = isOpen
        self.unmet = unmet
        self.rule = rule
        self.points = points
    }
}

/// The permit half of an assessment.
package struct PermitAnswer: Hashable, Sendable {
    package var path: PermitPath
    package var conditions: [String]
    package var alternatives: [PermitAlternative]

    package init(path: PermitPath, conditions: [String] = [], alternatives: [PermitAlternative] = []) {
        self.path = path
        self.conditions = conditions
        self.alternatives = alternatives
    }
}

/// The answer of the recognition and permit rules to one case.
package struct Assessment: Hashable, Sendable {
    /// The occupation that was assessed; nil where the title fits several and `candidates` differ.
    package var occupation: ID<Occupation>?
    package var verdict: AssessmentVerdict
    package var waitsFor: [AssessmentStep]
    /// Nil where several candidates differ in it.
    package var recognition: RecognitionAnswer?
    package var permit: PermitAnswer?
    package var reasons: [LegalReason]
    /// What was taken for granted because nobody said otherwise.
    package var assumed: [String]
    /// Facts that would decide what is unclear.
    package var missing: [String]
    /// One answer per occupation where the target fits several.
    package var candidates: [Assessment]

    package init(
        occupation: ID<Occupation>?, verdict: AssessmentVerdict, waitsFor: [AssessmentStep] = [],
        recognition: RecognitionAnswer?, permit: PermitAnswer?, reasons: [LegalReason] = [], assumed: [String] = [],
        missing: [String] = [], candidates: [Assessment] = []
    ) {
        self.occupation = occupation
        self.verdict = verdict
        self.waitsFor = waitsFor
        self.recognition = recognition
        self.permit = permit
        self.reasons = reasons
        self.assumed = assumed
        self.missing = missing
        self.candidates = candidates
    }
}
