package import Calendar
package import Domain

/// The account of a campaign: what it costs, who pays, what firms owe.
package struct CampaignAccount: Hashable, Sendable {
    package let facts: AccountFacts
    package let books: CampaignBooks
    /// The day on which fees are open or overdue.
    package let day: CivilDate
    /// By day, then by id.
    package let entries: [AccountEntry]
    package let replaced: [ReplacedCost]
    /// The rules in the order in which they take.
    package let rules: [FundingRule]
    package let problem: LedgerProblem
    package let plan: LedgerPlan
    package let fees: FeeBook

    /// - Parameter foreseen: Costs that plans in force foresee, in any order.
    package init(
        books: CampaignBooks, foreseen: [CostItem], facts: AccountFacts, on day: CivilDate
    ) throws(AccountError) {
        let list = EntryList(books: books.costs, foreseen: foreseen, dropouts: facts.dropouts)
        let funding = FundingProblem(books, facts, list.entries)
        let problem = try funding.problem()
        let plan: LedgerPlan
        let verdict: PlanVerification
        do throws(PlanRefusal) {
            plan = try LedgerPlanner.plan(problem)
            verdict = try LedgerVerifier.verify(plan, against: problem)
        } catch { throw .refused(error.faults) }
        guard verdict.valid else { throw .unsound(verdict.violations.map(\.text)) }
        self.facts = facts
        self.books = books
        self.day = day
        entries = list.entries
        replaced = list.replaced
        rules = funding.rules
        self.problem = problem
        self.plan = plan
        fees = FeeBook(facts, books.payments, on: day)
    }

    // MARK: Sums

    package var total: Cents { CampaignAccount.sum(entries) }

    package static func sum(_ entries: [AccountEntry]) -> Cents { entries.reduce(.zero) { $0 + $1.due } }

    /// What costs come to by stage; stages without any are left out.
    package var byStage: [(stage: CostStage, amount: Cents)] {
        CostStage.allCases.compactMap { stage in
            let own = entries.filter { $0.item.stage == stage }
            return own.isEmpty ? nil : (stage, CampaignAccount.sum(own))
        }
    }

    package var byKind: [(kind: CostKind, amount: Cents)] {
        CostKind.allCases.compactMap { kind in
            let own = entries.filter { $0.item.kind == kind }
            return own.isEmpty ? nil : (kind, CampaignAccount.sum(own))
        }
    }

    package var byProgress: [(progress: AccountEntry.Progress, amount: Cents)] {
        AccountEntry.Progress.allCases.dropLast().map { progress in
            (progress, CampaignAccount.sum(entries.filter { $0.progress == progress }))
        }
    }

    /// Payers in the order of their first rules, the default payer last.
    package var byPayer: [(payer: String, amount: Cents)] {
        payers.map { payer in (payer, sum(plan.allocations.filter { $0.rule != nil && $0.payer == payer })) }
            + [(facts.settings.defaultPayer, leftToDefault)]
    }

    /// Everybody who has costs, and nil for what is for nobody alone, which comes last.
    package var byPerson: [(applicant: ID<Applicant>?, amount: Cents)] {
        let own = Dictionary(grouping: entries, by: \.item.applicant)
        let people: [ID<Applicant>?] = own.keys.compactMap(\.self).sorted() + (own[nil] == nil ? [] : [nil])
        return people.map { ($0, CampaignAccount.sum(own[$0] ?? [])) }
    }

    /// Funders, each once, in the order of their first rules.
    package var payers: [String] {
        var known: Set<String> = []
        return rules.map(\.payer).filter { known.insert($0).inserted }
    }

    package var leftToDefault: Cents { sum(plan.allocations.filter { $0.rule == nil }) }

    private func sum(_ parts: [LedgerPlan.Allocation]) -> Cents { parts.reduce(.zero) { $0 + $1.amount } }

    // MARK: By head

    /// What is spent until the handshake.
    package static let recruiting: [CostStage] = [.survey, .fair, .recognition]

    package var recruitingCost: Cents {
        CampaignAccount.sum(entries.filter { CampaignAccount.recruiting.contains($0.item.stage) })
    }

    /// Rounded half up to the cent; nil where nobody was invited.
    package var perApplicant: Cents? { CampaignAccount.share(of: recruitingCost, facts.invited) }

    /// Of everything; nil where nobody signed.
    package var perHire: Cents? { CampaignAccount.share(of: total, facts.hired) }

    private static func share(of amount: Cents, _ heads: Int) -> Cents? {
        heads > 0 ? Cents((2 * amount.amount + Int64(heads)) / (2 * Int64(heads))) : nil
    }

    // MARK: What somebody has to look at

    package var lost: [AccountEntry] { entries.filter(\.isLost) }
    package var toRecover: [AccountEntry] { entries.filter(\.isToRecover) }

    /// What the default payer is left with because nothing was filed in time, by rule.
    package var unfiled: [UnfiledRule] {
        let byCost = Dictionary(uniqueKeysWithValues: entries.map { ($0.item.id.text, $0) })
        return rules.compactMap { rule in
            let left = plan.remainders.filter { rest in
                rest.reasons.contains {
                    $0.resource == rule.id.text && $0.code == LedgerRefusal.application.rawValue
                }
            }
            let own = left.compactMap { byCost[$0.cost.text] }
            guard !own.isEmpty else { return nil }
            return UnfiledRule(rule: rule, entries: own, on: day)
        }
    }
}

/// Costs for which a rule would pay, if something had been filed before they arose.
package struct UnfiledRule: Hashable, Sendable {
    package let rule: FundingRule
    /// Those that can still be saved, and those for which it is too late; each by day.
    package let open: [AccountEntry]
    package let late: [AccountEntry]

    init(rule: FundingRule, entries: [AccountEntry], on day: CivilDate) {
        self.rule = rule
        open = entries.filter { day < $0.item.arisesOn }
        late = entries.filter { $0.item.arisesOn <= day }
    }

    /// The last day on which an application still helps all open costs; nil where it is too late for all.
    package var fileBy: CivilDate? { open.map(\.item.arisesOn).min()?.adding(days: -1) }
}
