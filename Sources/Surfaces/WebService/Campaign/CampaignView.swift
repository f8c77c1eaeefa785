package import Calendar
package import Catalogue
package import Domain
package import Export
package import Pipeline

/// The campaign as pages show it: read once, shown until something changes.
package struct CampaignView: Sendable {
    package var inputs: CampaignInputs
    package var catalogue: Catalogue
    /// Where each stage stands, in order.
    package var stages: [StageStatus]
    /// How many have passed each step.
    package var funnel: [(stage: FunnelStage, passed: Int)]
    /// What is open and due by the day, by actor.
    package var due: [DueLine]
    /// Nil where nothing costs anything yet.
    package var money: Money?
    /// Nil before matching has run.
    package var matches: MatchResult?
    /// Nil before shortlists were made.
    package var lists: Shortlists?
    /// The answers that count.
    package var answers: [Decision]
    /// Nil before anything was released.
    package var documents: FairDocuments?
    package var zone: Zone

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

    package init(
        inputs: CampaignInputs, catalogue: Catalogue, stages: [StageStatus],
        funnel: [(stage: FunnelStage, passed: Int)], due: [DueLine], money: Money?, matches: MatchResult?,
        lists: Shortlists?, answers: [Decision], documents: FairDocuments?, zone: Zone
    ) {
        self.inputs = inputs
        self.catalogue = catalogue
        self.stages = stages
        self.funnel = funnel
        self.due = due
        self.money = money
        self.matches = matches
        self.lists = lists
        self.answers = answers
        self.documents = documents
        self.zone = zone
    }
}
