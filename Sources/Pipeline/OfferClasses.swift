import Domain
import Recognition

/// Vacancies whose offers put the same question about an applicant, so that one column of gates serves them all.
struct OfferClasses: Sendable {
    /// What is asked about, with the classes that offer it.
    struct Target {
        let target: AssessmentTarget
        var offers: [Int]
        /// Whether the answers are told, or only lead to gates.
        var isReported = true
    }

    /// A vacancy of each class, in the order of first appearance.
    private(set) var examples: [Vacancy] = []
    /// Of each class what the rules can tell from others.
    private(set) var kinds: [OfferClass] = []
    /// In the order of occupation, Land and form of work.
    private(set) var targets: [Target] = []
    /// The class of each vacancy whose title names an occupation.
    private(set) var columns: [ID<Vacancy>: Int] = [:]

    private struct Offer: Hashable {
        let target: AssessmentTarget
        let salary: Cents?
        let hours: WeeklyHours?
        let contract: ContractKind
        let hasCollectiveAgreement: Bool?
    }

    init(_ inputs: CampaignInputs, _ rules: QuestionClasses) {
        var classes: [Offer: Int] = [:]
        var offers: [AssessmentTarget: [Int]] = [:]
        for vacancy in inputs.vacancies {
            guard let target = AssessmentTarget(vacancy, in: inputs.campaign) else { continue }
            let offer = Offer(
                target: target, salary: vacancy.salaryPerYear, hours: vacancy.weeklyHours, contract: vacancy.contract,
                hasCollectiveAgreement: vacancy.hasCollectiveAgreement)
            let number = classes[offer] ?? examples.count
            columns[vacancy.id] = number
            guard number == examples.count else { continue }
            classes[offer] = number
            examples.append(vacancy)
            kinds.append(
                rules.offer(
                    salary: vacancy.salaryPerYear, hours: vacancy.weeklyHours, contractMonths: vacancy.contract.months,
                    hasCollectiveAgreement: vacancy.hasCollectiveAgreement))
            offers[target, default: []].append(number)
        }
        targets = offers.sorted { $0.key < $1.key }.map { target, numbers in
            Target(target: target, offers: numbers, isReported: target.isReported(among: offers.keys))
        }
    }
}
