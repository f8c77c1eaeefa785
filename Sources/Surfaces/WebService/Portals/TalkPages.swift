import Calendar
import Domain
import HTML
import HTTP

/// An announced interview with the own note of one of its sides, ready for that side's page.
struct OwnTalk {
    let key: DayInterviewKey
    let window: DayWindow
    let table: Int
    /// How the own page calls the other side, or the vacancy.
    let title: String
    /// What names it in the address of the own form; says no more than the page does.
    let reference: String

    /// The announced interviews of one side that are about a vacancy, in order of time.
    static func announced(
        _ visit: Visit, where isOwn: (FairInterview) -> Bool,
        naming: (FairInterview, ID<Vacancy>) throws -> (title: String, reference: String)
    ) throws -> [OwnTalk] {
        let released = try visit.store.lastRelease()?.interviews ?? []
        return try released.filter { !$0.isCancelled && isOwn($0.interview) }
            .sorted { ($0.window, $0.interview.request) < ($1.window, $1.interview.request) }
            .compactMap { released in
                guard let vacancy = released.interview.vacancy else { return nil }
                let named = try naming(released.interview, vacancy)
                return OwnTalk(
                    key: DayInterviewKey(released.interview), window: released.window, table: released.interview.table,
                    title: named.title, reference: named.reference)
            }
    }
}

/// The page of the own interviews for one side: today's first, each with the form of the own note.
struct OwnTalkPage {
    let visit: Visit
    let side: InterviewNote.Side
    /// The address of the page; the forms are sent to it, with the reference.
    let address: String
    let talks: [OwnTalk]

    func response(_ sent: (reference: String, outcome: NoteForm.Outcome)? = nil) throws -> Response {
        let look = try visit.look()
        let notes = try talks.map { try visit.store.interviewNote(of: $0.key.request, side) }
        let all = Array(zip(talks, notes))
        let today = all.filter { $0.0.window.date == visit.today }
        let others = Dictionary(grouping: all.filter { $0.0.window.date != visit.today }, by: \.0.window.date)
        return visit.page(visit[Words.ownTalks], sent?.outcome.status ?? .ok) {
            visit.done
            Tag.p(.class("hint")) { visit[Words.noteHint] }
            if talks.isEmpty { Tag.p { visit[Words.noTalks] } }
            if !today.isEmpty {
                Node.section(visit[Words.talksToday]) { cards(today, look, sent) }
            }
            for (date, talks) in others.sorted(by: { $0.key < $1.key }) {
                Node.section(visit.language.date(date)) { cards(talks, look, sent) }
            }
        }
    }

    private func cards(
        _ talks: [(OwnTalk, KeptNote?)], _ look: Look, _ sent: (reference: String, outcome: NoteForm.Outcome)?
    ) -> Node {
        Tag.div(.class("cards")) {
            for (talk, kept) in talks {
                let label = look.view.inputs.tables.first { $0.number == talk.table }?.label ?? String(talk.table + 1)
                Tag.article(.class("card"), Attribute("data-talk", talk.reference)) {
                    Tag.h3(Attribute("dir", "auto")) { "\(talk.window.from) \(talk.title)" }
                    Tag.p(.class("hint")) { "\(talk.window.from)–\(talk.window.to) · \(label)" }
                    if let mark = kept?.note.mark {
                        Tag.p { Tag.span(.class("tag good")) { visit[Words.mark(mark, of: side)] } }
                    }
                    Node.element(
                        Tag.details,
                        [.class("note")] + (sent?.reference == talk.reference ? [Attribute("open", "")] : []),
                        [
                            Tag.summary { visit[Words.noteOf] },
                            NoteForm(
                                visit: visit, side: side,
                                action: "\(address)/\(RoutePattern.percentEncoded(talk.reference))", former: kept,
                                id: talk.reference, outcome: sent?.reference == talk.reference ? sent?.outcome : nil
                            ).node,
                        ])
                }
            }
        }
    }

    /// Keeps the note of the form that names an own interview; another's is not there at all.
    func save(_ reference: String) throws -> Response {
        guard let talk = talks.first(where: { $0.reference == reference }) else { throw Turned.away(.notFound) }
        let outcome = try NoteForm.save(talk.key, side, visit)
        return outcome == .kept ? .seeOther(address + "?saved=1") : try response((reference, outcome))
    }
}

/// An employer's own interviews, on a phone at the fair; candidates by name where both sides said that they want to meet.
enum EmployerTalkPage {
    static func list(_ visit: Visit) throws -> Response { try page(visit).response() }

    static func save(_ visit: Visit) throws -> Response { try page(visit).save(try visit.value("profile")) }

    private static func page(_ visit: Visit) throws -> OwnTalkPage {
        guard let own = visit.who?.employer else { throw Turned.away(.forbidden) }
        let look = try visit.look()
        let gate = try NameGate(look, visit)
        let talks = try OwnTalk.announced(visit, where: { $0.employer == own }) { interview, vacancy in
            let reference = try EmployerVacancy.reference(interview.candidate, vacancy, visit.store)
            let name =
                gate.opens(interview.candidate, vacancy)
                ? look.applicant(interview.candidate)?.person.fullName : nil
            let job = look.vacancy(vacancy)?.title.original ?? vacancy.text
            return ("\(name ?? reference) · \(job)", reference)
        }
        try visit.note(Set(talks.map(\.key.candidate)).sorted(), purpose: "interview notes")
        return OwnTalkPage(visit: visit, side: .employer, address: "/employer/talks", talks: talks)
    }
}

/// A candidate's own interviews, in the own language.
enum CandidateTalkPage {
    static func list(_ visit: Visit) throws -> Response { try page(visit).response() }

    static func save(_ visit: Visit) throws -> Response { try page(visit).save(try visit.value("vacancy")) }

    private static func page(_ visit: Visit) throws -> OwnTalkPage {
        let own = try OwnVisit(visit, purpose: "own notes")
        let talks = try OwnTalk.announced(own.visit, where: { $0.candidate == own.id }) { _, vacancy in
            let firm = own.employer(of: vacancy)?.name
            return ([firm, own.title(of: vacancy)].compactMap(\.self).joined(separator: " · "), vacancy.text)
        }
        return OwnTalkPage(visit: own.visit, side: .candidate, address: "/candidate/talks", talks: talks)
    }
}
