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
        guard let target = AssessmentTarget(vacancy, in: campaign) else { return nil }
        self.init(
            applicant, applicant.nearestQualification(to: target.occupation, similarity: similarity), for: target,
            in: campaign)
        setOffer(of: vacancy)
    }

    /// The question whether an applicant may take up a kind of work with one of the qualifications, by its place among them,
    /// whatever an employer offers.
    init(_ applicant: Applicant, _ qualification: Int?, for target: AssessmentTarget, in campaign: Campaign) {
        self.init(
            applicant, qualification.map { applicant.qualifications[$0] }, for: .occupation(target.occupation),
            in: campaign)
        land = target.land
        employment = target.employment
        hasOffer = true
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
        var occupation: ID<Occupation>?
        if case .occupation(let id) = target { occupation = id }
        let nearest = applicant.nearestQualification(to: occupation, similarity: similarity)
        self.init(applicant, nearest.map { applicant.qualifications[$0] }, for: target, in: campaign)
    }

    private init(
        _ applicant: Applicant, _ qualification: Qualification?, for target: Target, in campaign: Campaign
    ) {
        let german = applicant.languages.filter { $0.language == .german }.max { $0.level < $1.level }
        let english = applicant.languages.filter { $0.language == .english }.map(\.level).max()
        self.init(
            nationalities: applicant.person.nationalities,
            qualification: qualification, target: target, land: campaign.land, date: campaign.date,
            experience: applicant.experience, germanLevel: german?.level,
            germanProof: german?.proof, englishLevel: english,
            age: applicant.person.birthDate.map { completedYears(from: $0, to: campaign.date) })
    }
}

extension Applicant {
    /// The place of the qualification nearest to an occupation, where there is one; among equals that of the higher level, then
    /// the one listed first.
    func nearestQualification(
        to occupation: ID<Occupation>?, similarity: (ID<Occupation>, ID<Occupation>) -> Int
    ) -> Int? {
        guard qualifications.count > 1 else { return qualifications.isEmpty ? nil : 0 }
        var best: (place: Int, nearness: Int, level: Int)?
        for (place, qualification) in qualifications.enumerated() {
            var nearness = 0
            if let occupation {
                nearness = qualification.occupation.occupations.map { similarity($0, occupation) }.max() ?? 0
            }
            let level = qualification.level?.number ?? 0
            if let best, (nearness, level) <= (best.nearness, best.level) { continue }
            best = (place, nearness, level)
        }
        return best?.place
    }
}

extension ContractKind {
    /// Months of a fixed term; nil for a contract without end.
    var months: Int? {
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
