import Calendar
import Checklist
import Domain
import Pipeline

/// How incidents are written. Of health and family the list says no more than other lists do.
enum IncidentForms {
    typealias Done = [ID<GuidesProblem.Task>: CivilDate]

    struct Line {
        let own: IncidentCase
        let done: Done

        var incident: Incident { own.incident }
        var open: Int { own.people.flatMap(\.tasks).count { done[$0.task] == nil } }
    }

    static let line = Form<Line>.object(
        "IncidentLine",
        [
            Part("id", .id(), "its number") { $0.incident.id },
            Part(maybe: "kind", .word, "what happened; null = health or family, told on its own address alone") {
                $0.incident.kind.isPrivate ? nil : $0.incident.kind
            },
            Part("title", .texts, "the same in words") { $0.incident.kind.openTitle },
            Part("concerns", .word, "whom it is about") { $0.incident.subject.concern },
            Part("subject", .text, "that one's id") { $0.incident.subject.text },
            Part("on", .date, "the day") { $0.incident.on },
            Part("affected", .count, "how many are affected") { $0.own.people.count },
            Part("open", .count, "lines that are still to be done") { $0.open },
            Part(maybe: "closedOn", .date, "when it was closed; null = it is open") { $0.incident.closing?.on },
            Part(maybe: "outcome", .word, "how it ended") { $0.incident.closing?.outcome },
        ])

    // MARK: One

    struct Whole {
        let own: IncidentCase
        let done: Done
        let people: [Person]

        var incident: Incident { own.incident }
    }

    struct Person {
        let own: IncidentCase.Person
        let today: CivilDate
        let done: Done
        /// Nil for those who need no other work.
        let offers: Replacement?
    }

    static let whole = Form<Whole>.object(
        "Incident",
        [
            Part("summary", line, "as in the list") { Line(own: $0.own, done: $0.done) },
            Part("kind", .word, "what happened") { $0.incident.kind },
            Part("title", .texts, "the same in words") { $0.incident.kind.title },
            Part(maybe: "from", .date, "since when; the last day of a tenancy") { $0.incident.from },
            Part(maybe: "note", .text, "what else is known") { $0.incident.note },
            Part(list: "people", person, "who is affected, by id") { $0.people },
        ])

    private static let person = Form<Person>.object(
        "IncidentPerson",
        [
            Part("applicant", .id(), "who") { $0.own.applicant },
            Part(maybe: "vacancy", .id(), "where the person works or worked; null = there was no contract") {
                $0.own.work?.contract.vacancy
            },
            Part(maybe: "state", .word, "how far the contract has come") { $0.own.work?.state },
            Part(maybe: "lostOn", .date, "when the work ended; null = it goes on") { $0.own.lostOn },
            Part(maybe: "daysWithoutWork", .count, "so far; null = the work goes on") {
                $0.own.daysWithoutWork(on: $0.today)
            },
            Part(maybe: "next", .id(), "the vacancy of the contract that came after") { $0.own.next?.vacancy },
            Part(maybe: "consequence", consequence, "what the loss means for the right to stay") {
                $0.own.consequence
            },
            Part(list: "offers", ProbationForms.offer, "vacancies that fit, the best first") {
                $0.offers?.offers ?? []
            },
            Part(maybe: "recommended", .id(), "the one of them to begin with") { $0.offers?.recommended },
            Part(list: "tasks", PlanForms.task, "what is to be done, by day") { person in
                person.own.tasks.map { task in
                    PlanForms.Task(task: task.listed.rule, line: task.line, doneOn: person.done[task.task])
                }
            },
        ])

    private static let consequence = Form<StayConsequence>.object(
        "StayConsequence",
        [
            Part("text", .texts, "what it means") { $0.text }, Part("law", .text, "where it stands") { $0.law },
            Part("isConfirmed", .flag, "false = to be confirmed by the authority") { $0.isSeen },
        ])
}
