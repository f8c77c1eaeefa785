import Domain

/// Everything a rule may ask about: the closed list of facts, with type and unit.
///
/// The reference page docs/reference/rule-packs.md lists them in this order.
package enum Fact: UInt8, CaseIterable, Sendable {
    // The person and the job.
    case nationality, regime, family, age, germanLevel, englishLevel, recentStay, spouseQualifies
    case land, employment, offer, salary, weeklyHours, contractMonths, collectiveAgreement, partnership
    // The qualification.
    case qualification, qualificationCountry, origin, sector, qualificationLevel, trainingMonths, monthsSinceAward
    case qualificationKind, beforeReferenceDate, stateRecognised, institution, degree, recognisedInGermany,
        recognisedInEurope
    case partialRecognition, fit
    // Practice in the occupation.
    case practice, practiceLast60, practiceLast84, practiceInEurope
    // The occupation.
    case occupation, isco, regulation, occupationExists, sectoral, qualifiedJob, occupationLevel, authority
    // What earlier tracks found.
    case permitNeeds, recognitionKind

    /// How a fact's values look and are compared.
    package enum Kind: Hashable, Sendable {
        case flag
        /// A word; the closed list of words where there is one, else empty.
        case word([String])
        case number(Unit)
        /// A CEFR level by name.
        case level
    }

    /// Units of numeric facts.
    package enum Unit: String, Sendable {
        case centsPerYear, hoursPerWeek, months, years, eqfLevel
    }

    package var kind: Kind {
        switch self {
        case .nationality, .qualificationCountry, .qualificationKind, .occupation, .isco: .word([])
        case .regime: .word(RegimeKind.allCases.map(\.rawValue))
        case .family: .word(["euCitizen", "none"])
        case .land: .word(Land.allCases.map(\.rawValue))
        case .employment: .word(EmploymentForm.allCases.map(\.rawValue))
        case .origin: .word(["germany", "europe", "thirdCountry"])
        case .sector: .word(["higherEducation", "vocational"])
        case .institution: .word(InstitutionStatus.allCases.map(\.rawValue))
        case .degree: .word(DegreeStatus.allCases.map(\.rawValue))
        case .fit: .word(["same", "related", "below", "levelBelow", "other", "unresolved"])
        case .regulation: .word(Regulation.allCases.map(\.rawValue))
        case .authority: .word(AuthorityOffice.allCases.map(\.rawValue))
        case .permitNeeds: .word(PermitNeed.allCases.map(\.rawValue))
        case .recognitionKind: .word(RecognitionKind.allCases.map(\.rawValue))
        case .recentStay, .spouseQualifies, .offer, .collectiveAgreement, .partnership, .qualification,
            .beforeReferenceDate, .stateRecognised,
            .recognisedInGermany, .recognisedInEurope, .partialRecognition, .occupationExists, .sectoral, .qualifiedJob:
            .flag
        case .salary: .number(.centsPerYear)
        case .weeklyHours: .number(.hoursPerWeek)
        case .contractMonths, .trainingMonths, .monthsSinceAward, .practice, .practiceLast60, .practiceLast84,
            .practiceInEurope:
            .number(.months)
        case .age: .number(.years)
        case .qualificationLevel, .occupationLevel: .number(.eqfLevel)
        case .germanLevel, .englishLevel: .level
        }
    }

    /// What the asker would have to say to make the fact known; nil where the program works it out by itself.
    package var question: String? {
        switch self {
        case .nationality, .regime: "nationalities"
        case .family: "familyMemberOf"
        case .age: "age"
        case .germanLevel: "germanLevel"
        case .englishLevel: "englishLevel"
        case .recentStay: "recentStayInGermany"
        case .spouseQualifies: "spouseQualifies"
        case .salary: "salaryPerYear"
        case .weeklyHours: "weeklyHours"
        case .contractMonths: "contractMonths"
        case .collectiveAgreement: "collectiveAgreement"
        case .offer: "offer"
        case .employment: "employment"
        case .qualificationCountry, .origin: "qualification.country"
        case .sector, .qualificationLevel, .qualificationKind: "qualification.kind"
        case .trainingMonths: "qualification.trainingMonths"
        case .monthsSinceAward, .beforeReferenceDate: "qualification.awarded"
        case .stateRecognised: "qualification.stateRecognisedAtHome"
        case .institution: "qualification.institutionStatus"
        case .degree: "qualification.degreeStatus"
        case .recognisedInEurope, .recognisedInGermany: "qualification.alreadyRecognisedIn"
        case .partialRecognition: "partialRecognition"
        case .fit, .qualification: "qualification.title"
        case .practice, .practiceLast60, .practiceLast84, .practiceInEurope: "experience"
        case .occupation, .isco, .regulation, .occupationExists, .sectoral, .qualifiedJob, .occupationLevel, .authority:
            "occupation"
        case .land, .partnership, .permitNeeds, .recognitionKind: nil
        }
    }

    /// The name in rule packs.
    package var name: String { String(describing: self) }

    /// The fact of that name.
    package init?(name: String) {
        guard let fact = Fact.allCases.first(where: { $0.name == name }) else { return nil }
        self = fact
    }

    /// Position in storage.
    var index: Int { Int(rawValue) }
}

/// What the chosen permit asks of the recognition: nothing, a comparable degree, or full equivalence.
package enum PermitNeed: String, CaseIterable, Sendable {
    case nothing, comparableDegree, fullEquivalence
}
