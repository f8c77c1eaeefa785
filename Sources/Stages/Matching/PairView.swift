import Calendar
import Domain

/// One pair with its plain values beside its columns: what explanations are told from.
struct PairView {
    let facts: PairFacts
    let applicantIndex: Int
    let vacancyIndex: Int
    let profile: MatchProfile
    let vacancy: MatchVacancy

    var gate: PairGate? { facts.gate(applicantIndex, vacancyIndex) }

    func ruling(_ criterion: Criterion) -> Ruling { facts.ruling(criterion, applicantIndex, vacancyIndex) }

    func result(_ criterion: Criterion) -> CriterionResult {
        let ruling = ruling(criterion)
        return CriterionResult(
            criterion: criterion, outcome: ruling.outcome, facts: text(criterion),
            remedy: ruling == .pass ? nil : remedy(criterion, ruling))
    }

    private func text(_ criterion: Criterion) -> LocalText {
        switch criterion {
        case .consent: consentFacts()
        case .withdrawn: withdrawnFacts()
        case .declined: declinedFacts()
        case .occupation: occupationFacts()
        case .level: levelFacts()
        case .recognition: recognitionFacts()
        case .permit: permitFacts()
        case .language: languageFacts()
        case .start: startFacts()
        case .pattern: patternFacts()
        case .licence: licenceFacts()
        case .salary: salaryFacts()
        case .mobility: mobilityFacts()
        }
    }
}
