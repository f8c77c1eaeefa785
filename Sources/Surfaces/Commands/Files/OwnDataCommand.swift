import Arguments
import Calendar
import Domain
import Export
import Store
import WebService

/// `lotse own-data APPLICANT`: what is stored of one person, to hand out (Auskunft). Source: Art. 15, 20 GDPR.
enum OwnDataCommand {
    private enum Format: String, CaseIterable {
        case pdf, json
    }

    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let format = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"), "The format", fallback: "pdf")

    static let value = command(
        "own-data", "Print everything that is stored of one person, as the person's own page shows it",
        examples: [
            Example("lotse own-data B017 > B017.pdf", "a document to hand out, in the person's language"),
            Example("lotse own-data B017 --format json > B017.json", "a file to take along"),
        ], operands: [applicant.spec], options: [format.spec, ItineraryCommand.language.spec]
    ) { call in
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant))
        let format = try call.isJSON ? .json : call.invocation.required(format)
        try place.store.logAccess(
            to: [.applicant(person.id)], purpose: "export of own data", actor: place.actor, now: place.now)
        switch format {
        case .json:
            let data = try OwnData(of: person.id, in: place.store, naming: place.catalogue)
            call.session.out.write(data.json(on: call.date).pretty)
        case .pdf:
            let language = call.invocation[ItineraryCommand.language]
            let employers = Dictionary(try place.store.all(.employers).map { ($0.id, $0) }) { first, _ in first }
            let paper = try OwnDataPaper(
                of: person, campaign: try place.store.campaign(), employers: employers, in: place.store,
                naming: place.catalogue)
            let document = paper.document(
                language ?? DocumentLanguage(reading: person.person.contactLanguage), on: call.date,
                madeAt: Instant(seconds: Int(place.now)))
            let desk = PaperDesk(call.session)
            call.session.out.write(try desk.pdf(document, name: person.id.text))
            desk.tell()
        }
        return .done
    }
}
