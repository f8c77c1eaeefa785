import Domain
import Export
import HTML
import HTTP

/// What an employer sees by a link: own vacancies, who is proposed for them and why, and the interview plan.
enum EmployerPages {
    static func home(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let id = try employer(visit)
        let own = look.view.inputs.vacancies.filter { $0.employer == id && !$0.isWithdrawn }
        return visit.page(look.employer(id)?.name ?? visit[Words.yourVacancies]) {
            Node.section(visit[Words.yourVacancies]) {
                Tag.div(.class("cards")) {
                    for vacancy in own {
                        let entries = look.entries(of: vacancy.id)
                        let open = entries.count { look.answer($0.applicant, vacancy.id, by: .employer) == nil }
                        Tag.article(.class("card")) {
                            Tag.h3 {
                                Tag.a(.href(RouteTable.employerVacancy.address(vacancy.id.text))) {
                                    vacancy.title.original
                                }
                            }
                            Tag.p { visit[Words.count(entries.count, Words.proposal, Words.proposals)] }
                            if open > 0 {
                                Tag.p { Tag.span(.class("tag warn")) { "\(open) \(visit[Words.toDecide])" } }
                            }
                        }
                    }
                }
            }
            Tag.p(.class("hint")) { visit[Words.blindHint] }
        }
    }

    static func vacancy(_ visit: Visit) throws -> Response {
        try page(visit, try ownVacancy(visit), .ok, problem: nil)
    }

    static func decide(_ visit: Visit) throws -> Response {
        let vacancy = try ownVacancy(visit)
        let reference = visit.request.sent("profile") ?? ""
        guard let applicant = vacancy.applicant(reference) else { throw Turned.away(.notFound) }
        guard let answer = visit.request.sent("answer").flatMap({ ShortlistAnswer(rawValue: $0) }) else {
            return try page(visit, vacancy, .unprocessable, problem: visit[Words.chooseAnswer])
        }
        let deadline = try visit.look().view.inputs.campaign.settings.deadlines.proposals
        guard !AnswerDeadlines.isOver(deadline, on: visit.today) else {
            return try page(visit, vacancy, .conflict, problem: visit[Words.tooLate])
        }
        let reason = visit.request.sent("reason").flatMap { DecisionReason(rawValue: $0) }
        let pin = ShortlistPin(
            applicant: applicant, vacancy: vacancy.id, answer: answer, by: .employer, reason: reason?.rawValue)
        let done: Void? = try visit.changing({ try standing(applicant, vacancy.id, visit) }) {
            try visit.store.record(Decision(pin: pin, actor: visit.who?.actor ?? "", at: visit.now))
        }
        guard done != nil else {
            // The answer that somebody else of the firm gave is on the page by now.
            let overtaken = "\(visit[Words.candidateNumber]) \(reference): \(visit[Words.changedMeanwhile])"
            return try page(visit, try ownVacancy(visit), .conflict, problem: overtaken)
        }
        let address = RouteTable.employerVacancy.address(vacancy.id.text)
        return .seeOther(address + Visit.query([("saved", reference)]))
    }

    /// The mark of the employer's answer that counts, as it is stored.
    private static func standing(
        _ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>, _ visit: Visit
    ) throws -> String {
        let pin = try visit.store.standingDecisions().map(\.pin).last {
            $0.applicant == applicant && $0.vacancy == vacancy && $0.by == .employer
        }
        return ProposalCard.mark(pin?.answer, pin?.reason.flatMap { DecisionReason(rawValue: $0) })
    }

    /// The released interviews, with the names of those whom both sides invited: by then people know each other.
    static func plan(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let id = try employer(visit)
        let gate = try NameGate(look, visit)
        let meetings = try (look.view.documents?.meetings(of: id) ?? []).map {
            (meeting: $0, name: try shownName($0, look, gate, visit))
        }
        try visit.note(meetings.map(\.meeting.candidate), purpose: "interview plan")
        let heads = [Words.when, Words.table, Words.occupation, Words.candidateNumber].map { visit[$0] }
        return visit.page(visit[Words.interviewPlan]) {
            if meetings.isEmpty {
                Tag.p { visit[Words.noFair] }
            } else {
                Tag.div(.class("downloads")) {
                    Tag.a(.href("/employer/plan.pdf")) { visit[Words.asPDF] }
                    Tag.a(.href("/employer/plan.xlsx")) { visit[Words.asWorkbook] }
                    visit.form("/employer/calendar", .class("switch")) {
                        Tag.button { visit[Words.subscribe] }
                    }
                }
                Node.table(visit[Words.interviewPlan], heads) {
                    for (meeting, name) in meetings {
                        Tag.tr {
                            Tag.th(.scope(.row)) {
                                visit.time(meeting.date)
                                " \(meeting.from)–\(meeting.until)"
                            }
                            Tag.td(Attribute("data-head", heads[1])) { meeting.table }
                            Tag.td(Attribute("data-head", heads[2])) {
                                meeting.vacancy.flatMap { look.vacancy($0)?.title.original } ?? ""
                            }
                            Tag.td(Attribute("data-head", heads[3])) { name }
                        }
                    }
                }
            }
        }
    }

    static func paper(_ visit: Visit) throws -> Response {
        let (look, id, documents) = try released(visit)
        let paper = documents.paper(for: .employer(id), look.printFacts(visit.language))
        return .attached("plan.pdf", try visit.hall.office.pdf(paper))
    }

    static func workbook(_ visit: Visit) throws -> Response {
        let (look, id, documents) = try released(visit)
        let book = documents.workbook(for: .employer(id), language: visit.language, zone: look.view.zone)
        return .attached("plan.xlsx", try visit.hall.office.workbook(book))
    }

    /// The own documents, where something was released; with the names of those whom both sides invited.
    private static func released(_ visit: Visit) throws -> (Look, ID<Employer>, FairDocuments) {
        let (look, id) = (try visit.look(), try employer(visit))
        guard let documents = look.view.documents else { throw Turned.away(.notFound) }
        let meetings = documents.meetings(of: id)
        try visit.note(meetings.map(\.candidate), purpose: "interview plan")
        let gate = try NameGate(look, visit)
        let known = meetings.compactMap { meeting in meeting.vacancy.map { PairName(meeting.candidate, $0) } }
            .filter { gate.opens($0.applicant, $0.vacancy) }
        return (look, id, documents.naming(only: Set(known)))
    }

    /// The name, or the profile's reference while it is blind.
    private static func shownName(
        _ meeting: EmployerMeeting, _ look: Look, _ gate: NameGate, _ visit: Visit
    ) throws -> String {
        guard let vacancy = meeting.vacancy else { return "" }
        if gate.opens(meeting.candidate, vacancy), let person = look.applicant(meeting.candidate)?.person {
            return person.fullName
        }
        return try EmployerVacancy.reference(meeting.candidate, vacancy, visit.store)
    }

    private static func employer(_ visit: Visit) throws -> ID<Employer> {
        guard let id = visit.who?.employer else { throw Turned.away(.forbidden) }
        return id
    }

    /// The vacancy of the address, if it is the visitor's own: another's is not there at all.
    private static func ownVacancy(_ visit: Visit) throws -> EmployerVacancy {
        let id = ID<Vacancy>(try visit.value("vacancy"))
        guard let vacancy = try EmployerVacancy(id, of: employer(visit), try visit.look(), visit) else {
            throw Turned.away(.notFound)
        }
        try visit.note(vacancy.people, purpose: "employer's shortlist")
        return vacancy
    }

    private static func page(
        _ visit: Visit, _ vacancy: EmployerVacancy, _ status: Status, problem: String?
    ) throws -> Response {
        let deadline = try visit.look().view.inputs.campaign.settings.deadlines.proposals
        let isOver = AnswerDeadlines.isOver(deadline, on: visit.today)
        return visit.page(vacancy.title, status) {
            if let problem { Tag.p(.class("error"), .role("alert"), .id("problem")) { problem } }
            if let deadline {
                Tag.p(.class(isOver ? "notice" : "hint")) {
                    "\(visit[isOver ? Words.wasUntil : Words.answerUntil]) \(visit.language.date(deadline))"
                }
            }
            if problem == nil, visit.request.asked("saved") != nil {
                Tag.p(.class("done"), .role("status")) { visit[Words.saved] }
            }
            Tag.p(.class("hint")) { visit[Words.blindHint] }
            if vacancy.profiles.isEmpty { Tag.p { visit[Words.noProposals] } }
            Tag.div(.class("cards")) {
                for profile in vacancy.profiles { ProposalCard(profile, vacancy.id, visit).node }
            }
        }
    }
}
