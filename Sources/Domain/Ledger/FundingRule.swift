package import Calendar

/// What a funder promises (Förderregel), as the campaign's files say it.
package struct FundingRule: Hashable, Sendable {
    package let id: ID<FundingRule>
    package var payer: String
    /// Rules take in this order, then by id.
    package var order: Int
    package var share: LedgerShare
    /// Nil = all.
    package var kinds: [CostKind]?
    /// Nil = also what is for nobody alone.
    package var applicants: [ID<Applicant>]?
    /// Full years on the campaign's date, both included; a condition of the programme, whose source has to stand here. Nobody
    /// is chosen by it. Somebody whose age is not known has no part, but for those whom a grant names.
    package var minimumAge: Int?
    package var maximumAge: Int?
    /// First and last day on which a cost may arise.
    package var from: CivilDate?
    package var to: CivilDate?
    package var capPerPerson: Cents?
    package var capPerKind: Cents?
    package var cap: Cents?
    package var needsApplication: Bool
    package var evidence: [Evidence]
    package var notWith: [ID<FundingRule>]
    /// Whether the proof of use has to name people; else it says their ids.
    package var namesPeople: Bool
    /// Programme or paragraph.
    package var source: String?

    package init(
        id: ID<FundingRule>, payer: String, order: Int, share: LedgerShare, kinds: [CostKind]? = nil,
        applicants: [ID<Applicant>]? = nil, minimumAge: Int? = nil, maximumAge: Int? = nil, from: CivilDate? = nil,
        to: CivilDate? = nil, capPerPerson: Cents? = nil, capPerKind: Cents? = nil, cap: Cents? = nil,
        needsApplication: Bool = false, evidence: [Evidence] = [], notWith: [ID<FundingRule>] = [],
        namesPeople: Bool = false, source: String? = nil
    ) {
        self.id = id
        self.payer = payer
        self.order = order
        self.share = share
        self.kinds = kinds
        self.applicants = applicants
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.from = from
        self.to = to
        self.capPerPerson = capPerPerson
        self.capPerKind = capPerKind
        self.cap = cap
        self.needsApplication = needsApplication
        self.evidence = evidence
        self.notWith = notWith
        self.namesPeople = namesPeople
        self.source = source
    }

    package var hasAge: Bool { minimumAge != nil || maximumAge != nil }
}

/// An application to a funder and what became of it (Antrag, Bewilligung).
package struct Grant: Hashable, Sendable {
    package let id: ID<Grant>
    package var rule: ID<FundingRule>
    /// Nil = for everybody, and for what is for nobody alone.
    package var applicant: ID<Applicant>?
    package var filedOn: CivilDate
    /// At most one of both.
    package var approvedOn: CivilDate?
    package var refusedOn: CivilDate?
    /// What was approved at most, for the person or in all; nil = what the rule gives.
    package var amount: Cents?

    package init(
        id: ID<Grant>, rule: ID<FundingRule>, applicant: ID<Applicant>? = nil, filedOn: CivilDate,
        approvedOn: CivilDate? = nil, refusedOn: CivilDate? = nil, amount: Cents? = nil
    ) {
        self.id = id
        self.rule = rule
        self.applicant = applicant
        self.filedOn = filedOn
        self.approvedOn = approvedOn
        self.refusedOn = refusedOn
        self.amount = amount
    }
}

/// Money that came in, from a firm or a funder (Zahlungseingang).
package struct Payment: Hashable, Sendable {
    package enum Payer: Hashable, Sendable {
        /// The fee it is for; nil = whichever is due first.
        case employer(ID<Employer>, FeeKind?)
        case funder(ID<FundingRule>)
    }

    package let id: ID<Payment>
    package var payer: Payer
    /// Below zero = given back to a firm.
    package var amount: Cents
    package var receivedOn: CivilDate
    package var reference: String?

    package init(id: ID<Payment>, payer: Payer, amount: Cents, receivedOn: CivilDate, reference: String? = nil) {
        self.id = id
        self.payer = payer
        self.amount = amount
        self.receivedOn = receivedOn
        self.reference = reference
    }
}

/// What firms pay the campaign (Gebühr).
package enum FeeKind: String, CaseIterable, Sendable {
    /// For taking part in the fair (Organisationsbeitrag).
    case organisation
    /// For each contract that is signed (Vermittlungspauschale).
    case placement
}

/// What may be spent on a stage or on a kind of cost (Haushaltsansatz).
package struct BudgetLine: Hashable, Sendable {
    package enum Heading: Hashable, Comparable, Sendable {
        case stage(CostStage), kind(CostKind)

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        /// Stages before kinds, each in its own order.
        private var rank: Int {
            switch self {
            case .stage(let stage): CostStage.allCases.firstIndex(of: stage) ?? 0
            case .kind(let kind): CostStage.allCases.count + (CostKind.allCases.firstIndex(of: kind) ?? 0)
            }
        }

        package var word: String {
            switch self {
            case .stage(let stage): "stage \(stage.rawValue)"
            case .kind(let kind): "kind \(kind.rawValue)"
            }
        }
    }

    /// The same in every import: a heading has one line.
    package var id: ID<BudgetLine> { ID(heading.word) }

    package let heading: Heading
    package var amount: Cents

    package init(heading: Heading, amount: Cents) {
        self.heading = heading
        self.amount = amount
    }
}

/// Everything that a campaign's files say of money, each list in the order of its ids. No planner reads it.
package struct CampaignBooks: Hashable, Sendable {
    package var costs: [CostItem]
    package var funding: [FundingRule]
    package var grants: [Grant]
    package var payments: [Payment]
    package var budget: [BudgetLine]
    /// Hires of people who were erased since: what their firms owe, or have paid, stays.
    package var formerHires: [Hire]

    package init(
        costs: [CostItem] = [], funding: [FundingRule] = [], grants: [Grant] = [], payments: [Payment] = [],
        budget: [BudgetLine] = [], formerHires: [Hire] = []
    ) {
        self.costs = costs
        self.funding = funding
        self.grants = grants
        self.payments = payments
        self.budget = budget
        self.formerHires = formerHires
    }
}
