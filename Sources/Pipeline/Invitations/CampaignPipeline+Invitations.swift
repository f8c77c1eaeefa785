package import Calendar
package import Domain
import Hashing
import Store

/// Who is invited, who is next, and how many more to invite, on a day.
package struct InvitationDesk {
    package let book: InvitationBook
    package let figures: InvitationBook.Figures
    /// Shortlisted people without an invitation, the next one first.
    package let waiting: [ID<Applicant>]
    /// The days of the fair, in order.
    package let days: [CivilDate]
    /// Who comes in person and has no journey to the fair, with the reasons; by applicant.
    package let withoutJourney: [UnplacedItem]

    /// - Parameter entries: Those of the last shortlists.
    init(
        _ inputs: CampaignInputs, entries: [ShortlistEntry], withoutJourney: [UnplacedItem], on day: CivilDate
    ) {
        self.withoutJourney = withoutJourney
        book = InvitationBook(inputs.invitations, on: day)
        let hash = SipHash24(seed: inputs.campaign.seed)
        let entries = entries.filter { [book] in !book.isGone($0.applicant) }
        waiting = book.waiting(entries) { hash($0.text) }
        figures = InvitationBook.Figures(
            interviews: FairCapacity.interviews(inputs), proposed: entries.count,
            shortlisted: Set(entries.map(\.applicant)).count, noShowShare: inputs.campaign.settings.noShowShare,
            standing: inputs.invitations.count { !$0.state(on: day).isGone })
        days = inputs.days.map(\.date).sorted()
    }

    /// Whom to invite now: the first of the waiting list, as many as are missing.
    package var next: [ID<Applicant>] { Array(waiting.prefix(figures.missing)) }
}

extension CampaignPipeline {
    /// The invitations as they stand on a day, by the last shortlists.
    package func invitations(on day: CivilDate) throws(PipelineError) -> InvitationDesk {
        let bench = try Bench(self)
        return InvitationDesk(
            bench.inputs, entries: try bench.currentEntries(), withoutJourney: try TripWork.unplaced(on: bench),
            on: day)
    }
}
