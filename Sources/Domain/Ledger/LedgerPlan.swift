/// Who pays which part of each cost.
package struct LedgerPlan: Hashable, Sendable {
    /// A payer's part of a cost, at least one cent.
    package struct Allocation: Hashable, Sendable {
        package let cost: ID<LedgerProblem.Cost>
        /// Nil = the default payer.
        package let rule: ID<LedgerProblem.Rule>?
        package let payer: String
        package let amount: Cents

        package init(
            cost: ID<LedgerProblem.Cost>, rule: ID<LedgerProblem.Rule>?, payer: String, amount: Cents
        ) {
            self.cost = cost
            self.rule = rule
            self.payer = payer
            self.amount = amount
        }
    }

    /// What the default payer is left with of a cost, and why no rule takes it.
    package struct Remainder: Hashable, Sendable {
        package let cost: ID<LedgerProblem.Cost>
        package let amount: Cents
        /// One for each rule, in their order; none where there are no rules.
        package let reasons: [BlockingReason]

        package init(cost: ID<LedgerProblem.Cost>, amount: Cents, reasons: [BlockingReason]) {
            self.cost = cost
            self.amount = amount
            self.reasons = reasons
        }
    }

    package let status: PlanStatus
    /// By cost in the order of the problem, then in the order of the rules, the default payer last.
    package let allocations: [Allocation]
    package let remainders: [Remainder]
    package let objectives: [ObjectiveValue]
    /// Steps that the planner took.
    package let work: Int

    package init(
        status: PlanStatus, allocations: [Allocation], remainders: [Remainder], objectives: [ObjectiveValue], work: Int
    ) {
        self.status = status
        self.allocations = allocations
        self.remainders = remainders
        self.objectives = objectives
        self.work = work
    }
}

/// Why a rule does not take a cost, or no more of it.
package enum LedgerRefusal: String, CaseIterable, Sendable {
    case kind, person, period, application, evidence, notWith, share, capPerPerson, capPerKind, cap
}
