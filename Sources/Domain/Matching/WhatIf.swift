package import Calendar

/// Who can make a change.
package enum ChangeActor: String, CaseIterable, Sendable {
    case applicant, employer
}

/// Consents that can open a pair.
package enum ConsentChange: String, CaseIterable, Sendable {
    case matching, otherOccupation, training, otherPlaces, patterns, lowerSalary
}

/// Papers that can open a pair.
package enum DocumentChange: String, CaseIterable, Sendable {
    /// Proof of the qualification's level.
    case levelProof
    /// The notice that recognises the qualification.
    case recognitionNotice
}

/// A demand that an employer can give up.
package enum EmployerRelaxation: Hashable, Sendable {
    case language(LanguageCode, to: CEFRLevel)
    case minimumLevel(EQFLevel)
    case licences, patterns
}

/// One change of the closed list of a what-if answer.
package enum MatchChange: Hashable, Sendable {
    case language(LanguageCode, level: CEFRLevel, by: CivilDate?)
    case document(DocumentChange)
    /// The job begins on a later day.
    case start(CivilDate)
    /// The job pays that much a year.
    case salary(Cents)
    case licences([String])
    case consent(ConsentChange)
    case relaxation(EmployerRelaxation)

    package var actor: ChangeActor {
        switch self {
        case .language, .document, .licences, .consent: .applicant
        case .start, .salary, .relaxation: .employer
        }
    }
}

/// A change with what it takes and how it reads.
package struct ChangeStep: Hashable, Sendable {
    package let change: MatchChange
    package let weeks: Int
    package let cost: Cents
    package let text: LocalText

    package init(change: MatchChange, weeks: Int, cost: Cents, text: LocalText) {
        self.change = change
        self.weeks = weeks
        self.cost = cost
        self.text = text
    }
}

/// A smallest set of changes that improves a pair, and where the pair then stands.
package struct WhatIf: Hashable, Sendable {
    package let steps: [ChangeStep]
    /// Steps run side by side: the longest counts.
    package let weeks: Int
    package let cost: Cents
    package let outcome: CriterionOutcome
    package let match: Match

    package init(steps: [ChangeStep], weeks: Int, cost: Cents, outcome: CriterionOutcome, match: Match) {
        self.steps = steps
        self.weeks = weeks
        self.cost = cost
        self.outcome = outcome
        self.match = match
    }
}
