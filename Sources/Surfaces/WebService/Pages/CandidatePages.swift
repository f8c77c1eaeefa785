import Domain
import Export
import HTML
import HTTP

/// What a candidate sees by a link: the own itinerary in the own language, on the page, as PDF and for the calendar.
enum CandidatePages {
    static func home(_ visit: Visit) throws -> Response {
        let (look, id) = try own(visit)
        let visit = visit.reading(look.applicant(id)?.person.contactLanguage)
        let open = try AnswerPages.waiting(OwnVisit(visit, purpose: "own itinerary"))
        return visit.page(visit[Words.yourItinerary]) {
            if open > 0 {
                Tag.p(.class("notice")) {
                    Tag.a(.href(AnswerPages.address)) { visit[Words.count(open, Words.answerWaits, Words.answersWait)] }
                }
            }
            if let documents = look.view.documents, documents.hasAnything(for: id) {
                Node.section(visit[Words.downloads]) {
                    Tag.div(.class("downloads")) {
                        Tag.a(.href("/candidate/itinerary.pdf")) { visit[Words.asPDF] }
                        Tag.a(.href("/candidate/itinerary.ics")) { visit[Words.asCalendar] }
                        visit.form("/candidate/calendar", .class("switch")) {
                            Tag.button { visit[Words.subscribe] }
                        }
                    }
                }
                Tag.div(.class("document")) { documents.parts(for: .candidate(id), look.printFacts(visit.language)) }
            } else {
                Tag.p { visit[Words.nothingYet] }
            }
        }
    }

    static func pdf(_ visit: Visit) throws -> Response {
        let (look, id) = try own(visit)
        let visit = visit.reading(look.applicant(id)?.person.contactLanguage)
        guard let documents = look.view.documents else { throw Turned.away(.notFound) }
        let paper = documents.paper(for: .candidate(id), look.printFacts(visit.language))
        return .attached("itinerary.pdf", try visit.hall.office.pdf(paper))
    }

    static func calendar(_ visit: Visit) throws -> Response {
        let (look, id) = try own(visit)
        let visit = visit.reading(look.applicant(id)?.person.contactLanguage)
        guard let documents = look.view.documents else { throw Turned.away(.notFound) }
        let campaign = look.view.inputs.campaign
        let bytes = documents.calendar(
            for: .candidate(id), language: visit.language, zone: look.view.zone,
            organiser: campaign.organiserMailbox)
        return .attached("itinerary.ics", bytes)
    }

    private static func own(_ visit: Visit) throws -> (Look, ID<Applicant>) {
        guard let id = visit.who?.candidate else { throw Turned.away(.forbidden) }
        try visit.note([id], purpose: "own itinerary")
        return (try visit.look(), id)
    }
}

extension Visit {
    /// The same visit in the person's own language, unless another one was chosen on the page.
    func reading(_ own: LanguageCode?) -> Visit {
        guard let own, Languages.chosen(request, secure: isSecure) == nil else { return self }
        var visit = self
        visit.language = DocumentLanguage(reading: own)
        return visit
    }
}
