import Domain
import HTML
import HTTP
import Store

/// The vacancies, and one with its shortlist: the parts of each score, and what both sides say.
enum VacancyPages {
    static func list(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let found = look.vacancyTable.found(visit.request.asked("q") ?? "")
        return visit.page(visit[Words.vacancies]) {
            Tag.form(.action("/vacancies"), Attribute("method", "get"), .class("filters"), .role("search")) {
                Tag.div(.class("field wide")) {
                    Tag.label(Attribute("for", "q")) { visit[Words.searchVacancies] }
                    Tag.input(
                        .id("q"), Attribute("name", "q"), Attribute("type", "search"),
                        Attribute("value", visit.request.asked("q") ?? ""))
                }
                Tag.button { visit[Words.show] }
            }
            if look.view.inputs.vacancies.isEmpty {
                visit.nothingYet(Words.noVacancyYet)
            } else if found.isEmpty {
                Tag.p { visit[Words.noVacancies] }
            } else {
                Node.table(visit[Words.vacancies], heads: VacancyTable.heads(visit.language)) {
                    look.vacancyTable.rows(found[...], visit.language)
                }
            }
        }
    }

    static func one(_ visit: Visit) throws -> Response { try one(visit, .ok, overtaken: nil) }

    /// - Parameter overtaken: Whose answers somebody else recorded while the visitor filled in the form.
    private static func one(
        _ visit: Visit, _ status: Status, overtaken: ID<Applicant>?
    ) throws -> Response {
        let look = try visit.look()
        guard let vacancy = look.vacancy(ID(try visit.value("vacancy"))) else { throw Turned.away(.notFound) }
        let entries = look.entries(of: vacancy.id)
        try visit.note(entries.map(\.applicant), purpose: "shortlist")
        let reasons = try look.explanations(of: vacancy.id, visit.store)
        let notes = try NoteList.part(of: vacancy.id, look, visit)
        return visit.page(vacancy.title.original, status) {
            if let overtaken {
                Tag.p(.class("error"), .role("alert"), .id("problem")) {
                    "\(look.applicant(overtaken)?.person.fullName ?? overtaken.text): \(visit[Words.changedMeanwhile])"
                }
            }
            Node.facts([
                (visit[Words.employer], look.employer(vacancy.employer)?.name),
                (visit[Words.number], vacancy.id.text), (visit[Words.openings], String(vacancy.openings)),
                (visit[Words.start], vacancy.start.map(visit.language.date)),
            ])
            Node.section(visit[Words.shortlist]) {
                if entries.isEmpty { Tag.p { visit[Words.noShortlist] } }
                Tag.div(.class("cards")) {
                    for entry in entries {
                        card(entry, reasons.first { $0.applicant == entry.applicant }, look, visit)
                    }
                }
            }
            notes
        }
    }

    /// Records what a side said to the coordinator.
    static func record(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        guard let vacancy = look.vacancy(ID(try visit.value("vacancy"))),
            let applicant = look.applicant(ID(visit.request.sent("applicant") ?? ""))
        else { throw Turned.away(.notFound) }
        guard let answer = visit.request.sent("answer").flatMap({ ShortlistAnswer(rawValue: $0) }),
            let side = visit.request.sent("side").flatMap({ ChangeActor(rawValue: $0) })
        else { throw Turned.away(.unprocessable) }
        guard let was = visit.request.sent("was") else { throw Turned.away(.unprocessable) }
        let pin = ShortlistPin(
            applicant: applicant.id, vacancy: vacancy.id, answer: answer, by: side,
            reason: visit.request.sent("reason").flatMap { DecisionReason(rawValue: $0)?.rawValue })
        let isDone = try visit.store.change { () throws(StoreError) in
            let standing = try visit.store.standingDecisions().map(\.pin)
            guard given(standing.filter { $0.applicant == applicant.id && $0.vacancy == vacancy.id }) == was else {
                return false
            }
            try visit.store.record(Decision(pin: pin, actor: visit.who?.actor ?? "", at: visit.now))
            return true
        }
        return isDone
            ? .seeOther(RouteTable.vacancy.address(vacancy.id.text))
            : try one(visit, .conflict, overtaken: applicant.id)
    }

    /// What both sides said, as a form carries it: `,invite` where the employer invites and the applicant said nothing.
    private static func given(_ pins: [ShortlistPin]) -> String {
        ChangeActor.allCases.map { side in pins.last { $0.by == side }?.answer.rawValue ?? "" }.joined(separator: ",")
    }

    private static func card(
        _ entry: ShortlistEntry, _ reasons: PairExplanation?, _ look: Look, _ visit: Visit
    ) -> Node {
        Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3(Attribute("dir", "auto")) {
                    Tag.a(.href(RouteTable.applicant.address(entry.applicant.text))) {
                        look.applicant(entry.applicant)?.person.fullName ?? entry.applicant.text
                    }
                }
                Tag.span(.class("tag")) { "\(visit[Words.rank]) \(entry.rankForVacancy)" }
            }
            Tag.p(.class("hint")) {
                "\(entry.applicant.text) · \(visit[Words.score]) \(entry.mutualScore)"
            }
            if let reasons { points(reasons.employerParts, visit) }
            Node.facts(
                ChangeActor.allCases.map { side in
                    (
                        visit[Words.side(side)],
                        visit[Words.given(look.answer(entry.applicant, entry.vacancy, by: side)?.answer)]
                    )
                })
            if visit.who?.role == .coordinator { form(entry, look, visit) }
        }
    }

    private static func points(_ parts: [PartScore], _ visit: Visit) -> Node {
        Tag.ul(.class("points")) {
            for part in parts {
                if let points = part.points {
                    Tag.li {
                        Tag.span { visit[Words.part(part.part)] }
                        Tag.span { "\((points + 50) / 100) % × \(part.weight)" }
                    }
                }
            }
        }
    }

    private static func form(_ entry: ShortlistEntry, _ look: Look, _ visit: Visit) -> Node {
        let address = RouteTable.vacancyAnswers.address(entry.vacancy.text)
        return Tag.details {
            Tag.summary { visit[Words.record] }
            visit.form(address, .class("narrow")) {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "applicant"),
                    Attribute("value", entry.applicant.text))
                visit.hidden(
                    "was",
                    given(
                        look.view.answers.map(\.pin).filter {
                            $0.applicant == entry.applicant && $0.vacancy == entry.vacancy
                        }))
                select(
                    "side", entry, Words.whoAnswers, ChangeActor.allCases.map { ($0.rawValue, Words.side($0)) }, visit)
                select(
                    "answer", entry, Words.answers, ShortlistAnswer.allCases.map { ($0.rawValue, Words.answer($0)) },
                    visit)
                select(
                    "reason", entry, Words.reason,
                    [("", Words.noReason)] + DecisionReason.allCases.map { ($0.rawValue, $0.text) }, visit)
                Tag.button { visit[Words.save] }
            }
        }
    }

    private static func select(
        _ name: String, _ entry: ShortlistEntry, _ title: LocalText, _ options: [(String, LocalText)], _ visit: Visit
    ) -> Node {
        let id = "\(name)-\(entry.rankForVacancy)-\(entry.applicant.text)"
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", id)) { visit[title] }
            Tag.select(.id(id), Attribute("name", name)) {
                for (value, text) in options {
                    // What was typed stays where the form comes again.
                    if visit.request.sent("applicant") == entry.applicant.text, visit.request.sent(name) == value {
                        Tag.option(Attribute("value", value), Attribute("selected", "")) { visit[text] }
                    } else {
                        Tag.option(Attribute("value", value)) { visit[text] }
                    }
                }
            }
        }
    }
}
