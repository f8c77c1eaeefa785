import Calendar
import Domain
import HTML
import Pipeline

/// One incident: what is known, and for everybody affected where they stand, what it means for the stay, and what is to be done.
struct IncidentParts {
    let own: IncidentCase
    let replacements: [Replacement]
    let book: CaseBook
    let look: Look
    let guides: [Guide]
    let visit: Visit

    private var incident: Incident { own.incident }
    private var isOwn: Bool { visit.who?.role == .coordinator }

    @Content var parts: [Node] {
        Node.facts([
            (visit[Words.concerns], IncidentPages.subject(incident.subject, look, guides)),
            (visit[Words.when], visit.language.date(incident.on)),
            (
                visit[incident.kind == .landlordEnds ? Words.untilDay : Words.sinceDay],
                incident.from.map(visit.language.date)
            ), (visit[Words.noteOfIncident], incident.note),
            (
                visit[Words.howFar],
                incident.closing.map {
                    "\(visit[Words.closedOn]) \(visit.language.date($0.on)): \(visit[$0.outcome.title])"
                } ?? visit[Words.incidentOpen]
            ),
        ])
        if incident.kind.isPrivate { Tag.p(.class("notice")) { visit[Words.privateIncident] } }
        if isOwn, incident.closing == nil { forms }
        Node.section(visit[Words.affected]) {
            if own.people.isEmpty { Tag.p { visit[Words.nobodyAffected] } }
            Tag.div(.class("cards wide")) { for person in own.people { card(person) } }
        }
    }

    private var forms: Node {
        Tag.div(.class("columns")) {
            if incident.kind.ending != nil, own.people.contains(where: { $0.work?.contract.state == .signed }) {
                let form = PageForm(visit, IncidentPages.lost.address(incident.id.text), "lost")
                form.part(Words.recordLoss) { form.day("on", Words.workEndsOn, visit.today, isRequired: true) }
            }
            let form = PageForm(visit, IncidentPages.close.address(incident.id.text), "close")
            form.part(Words.closeIncident) {
                form.day("on", Words.onDay, visit.today, isRequired: true)
                form.choice(
                    "outcome", Words.outcome,
                    Incident.Outcome.allCases.map { ($0.rawValue, visit[$0.title]) })
            }
        }
    }

    private func card(_ person: IncidentCase.Person) -> Node {
        Tag.article(.class("card")) {
            Tag.h3(Attribute("dir", "auto")) {
                Tag.a(.href(RouteTable.applicant.address(person.applicant.text))) { look.listName(person.applicant) }
            }
            standing(person)
            if let meaning = person.consequence {
                Tag.p {
                    visit.dated(meaning.text)
                    Tag.small { " \(visit.language.law(meaning.law))" }
                }
            }
            offers(person)
            if incident.closing == nil {
                Tag.ul(.class("lines duties")) { for task in person.tasks { line(task) } }
            }
        }
    }

    private func standing(_ person: IncidentCase.Person) -> Node {
        Tag.p(.class("hint")) {
            if let work = person.work {
                "\(look.workplace(work.contract.vacancy)): \(visit[work.state.title]) "
            }
            if let days = person.daysWithoutWork(on: visit.today) {
                Tag.span(.class(person.next == nil ? "tag warn" : "tag")) { visit[Words.withoutWork(days)] }
            }
            if let next = person.next {
                " \(visit[Words.nextWork]): \(look.workplace(next.vacancy)), \(visit.language.date(next.start))"
            }
        }
    }

    /// Vacancies for somebody who is still without work, the best first.
    private func offers(_ person: IncidentCase.Person) -> Node {
        guard person.lostOn != nil, person.next == nil,
            let own = replacements.first(where: { $0.applicant == person.applicant })
        else { return .empty }
        return Tag.div {
            Tag.strong { visit[Words.matches] }
            if own.offers.isEmpty { Tag.p { visit[Words.nothingFits] } }
            Tag.ul(.class("lines")) {
                for offer in own.offers.prefix(3) {
                    Tag.li {
                        Tag.a(.href(RouteTable.vacancy.address(offer.vacancy.text))) { look.workplace(offer.vacancy) }
                        " "
                        if offer.vacancy == own.recommended {
                            Tag.span(.class("tag good")) { visit[Words.recommended] }
                        }
                    }
                }
            }
        }
    }

    private func line(_ task: IncidentTask) -> Node {
        let day = book.checklists.done[task.task]
        return Tag.li {
            "\(visit.dated(task.line.title)) "
            if let day {
                Tag.span(.class("tag good")) { "\(visit[Words.done]) \(visit.language.date(day))" }
            } else if task.line.due < visit.today {
                Tag.span(.class("tag warn")) { visit[Words.overdue] }
            }
            Tag.small {
                "\(visit[Words.dueOn]) "
                visit.time(task.line.due)
                " · \(visit[Words.actor(task.line.actor)])"
                if task.line.law != "practice" { " · \(visit.language.law(task.line.law))" }
                if !task.line.isSeen { " – \(visit[Words.toConfirm])" }
            }
        }
    }
}
