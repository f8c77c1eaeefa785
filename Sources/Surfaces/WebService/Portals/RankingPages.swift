import Calendar
import Domain
import Export
import HTML
import HTTP
import Store

/// One interview that was held, as its employer sees it: a profile and no id.
struct MetProfile {
    let reference: String
    /// Nil until both sides agreed to meet.
    let name: String?
    /// A rank from 1, or `no`; nil = nothing said yet.
    let standing: String?
}

/// An employer orders those whom it met, vacancy by vacancy: ranks with ties, or nobody (Rangfolge).
enum RankingPages {
    static let address = "/employer/ranking"
    static let one = RoutePattern("/employer/ranking/{vacancy}")

    static func list(_ visit: Visit) throws -> Response { try page(visit, .ok, problem: nil) }

    static func save(_ visit: Visit) throws -> Response {
        let id = ID<Vacancy>(try visit.value("vacancy"))
        let met = try met(visit)
        guard let people = met[id] else { throw Turned.away(.notFound) }
        guard try isOpen(visit) else { return try page(visit, .conflict, problem: Words.rankingShut) }
        var rankings: [Ranking] = []
        for (applicant, profile) in people {
            guard let word = visit.request.sent("rank-\(profile.reference)"), !word.isEmpty else { continue }
            guard let standing = standing(word, among: people.count) else {
                return try page(visit, .unprocessable, problem: Words.wrongRank, at: id)
            }
            rankings.append(Ranking(applicant: applicant, vacancy: id, side: .employer, standing: standing))
        }
        guard !rankings.isEmpty else { return try page(visit, .unprocessable, problem: Words.wrongRank, at: id) }
        let done: Void? = try visit.changing({ mark(try self.met(visit)[id] ?? []) }) {
            try visit.keep(.rankings, rankings)
        }
        return try done == nil ? page(visit, .conflict, problem: Words.overtaken) : .seeOther("\(address)?saved=1")
    }

    private static func standing(_ word: String, among count: Int) -> Ranking.Standing? {
        if word == "no" { return .notAcceptable }
        guard let rank = Int(word), (1...count).contains(rank) else { return nil }
        return .rank(rank)
    }

    private typealias Met = [(applicant: ID<Applicant>, profile: MetProfile)]

    /// Those with whom the own interviews were, by vacancy, in the order of the interviews.
    private static func met(_ visit: Visit) throws -> [ID<Vacancy>: Met] {
        guard let employer = visit.who?.employer else { throw Turned.away(.forbidden) }
        let look = try visit.look()
        let gate = try NameGate(look, visit)
        let said = Dictionary(
            try visit.store.all(.rankings).filter { $0.side == .employer }.map { ($0.id, $0.standing) }
        ) { first, _ in first }
        var met: [ID<Vacancy>: Met] = [:]
        for meeting in look.view.documents?.meetings(of: employer) ?? [] {
            guard let vacancy = meeting.vacancy,
                !(met[vacancy] ?? []).contains(where: { $0.applicant == meeting.candidate })
            else { continue }
            let id = Ranking(applicant: meeting.candidate, vacancy: vacancy, side: .employer, standing: .rank(1)).id
            let profile = MetProfile(
                reference: try EmployerVacancy.reference(meeting.candidate, vacancy, visit.store),
                name: gate.opens(meeting.candidate, vacancy)
                    ? look.applicant(meeting.candidate)?.person.fullName : nil, standing: said[id].map(word))
            met[vacancy, default: []].append((meeting.candidate, profile))
        }
        return met
    }

    private static func word(_ standing: Ranking.Standing) -> String {
        switch standing {
        case .rank(let rank): String(rank)
        case .notAcceptable: "no"
        }
    }

    private static func mark(_ met: Met) -> String {
        Mark.of(met.flatMap { [$0.profile.reference, $0.profile.standing] })
    }

    /// From the first own interview on, until the deadline.
    private static func isOpen(_ visit: Visit) throws -> Bool {
        guard let employer = visit.who?.employer else { throw Turned.away(.forbidden) }
        let look = try visit.look()
        let first = look.view.documents?.meetings(of: employer).map(\.date).min()
        let deadline = look.view.inputs.campaign.settings.deadlines.rankings
        return first.map { $0 <= visit.today } ?? false && !AnswerDeadlines.isOver(deadline, on: visit.today)
    }

    private static func page(
        _ visit: Visit, _ status: Status, problem: LocalText?, at place: ID<Vacancy>? = nil
    ) throws -> Response {
        let look = try visit.look()
        let met = try met(visit)
        let isOpen = try isOpen(visit)
        let deadline = look.view.inputs.campaign.settings.deadlines.rankings
        try visit.note(Set(met.values.flatMap { $0.map(\.applicant) }).sorted(), purpose: "ranking")
        return visit.page(visit[Words.ranking], status) {
            if let problem { Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[problem] } }
            visit.done
            Tag.p { visit[Words.rankingIntro] }
            if let deadline {
                Tag.p(.class("hint")) { "\(visit[Words.answerUntil]) \(visit.language.date(deadline))" }
            }
            if met.isEmpty { Tag.p { visit[Words.nobodyMet] } }
            if !met.isEmpty, !isOpen {
                Tag.p(.class("notice")) {
                    visit[AnswerDeadlines.isOver(deadline, on: visit.today) ? Words.rankingShut : Words.rankingLater]
                }
            }
            for (id, people) in met.sorted(by: { $0.key < $1.key }) {
                Node.section(look.vacancy(id)?.title.original ?? id.text) {
                    form(id, people, isOpen: isOpen, keepsTyped: id == place, visit)
                }
            }
        }
    }

    private static func form(
        _ id: ID<Vacancy>, _ people: Met, isOpen: Bool, keepsTyped: Bool, _ visit: Visit
    ) -> Node {
        visit.form(one.address(id.text), .class("narrow")) {
            visit.hidden("was", mark(people))
            for (_, profile) in people {
                let name = "rank-\(profile.reference)"
                let chosen = keepsTyped ? visit.request.sent(name) : profile.standing
                Tag.div(.class("field")) {
                    Tag.label(Attribute("for", name), Attribute("dir", "auto")) {
                        profile.name ?? "\(visit[Words.candidateNumber]) \(profile.reference)"
                    }
                    Node.element(
                        Tag.select, [.id(name), Attribute("name", name)] + (isOpen ? [] : [Attribute("disabled", "")]),
                        options(people.count, chosen, isSaid: profile.standing != nil, visit))
                }
            }
            if isOpen { Tag.button { visit[Words.saveRanking] } }
        }
    }

    /// What can be said; what was said once can be changed and not be taken back.
    private static func options(_ count: Int, _ chosen: String?, isSaid: Bool, _ visit: Visit) -> [Node] {
        let ranks = (1...max(1, count)).map { (String($0), "\($0).") }
        let all = (isSaid ? [] : [("", visit[Words.notSaidYet])]) + ranks + [("no", visit[Words.ratherNobody])]
        return all.map { value, text in
            .element(
                Tag.option, [Attribute("value", value)] + (value == chosen ? [Attribute("selected", "")] : []),
                [.text(text)])
        }
    }
}
