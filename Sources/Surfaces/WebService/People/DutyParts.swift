import Calendar
import Domain
import HTML
import Pipeline

/// What somebody has to show and what is to be done for them, each with the form that says how far it has come.
struct DutyParts {
    let applicant: ID<Applicant>
    let book: CaseBook
    let visit: Visit

    private var isOwn: Bool { visit.who?.role == .coordinator }

    // MARK: Papers

    var papers: Node {
        let own = book.papers[applicant]
        let kinds = Set((own?.needs.map(\.need.kind) ?? []) + (own?.others.map(\.kind) ?? []))
        let further = DocumentKind.allCases.filter { !kinds.contains($0) }
        return .section(visit[Words.papers]) {
            if kinds.isEmpty { Tag.p { visit[Words.noPapers] } }
            Tag.ul(.class("lines duties")) {
                for paper in own?.needs ?? [] { needed(paper) }
                for document in own?.others ?? [] { other(document) }
            }
            if isOwn {
                let form = PageForm(visit, ApplicantForms.papers.address(applicant.text), "paper-other")
                form.folded(visit[Words.furtherPaper], Words.keep) {
                    form.choice("kind", Words.paper, further.map { ($0.rawValue, visit[Words.paper($0)]) })
                    fields(form, nil)
                }
            }
        }
    }

    private func needed(_ paper: NeededPaper) -> Node {
        Tag.li {
            "\(visit[paper.need.title]) "
            if let lack = paper.lack {
                let isLate = paper.due < visit.today
                Tag.span(.class(isLate ? "tag warn" : "tag")) {
                    isLate ? "\(visit[Words.overdue]): \(visit.dated(lack.text))" : visit.dated(lack.text)
                }
            } else {
                Tag.span(.class("tag good")) { visit[status(paper.document)] }
            }
            Tag.small {
                if paper.lack != nil {
                    "\(visit[Words.dueOn]) "
                    visit.time(paper.due)
                    " · \(visit[Words.actor(paper.actor)])"
                }
                (paper.lack == nil ? "" : " · ") + visit.language.law(paper.need.law)
                if !paper.need.isSeen { " – \(visit[Words.toConfirm])" }
            }
            if isOwn { form(paper.need.kind, paper.document) }
        }
    }

    private func other(_ document: PersonDocument) -> Node {
        Tag.li {
            "\(visit[Words.paper(document.kind)]) "
            Tag.span(.class("tag")) { visit[status(document)] }
            if isOwn { form(document.kind, document) }
        }
    }

    private func status(_ document: PersonDocument?) -> LocalText {
        (document?.status(on: visit.today) ?? .needed).name
    }

    private func form(_ kind: DocumentKind, _ document: PersonDocument?) -> Node {
        let form = PageForm(visit, ApplicantForms.papers.address(applicant.text), "paper-\(kind.rawValue)")
        return form.folded(visit[Words.sayHowFar], Words.keep) {
            visit.hidden("kind", kind.rawValue)
            fields(form, document)
        }
    }

    @Content private func fields(_ form: PageForm, _ document: PersonDocument?) -> [Node] {
        form.choice(
            "status", Words.howFar, PersonDocument.Status.sayable.map { ($0.rawValue, visit[$0.name]) },
            chosen: document?.status.rawValue)
        form.day("until", Words.validUntil, document?.validUntil)
        form.field("note", Words.remark, value: document?.note)
    }

    // MARK: Tasks

    /// Lines that are due later wait behind a title.
    private var horizon: CivilDate { visit.today.adding(days: 14) }

    var tasks: Node {
        let lines = book.lines(of: applicant)
        let open = lines.filter { book.checklists.done[$0.task] == nil }
        let done = lines.filter { book.checklists.done[$0.task] != nil }
        let (near, far) = (open.filter { $0.line.due <= horizon }, open.filter { $0.line.due > horizon })
        return .section(visit[Words.tasks]) {
            if lines.isEmpty { Tag.p { visit[Words.noTasks] } }
            Tag.ul(.class("lines duties")) { for entry in near { line(entry) } }
            if !far.isEmpty {
                Tag.details {
                    Tag.summary { "\(far.count) \(visit[Words.laterTasks])" }
                    Tag.ul(.class("lines duties")) { for entry in far { line(entry) } }
                }
            }
            if !done.isEmpty {
                Tag.details {
                    Tag.summary { "\(done.count) \(visit[Words.doneTasks])" }
                    Tag.ul(.class("lines duties")) { for entry in done { line(entry) } }
                }
            }
        }
    }

    private func line(_ entry: OnboardingPlan.Entry) -> Node {
        let day = book.checklists.done[entry.task]
        let isLate = entry.line.due < visit.today
        return Tag.li {
            "\(visit.dated(entry.line.title)) "
            if let day {
                Tag.span(.class("tag good")) { "\(visit[Words.done]) \(visit.language.date(day))" }
            } else if isLate {
                Tag.span(.class("tag warn")) { visit[Words.overdue] }
            }
            Tag.small {
                "\(visit[Words.dueOn]) "
                visit.time(entry.line.due)
                " · \(visit[Words.actor(entry.line.actor)])"
                if entry.line.isLegal { " · \(visit.language.law(entry.line.law))" }
                if entry.line.isLegal, !entry.line.isSeen { " – \(visit[Words.toConfirm])" }
            }
            if isOwn { form(entry, isDone: day != nil) }
        }
    }

    private func form(_ entry: OnboardingPlan.Entry, isDone: Bool) -> Node {
        let address = ApplicantForms.tasks.address(applicant.text)
        let form = PageForm(visit, address, "task-\(entry.line.rule)")
        guard !isDone else {
            return form.part(Words.reopen, "filters bare") {
                visit.hidden("task", entry.line.rule)
                visit.hidden("state", "reopened")
            }
        }
        return form.folded(visit[Words.markDone], Words.keep) {
            visit.hidden("task", entry.line.rule)
            visit.hidden("state", "done")
            form.day("on", Words.doneOn, visit.today, isRequired: true)
        }
    }

    // MARK: The gate

    /// What keeps the journey from being booked; nothing for those who do not come, or are here.
    var gate: Node {
        guard let gate = book.gates[applicant] else { return .empty }
        let shown = gate.lines.filter { !$0.lacks.isEmpty }
        return .section(visit[Words.gate]) {
            Tag.p {
                Tag.span(.class(gate.isOpen ? "tag good" : "tag warn")) {
                    visit[gate.isOpen ? Words.gateOpen : Words.gateShut]
                }
            }
            Tag.ul(.class("lines duties")) { for line in shown { self.line(line) } }
        }
    }

    private func line(_ line: GateLine) -> Node {
        Tag.li {
            "\(visit[line.title]): \(line.lacks.map { visit.dated($0.text) }.joined(separator: ", ")) "
            if line.override != nil { Tag.span(.class("tag")) { visit[Words.overridden] } }
            Tag.small {
                "\(visit[Words.dueOn]) "
                visit.time(line.due)
                " · \(visit[Words.actor(line.actor)])"
            }
            if isOwn { form(line) }
        }
    }

    private func form(_ line: GateLine) -> Node {
        let form = PageForm(visit, ApplicantForms.gate.address(applicant.text), "gate-\(line.name)")
        if line.override != nil {
            return form.part(Words.retract, "filters bare") {
                visit.hidden("line", line.name)
                visit.hidden("state", "retracted")
            }
        }
        return form.folded(visit[Words.override], Words.override) {
            visit.hidden("line", line.name)
            visit.hidden("state", "overridden")
            form.field("reason", Words.overrideReason, isRequired: true)
        }
    }
}
