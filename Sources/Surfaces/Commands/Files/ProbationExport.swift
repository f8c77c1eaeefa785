import Arguments
import Calendar
import Domain
import Export
import Mail
import Pipeline
import Store

/// `lotse export probation`: forms for the talks, and each employer's calendar.
enum ProbationExport {
    /// What the forms come as; the raw value is the file's ending.
    enum Format: String, CaseIterable, Sendable {
        case html, pdf, xlsx
    }

    static let format = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"),
        "The format of the forms; xlsx: one workbook of all instead",
        fallback: "html")

    static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let folder = try call.invocation.required(ExportCommand.folder)
        let campaign = try place.store.campaign()
        let probations = try place.pipeline().probations()
        let format = try call.invocation.required(format)
        guard format != .xlsx else { return try book(place, probations) }
        let paper = PaperDesk(call.session)
        var files = 0
        for own in probations {
            let forms = try forms(of: own, campaign, place)
            let name = ExportCommand.safe(own.work.contract.applicant.text)
            let bytes =
                format == .pdf
                ? try paper.pdf(forms.paper(madeAt: Instant(seconds: Int(place.now))), name: "talks-\(name)")
                : Array(forms.markup.utf8)
            try call.session.write(bytes, to: "\(folder)/talks-\(name).\(format.rawValue)")
            files += 1
        }
        let language = call.invocation[ItineraryCommand.language] ?? .german
        for (employer, own) in try byEmployer(probations, place) {
            let file = ProbationCalendarFile(campaign: campaign, probations: own)
            let bytes = file.bytes(language, organiser: campaign.organiserMailbox)
            try call.session.write(bytes, to: "\(folder)/employer-\(ExportCommand.safe(employer.text)).ics")
            files += 1
        }
        paper.tell()
        return ExportCommand.report(call, folder: folder, documents: probations.count, "probations", files: files)
    }

    /// The forms of somebody's talks, in German and the own language.
    static func forms(of own: OngoingProbation, _ campaign: Campaign, _ place: Workplace) throws -> CheckInForms {
        let contract = own.work.contract
        let vacancy = try place.vacancy(contract.vacancy.text)
        let firm = try place.store.find(.employers, vacancy.employer.text)
        return CheckInForms(
            campaign: campaign, contract: contract, employer: firm?.name ?? vacancy.employer.text,
            calendar: own.calendar, language: try place.applicant(contract.applicant.text).person.contactLanguage)
    }

    /// The days of a probation for the firm's calendar.
    static func calendar(of own: OngoingProbation) -> ProbationCalendarFile.Probation {
        ProbationCalendarFile.Probation(
            contract: own.work.contract, calendar: own.calendar,
            moves: own.work.events.count { $0.state == .postponed })
    }

    private static func book(_ place: Workplace, _ probations: [OngoingProbation]) throws -> ExitCode {
        let lines = try probations.map { own in
            let vacancy = try place.vacancy(own.work.contract.vacancy.text)
            return ProbationBook.Line(
                work: own.work, calendar: own.calendar,
                employer: try place.store.find(.employers, vacancy.employer.text)?.name ?? vacancy.employer.text,
                job: vacancy.title.original, isAssumed: own.isAssumed)
        }
        let book = ProbationBook(campaign: try place.store.campaign(), lines: lines)
        let folder = try place.call.invocation.required(ExportCommand.folder)
        try place.write("probation", to: folder) { book.document($0) }
        return ExportCommand.report(place.call, folder: folder, documents: 1, "workbook", files: 1)
    }

    /// The probations of each employer, in the order of their ids.
    static func byEmployer(
        _ probations: [OngoingProbation], _ place: Workplace
    ) throws -> [(ID<Employer>, [ProbationCalendarFile.Probation])] {
        let vacancies = Dictionary(
            try place.store.all(.vacancies).map { ($0.id, $0.employer) }, uniquingKeysWith: { first, _ in first })
        let grouped = Dictionary(grouping: probations) { vacancies[$0.work.contract.vacancy] }
        return grouped.compactMap { employer, own in
            employer.map { id in
                (
                    id,
                    own.map(calendar(of:))
                )
            }
        }.sorted { $0.0 < $1.0 }
    }
}
