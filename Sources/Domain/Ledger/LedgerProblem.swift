package import Calendar

/// What was or will be spent, and the rules by which others pay for it (Förderung): who pays each cent?
package struct LedgerProblem: Hashable, Sendable {
    /// A thing that costs money, for one person or for the campaign as a whole.
    package struct Cost: Hashable, Sendable {
        /// How far it has come. A refused claim is paid by nobody here.
        package enum Status: String, CaseIterable, Sendable {
            case planned, committed, invoiced, paid, reimbursed, refused

            /// The thing has happened, so that its evidence has to be there.
            package var needsEvidence: Bool { self == .paid || self == .reimbursed }
        }

        package let id: ID<Cost>
        /// Such as `flight`, `course`, `perDiem`.
        package let kind: String
        /// The day it arises.
        package let date: CivilDate
        /// At least 0.
        package let amount: Cents
        /// What came back of it, such as a deposit; at most `amount`.
        package let returned: Cents
        package let person: ID<Applicant>?
        package let status: Status
        /// Kinds of evidence that are there, such as `receipt`.
        package let evidence: [String]

        package init(
            id: ID<Cost>, kind: String, date: CivilDate, amount: Cents, returned: Cents = .zero,
            person: ID<Applicant>? = nil, status: Status = .planned, evidence: [String] = []
        ) {
            self.id = id
            self.kind = kind
            self.date = date
            self.amount = amount
            self.returned = returned
            self.person = person
            self.status = status
            self.evidence = evidence
        }

        /// What somebody has to pay in the end.
        package var due: Cents { status == .refused ? .zero : amount - returned }
    }

    /// A promise to pay a share of certain costs (Förderregel).
    package struct Rule: Hashable, Sendable {
        package let id: ID<Rule>
        package let payer: String
        /// Kinds of cost it is for; nil = all.
        package let kinds: [String]?
        /// For whom; nil = also what is for nobody alone.
        package let persons: [ID<Applicant>]?
        /// First and last day on which a cost may arise; nil = open.
        package let from: CivilDate?
        package let to: CivilDate?
        package let share: LedgerShare
        package let capPerPerson: Cents?
        /// Lower caps of single people, such as what was approved for them.
        package let personCaps: [ID<Applicant>: Cents]
        package let capPerKind: Cents?
        package let cap: Cents?
        /// An application has to be filed before the day of the cost.
        package let needsApplication: Bool
        /// Evidence that a paid cost has to have.
        package let evidence: [String]
        /// Rules that may not pay for the same cost (double funding).
        package let notWith: [ID<Rule>]
        /// Programme or paragraph.
        package let source: String?

        package init(
            id: ID<Rule>, payer: String, kinds: [String]? = nil, persons: [ID<Applicant>]? = nil,
            from: CivilDate? = nil, to: CivilDate? = nil, share: LedgerShare, capPerPerson: Cents? = nil,
            personCaps: [ID<Applicant>: Cents] = [:], capPerKind: Cents? = nil, cap: Cents? = nil,
            needsApplication: Bool = false, evidence: [String] = [],
            notWith: [ID<Rule>] = [], source: String? = nil
        ) {
            self.id = id
            self.payer = payer
            self.kinds = kinds
            self.persons = persons
            self.from = from
            self.to = to
            self.share = share
            self.capPerPerson = capPerPerson
            self.personCaps = personCaps
            self.capPerKind = capPerKind
            self.cap = cap
            self.needsApplication = needsApplication
            self.evidence = evidence
            self.notWith = notWith
            self.source = source
        }

        /// The most it pays for somebody; nil = no cap.
        package func cap(of person: ID<Applicant>) -> Cents? {
            guard let own = personCaps[person] else { return capPerPerson }
            return capPerPerson.map { min($0, own) } ?? own
        }

        package var capsPersons: Bool { capPerPerson != nil || !personCaps.isEmpty }
    }

    /// Something filed with a payer.
    package struct Application: Hashable, Sendable {
        package let rule: ID<Rule>
        /// Nil = for everybody, and for what is for nobody alone.
        package let person: ID<Applicant>?
        package let filedOn: CivilDate
        package let isRefused: Bool

        package init(rule: ID<Rule>, person: ID<Applicant>? = nil, filedOn: CivilDate, isRefused: Bool = false) {
            self.rule = rule
            self.person = person
            self.filedOn = filedOn
            self.isRefused = isRefused
        }
    }

    package var costs: [Cost]
    /// In the order in which they take.
    package var rules: [Rule]
    package var applications: [Application]
    /// Pays what no rule takes.
    package var defaultPayer: String

    package init(costs: [Cost], rules: [Rule], applications: [Application] = [], defaultPayer: String) {
        self.costs = costs
        self.rules = rules
        self.applications = applications
        self.defaultPayer = defaultPayer
    }
}

/// A fraction above 0 and at most 1.
package struct LedgerShare: Hashable, Sendable {
    package let parts: Int
    package let of: Int

    package init(_ parts: Int, of: Int) {
        self.parts = parts
        self.of = of
    }

    /// Whole cents of an amount, and the parts of a cent that are left over (in `of`ths).
    package func split(_ amount: Cents) -> (cents: Int64, rest: Int64) {
        let (cents, rest) = (amount.amount * Int64(parts)).quotientAndRemainder(dividingBy: Int64(of))
        return (cents, rest)
    }
}
