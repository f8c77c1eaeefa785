package import Calendar
import Domain
package import Ledger
import Store

extension CampaignPipeline {
    /// What the campaign costs, who pays, and what firms owe on a day: of the books, and of what the plans in force foresee.
    /// Nothing is kept; the allocation is verified each time.
    package func account(on day: CivilDate) throws(PipelineError) -> CampaignAccount {
        let bench = try Bench(self)
        let books = try bench.store { (store) throws(StoreError) in try store.books() }
        let foreseen = try ForeseenCosts(bench).items()
        do throws(AccountError) {
            return try CampaignAccount(
                books: books, foreseen: foreseen, facts: AccountFacts(bench.inputs, former: books.formerHires), on: day)
        } catch { throw .account(error) }
    }
}

extension AccountFacts {
    /// - Parameter former: Those of people who were erased.
    init(_ inputs: CampaignInputs, former: [Hire]) {
        let employers = Dictionary(inputs.vacancies.map { ($0.id, $0.employer) }) { first, _ in first }
        let known = inputs.employments.compactMap { work in
            employers[work.contract.vacancy].flatMap { Hire(work, employer: $0) }
        }
        let hires = former + known
        let standing = Set(inputs.contracts.filter(\.isStanding).map(\.applicant))
        let ended = hires.filter { $0.cancelledOn != nil }.map(\.applicant)
        let withdrawn = inputs.contracts.filter { !$0.isStanding && $0.signedOn == nil }.map(\.applicant)
        let came = Set(hires.filter { $0.cancelledOn == nil }.map(\.applicant))
        self.init(
            settings: inputs.campaign.settings, applicants: inputs.applicants.count,
            fair: inputs.days.map(\.date).min(), participants: inputs.delegations.map(\.employer), hires: hires,
            dropouts: Set(ended + withdrawn).subtracting(standing).subtracting(came),
            ages: Dictionary(
                inputs.applicants.compactMap { applicant in
                    applicant.person.birthDate.map { (applicant.id, $0.fullYears(on: inputs.campaign.date)) }
                }
            ) { first, _ in first })
    }
}

extension CivilDate {
    /// Birthdays from this day of birth on to a day.
    fileprivate func fullYears(on day: CivilDate) -> Int {
        day.year - year - ((day.month, day.day) < (month, self.day) ? 1 : 0)
    }
}
