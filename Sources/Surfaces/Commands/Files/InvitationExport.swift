import Arguments
import Domain
import Export
import Store

/// `lotse export invitations DIR`: the letters, each in the language that its reader reads.
enum InvitationExport {
    static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "invitations")
        let folder = try call.invocation.required(ExportCommand.folder)
        let inputs = try place.store.loadInputs()
        let people = Dictionary(uniqueKeysWithValues: inputs.applicants.map { ($0.id, $0) })
        let letters = try Letters(inputs, place)
        var count = 0
        for invitation in inputs.invitations {
            guard let applicant = people[invitation.applicant] else { continue }
            let language =
                call.invocation[ItineraryCommand.language]
                ?? DocumentLanguage(reading: applicant.person.contactLanguage)
            let page = letters.letter(invitation, to: applicant).markup(language)
            try call.session.write(
                Array(page.utf8), to: "\(folder)/\(ExportCommand.safe(applicant.id.text)).html")
            count += 1
        }
        return ExportCommand.report(call, folder: folder, documents: count, "invitations", files: count)
    }

    /// Everything that the letters are written from.
    struct Letters {
        private let inputs: CampaignInputs
        private let costs: [CostItem]
        private let journeys: [ID<Applicant>: [JourneyItem]]

        init(_ inputs: CampaignInputs, _ place: Workplace) throws {
            self.inputs = inputs
            costs = try place.store.all(.costs)
            journeys = Dictionary(grouping: try place.pipeline().fairJourneys(), by: \.applicant)
        }

        func letter(_ invitation: Invitation, to applicant: Applicant) -> InvitationLetter {
            let occasion = InvitationLetter.Occasion(
                campaign: inputs.campaign, days: inputs.days, costs: costs,
                contacts: inputs.contacts.filter { $0.answers(on: invitation.sentOn) })
            return InvitationLetter(
                invitation, to: applicant, occasion: occasion, journey: journeys[applicant.id] ?? [])
        }
    }
}
