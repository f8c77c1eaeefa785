/// Who is placed where, and why.
package struct PlacementPlan: Hashable, Sendable {
    /// One applicant's place.
    package struct Placed: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let vacancy: ID<Vacancy>
        /// Fixed by a person.
        package let isPinned: Bool
        /// Why not one that the applicant likes better, or that scores more; one reason for each such vacancy.
        package let because: [BlockingReason]

        package init(
            applicant: ID<Applicant>, vacancy: ID<Vacancy>, isPinned: Bool = false, because: [BlockingReason] = []
        ) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.isPinned = isPinned
            self.because = because
        }
    }

    /// Two who would rather have each other than what the plan gives them.
    package struct Instability: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let vacancy: ID<Vacancy>
        package let text: String

        package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>, text: String) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.text = text
        }

        /// As a reason, to be said in another language.
        package var reason: BlockingReason {
            BlockingReason(code: "pinned", resource: vacancy.text, text: text)
        }
    }

    /// What an opening of a vacancy is worth to those who do not have it: the proof that no assignment scores more.
    package struct Price: Hashable, Sendable {
        package let vacancy: ID<Vacancy>
        /// At least 1; vacancies with a free opening have none.
        package let price: Int

        package init(vacancy: ID<Vacancy>, price: Int) {
            self.vacancy = vacancy
            self.price = price
        }
    }

    package let status: PlanStatus
    /// In the order of the applicants' ids.
    package let pairs: [Placed]
    /// Applicants without a place, in the order of their ids.
    package let unplaced: [UnplacedItem]
    package let objectives: [ObjectiveValue]
    package let changes: [PlanChange]
    package let certificates: [PlanCertificate]
    /// What a pin forces; of an assignment in a campaign, whatever it leaves.
    package let instabilities: [Instability]
    /// Only of an assignment.
    package let prices: [Price]
    /// Nodes of the exact search, or pairs looked at.
    package let work: Int

    package init(
        status: PlanStatus, pairs: [Placed], unplaced: [UnplacedItem] = [], objectives: [ObjectiveValue] = [],
        changes: [PlanChange] = [], certificates: [PlanCertificate] = [], instabilities: [Instability] = [],
        prices: [Price] = [], work: Int = 0
    ) {
        self.status = status
        self.pairs = pairs
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.instabilities = instabilities
        self.prices = prices
        self.work = work
    }

    /// How many can be placed at most by the plan's own bound, the pinned among them; nil where it has none.
    package var most: Int? { PlacementPlan.most(placed: pairs.count, objectives) }

    /// The same of a plan of which only its objectives are at hand.
    ///
    /// - Parameter placed: How many it places.
    package static func most(placed: Int, _ objectives: [ObjectiveValue]) -> Int? {
        objectives.first { $0.name == StableTerm.unplaced.rawValue }.flatMap { unplaced in
            unplaced.bound.map { placed + unplaced.value - $0 }
        }
    }

    /// The same plan with the pairs named that would rather have each other.
    package func naming(_ instabilities: [Instability]) -> PlacementPlan {
        PlacementPlan(
            status: status, pairs: pairs, unplaced: unplaced, objectives: objectives, changes: changes,
            certificates: certificates, instabilities: instabilities, prices: prices, work: work)
    }
}
