import Calendar
import Domain
import HTML
import HTTP
import Pipeline

/// The first months of everybody at work: a board of months and people, and one person with the talks and what has happened.
enum ProbationPages {
    static let board = RoutePattern("/probation")
    static let person = RoutePattern("/probation/{applicant}")
    static let events = RoutePattern("/probation/{applicant}/events")
    static let notes = RoutePattern("/probation/{applicant}/notes")

    static func list(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let book = try look.caseBook(visit.store)
        let pipeline = try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now)
        let replacements = try pipeline.replacements()
        let openings = try pipeline.openings()
        let ongoing = Set(book.probations.map(\.work.contract.applicant))
        let ended = look.view.inputs.employments.filter {
            !ongoing.contains($0.contract.applicant) && !$0.events.isEmpty
        }
        try visit.note(
            (Array(ongoing) + ended.map(\.contract.applicant)).sorted(), purpose: "probation")
        return visit.page(visit[Words.probation]) {
            if book.probations.isEmpty {
                Tag.p { visit[Words.noProbation] }
            } else {
                Tag.p(.class("hint")) { visit[Words.probationHint] }
                ProbationBoard(book: book, look: look, visit: visit).part
            }
            if !replacements.isEmpty { seekers(replacements, look, visit) }
            if !openings.isEmpty { self.openings(openings, look, visit) }
            if !ended.isEmpty { self.ended(ended, look, visit) }
        }
    }

    /// Who lost the work, and where there is another.
    private static func seekers(_ all: [Replacement], _ look: Look, _ visit: Visit) -> Node {
        .section(visit[Words.seeking]) {
            Tag.ul(.class("lines")) {
                for own in all {
                    Tag.li {
                        Tag.a(.href(RouteTable.applicant.address(own.applicant.text))) { look.listName(own.applicant) }
                        " "
                        Tag.span(.class("tag warn")) { visit[Words.withoutWork(own.daysWithoutWork)] }
                        Tag.small {
                            if let best = own.recommended {
                                "\(visit[Words.recommended]): "
                                Tag.a(.href(RouteTable.vacancy.address(best.text))) { look.workplace(best) }
                                if own.offers.count > 1 { " · + \(own.offers.count - 1) \(visit[Words.fits])" }
                            } else {
                                visit[own.offers.isEmpty ? Words.nothingFits : Words.othersGoFirst]
                            }
                        }
                    }
                }
            }
        }
    }

    private static func openings(_ all: [Opening], _ look: Look, _ visit: Visit) -> Node {
        .section(visit[Words.openPlaces]) {
            Tag.ul(.class("lines")) {
                for own in all {
                    Tag.li {
                        Tag.a(.href(RouteTable.vacancy.address(own.vacancy.text))) { look.workplace(own.vacancy) }
                        Tag.small {
                            own.next.isEmpty
                                ? visit[Words.nobodyFits]
                                : "\(visit[Words.nextInLine]): "
                                    + own.next.prefix(3).map { look.listName($0.applicant) }.joined(separator: "; ")
                        }
                    }
                }
            }
        }
    }

    private static func ended(_ all: [Employment], _ look: Look, _ visit: Visit) -> Node {
        .section(visit[Words.overOrEnded]) {
            Tag.ul(.class("lines")) {
                for work in all {
                    Tag.li {
                        Tag.a(.href(person.address(work.contract.applicant.text))) {
                            look.listName(work.contract.applicant)
                        }
                        " "
                        Tag.span(.class(work.state == .passed ? "tag good" : "tag")) { visit[work.state.title] }
                        Tag.small {
                            look.workplace(work.contract.vacancy)
                            if let last = work.events.last {
                                " · "
                                visit.time(last.on)
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: One person

    static func one(_ visit: Visit) throws -> Response { try one(visit, .ok, nil) }

    private static func one(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        let id = ID<Applicant>(try visit.value("applicant"))
        let history = look.view.inputs.employments.filter { $0.contract.applicant == id }
        guard look.applicant(id) != nil, let work = history.first(where: { $0.contract.isStanding }) ?? history.last
        else { throw Turned.away(.notFound) }
        let book = try look.caseBook(visit.store)
        try visit.note([id], purpose: "probation")
        let own = book.probations.first { $0.work.contract.applicant == id }
        let notes = book.notes[work.contract.id] ?? []
        return visit.page(look.applicant(id)?.person.fullName ?? id.text, status) {
            if let problem { problem.part(visit) }
            Tag.p {
                Tag.a(.href(RouteTable.vacancy.address(work.contract.vacancy.text))) {
                    look.workplace(work.contract.vacancy)
                }
                " "
                Tag.span(.class("tag")) { visit[work.state.title] }
            }
            ProbationParts(work: work, probation: own, notes: notes, look: look, visit: visit).parts
            Tag.p { Tag.a(.href(RouteTable.applicant.address(id.text))) { visit[Words.toPerson] } }
        }
    }

    /// Records what happened to a signed contract.
    static func record(_ visit: Visit) throws -> Response {
        let applicant = try known(visit)
        guard let state = visit.typed("state") else { throw Turned.away(.unprocessable) }
        return try perform(
            Errand(
                "probation", "record", operands: [applicant, state],
                options: [
                    ("on", visit.typed("on")), ("start", visit.typed("start")), ("reason", visit.typed("reason")),
                ]), applicant, visit)
    }

    /// Records what one side wrote down of a talk.
    static func note(_ visit: Visit) throws -> Response {
        let applicant = try known(visit)
        guard let day = visit.typed("day"), let side = visit.typed("side") else { throw Turned.away(.unprocessable) }
        let answers = CheckInQuestion.allCases.compactMap { question in
            visit.typed("answer-\(question.rawValue)").map { ("answer", Optional("\(question.rawValue)=\($0)")) }
        }
        let single = [
            "on", "progress", "german", "planned-days", "unplanned-days", "signed", "copied", "copy-language",
        ].map { ($0, visit.typed($0)) }
        let support = visit.ticked("support").map { ("support", Optional($0)) }
        return try perform(
            Errand(
                "probation", "note", operands: [applicant, day], options: [("side", side)] + single + answers + support),
            applicant, visit)
    }

    private static func known(_ visit: Visit) throws -> String {
        let id = try visit.value("applicant")
        guard try visit.look().applicant(ID(id)) != nil else { throw Turned.away(.notFound) }
        return id
    }

    private static func perform(_ errand: Errand, _ applicant: String, _ visit: Visit) throws -> Response {
        try visit.perform(errand, next: person.address(applicant)) { status, problem in
            try one(visit, status, problem)
        }
    }
}
