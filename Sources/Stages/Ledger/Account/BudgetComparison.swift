package import Domain

/// A line of the budget against what was spent.
package struct BudgetRow: Hashable, Sendable {
    /// Nil = what no line of the budget is for.
    package let heading: BudgetLine.Heading?
    package let budget: Cents
    package let planned: Cents
    package let committed: Cents
    package let paid: Cents

    init(_ heading: BudgetLine.Heading?, budget: Cents, _ entries: [AccountEntry]) {
        func sum(_ progress: AccountEntry.Progress) -> Cents {
            CampaignAccount.sum(entries.filter { $0.progress == progress })
        }
        self.heading = heading
        self.budget = budget
        planned = sum(.planned)
        committed = sum(.committed)
        paid = sum(.paid)
    }

    /// What is left of the budget; below zero = too much.
    package var rest: Cents { budget - committed - paid }
    /// What is left once everything planned is bought too.
    package var free: Cents { rest - planned }
}

extension CampaignAccount {
    /// Stages before kinds. A cost counts at its stage and at its kind; what is at neither comes last.
    package var budgetRows: [BudgetRow] {
        let lines = books.budget.sorted { $0.heading < $1.heading }
        let rows = lines.map { line in
            BudgetRow(line.heading, budget: line.amount, entries.filter { line.heading.covers($0.item) })
        }
        let rest = entries.filter { entry in !lines.contains { $0.heading.covers(entry.item) } }
        return rest.isEmpty ? rows : rows + [BudgetRow(nil, budget: .zero, rest)]
    }
}

extension BudgetLine.Heading {
    fileprivate func covers(_ item: CostItem) -> Bool {
        switch self {
        case .stage(let stage): item.stage == stage
        case .kind(let kind): item.kind == kind
        }
    }
}
