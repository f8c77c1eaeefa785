package import Calendar
package import Catalogue
package import Domain
package import Export

/// The campaign as pages show it: read once, shown until something changes.
package struct CampaignView: Sendable {
    package var inputs: CampaignInputs
    package var catalogue: Catalogue
    /// Nil before matching has run.
    package var matches: MatchResult?
    /// Nil before shortlists were made.
    package var lists: Shortlists?
    /// The answers that count.
    package var answers: [Decision]
    /// Nil before anything was released.
    package var documents: FairDocuments?
    package var zone: Zone

    package init(
        inputs: CampaignInputs, catalogue: Catalogue, matches: MatchResult?, lists: Shortlists?,
        answers: [Decision], documents: FairDocuments?, zone: Zone
    ) {
        self.inputs = inputs
        self.catalogue = catalogue
        self.matches = matches
        self.lists = lists
        self.answers = answers
        self.documents = documents
        self.zone = zone
    }
}
