package import Domain

/// How far the campaign is, reckoned from everything that was planned: it takes longer than the rest of a look, and few pages ask.
package struct CampaignSummary: Sendable {
    /// How many have passed each step.
    package let funnel: [(stage: FunnelStage, passed: Int)]
    /// What is open and due by the day, by actor.
    package let due: [DueLine]
    /// Nil where nothing costs anything yet.
    package let money: Money?

    package init(funnel: [(stage: FunnelStage, passed: Int)], due: [DueLine], money: Money?) {
        self.funnel = funnel
        self.due = due
        self.money = money
    }

    /// What the campaign costs, and what comes in.
    package struct Money: Hashable, Sendable {
        package let total: Cents
        package let perHire: Cents?
        package let payers: [Payer]

        package struct Payer: Hashable, Sendable {
            package let name: String
            package let amount: Cents

            package init(name: String, amount: Cents) {
                self.name = name
                self.amount = amount
            }
        }

        package init(total: Cents, perHire: Cents?, payers: [Payer]) {
            self.total = total
            self.perHire = perHire
            self.payers = payers
        }
    }
}
