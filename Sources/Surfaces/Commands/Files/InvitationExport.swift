import Arguments
import Domain
import Export
import Store

/// `lotse export invitations DIR`: the letters, each in the language that its reader reads, and all invitations as a workbook.
enum InvitationExport {
    static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "invitations")
        let folder = try call.invocation.required(ExportCommand.folder)
        let inputs = try place.store.loadInputs()
        let formats = PageFormat.wanted(call)
        if formats.contains(.xlsx) {
            let desk = try place.pipeline().invitations(on: call.date)
            let book = InvitationWorkbook(
                campaign: inputs.campaign, book: desk.book, figures: desk.figures, waiting: desk.waiting,
                withoutJourney: desk.withoutJourney)
            try place.write("invitations", to: folder) { book.document($0) }
        }
        guard formats.contains(.html) else {
            return ExportCommand.report(call, folder: folder, documents: 1, "workbook", files: 1)
        }
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
        let files = count + (formats.contains(.xlsx) ? 1 : 0)
        return ExportCommand.report(call, folder: folder, documents: count, "invitations", files: files)
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
