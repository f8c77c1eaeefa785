import Calendar
package import Domain

extension AssessmentCase {
    /// The question that an applicant and a vacancy together put to the recognition and permit rules.
    ///
    /// Nil where the vacancy's title resolves to no reference occupation: then there is nothing to ask about.
    /// `similarity` (basis points) chooses among several qualifications the one nearest to the vacancy's occupation.
    init?(
        _ applicant: Applicant, for vacancy: Vacancy, in campaign: Campaign,
        similarity: (ID<Occupation>, ID<Occupation>) -> Int
    ) {
        guard let occupation = vacancy.title.occupation else { return nil }
        self.init(applicant, for: .occupation(occupation), in: campaign, similarity: similarity)
        land = vacancy.land ?? campaign.land
        employment = vacancy.contract == .training ? .training : .employed
        hasOffer = true
        setOffer(of: vacancy)
    }

    /// Takes pay, hours, term and agreement from a vacancy.
    mutating func setOffer(of vacancy: Vacancy) {
        salaryPerYear = vacancy.salaryPerYear
        weeklyHours = vacancy.weeklyHours
        contractMonths = vacancy.contract.months
        hasCollectiveAgreement = vacancy.hasCollectiveAgreement
    }

    /// The question whether an applicant may work in an occupation, whoever offers it.
    package init(
        _ applicant: Applicant, for target: Target, in campaign: Campaign,
        similarity: (ID<Occupation>, ID<Occupation>) -> Int
    ) {
        let german = applicant.languages.filter { $0.language == .german }.max { $0.level < $1.level }
        let english = applicant.languages.filter { $0.language == .english }.map(\.level).max()
        self.init(
            nationalities: applicant.person.nationalities,
            qualification: applicant.nearestQualification(to: target, similarity: similarity), target: target,
            land: campaign.land, date: campaign.date, experience: applicant.experience, germanLevel: german?.level,
            germanProof: german?.proof, englishLevel: english,
            age: applicant.person.birthDate.map { completedYears(from: $0, to: campaign.date) })
    }
}

extension Applicant {
    /// The qualification nearest to the target where that is an occupation; among equals the higher level, then the one
    /// listed first.
    fileprivate func nearestQualification(
        to target: AssessmentCase.Target, similarity: (ID<Occupation>, ID<Occupation>) -> Int
    ) -> Qualification? {
        var best: (qualification: Qualification, nearness: Int, level: Int)?
        for qualification in qualifications {
            var nearness = 0
            if case .occupation(let occupation) = target {
                nearness = qualification.occupation.occupations.map { similarity($0, occupation) }.max() ?? 0
            }
            let level = qualification.level?.number ?? 0
            if let best, (nearness, level) <= (best.nearness, best.level) { continue }
            best = (qualification, nearness, level)
        }
        return best?.qualification
    }
}

extension ContractKind {
    /// Months of a fixed term; nil for a contract without end.
    fileprivate var months: Int? {
        guard case .fixed(let months) = self else { return nil }
        return months
    }
}

/// Whole years of age on a day; somebody born on 29 February completes a year on 28 February of a common year's end,
/// which is 1 March (§ 187 (2), § 188 (2) BGB).
func completedYears(from birth: CivilDate, to date: CivilDate) -> Int {
    let (year, month, day) = date.fields
    let had = (month, day) >= (birth.month, birth.day)
    return year - birth.year - (had ? 0 : 1)
}
