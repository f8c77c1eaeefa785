import Calendar
import Domain
import HTML
import HTTP
import Pipeline
import Store

/// One hire as its employer sees it: the name, the days, and what the firm wrote down. What the worker wrote is not in it.
struct EmployerProbation {
    let reference: String
    let name: String
    let job: String
    let start: CivilDate
    let isAssumed: Bool
    let calendar: ProbationCalendar
    /// The firm's notes by day of the contract.
    let notes: [Int: CheckInNote]

    fileprivate let contract: Contract

    func talk(_ day: Int) -> ProbationCalendar.CheckIn? { calendar.checkIns.first { $0.day == day } }
}

/// The probations of an employer's own hires: dates, and the form for what was said in a talk. It asks for work, never for health.
enum EmployerProbationPages {
    static let address = "/employer/probations"
    static let talk = RoutePattern("/employer/probations/{profile}/{day}")

    static func list(_ visit: Visit) throws -> Response {
        let hires = try hires(visit)
        return visit.page(visit[Words.probations]) {
            visit.done
            if hires.isEmpty { Tag.p { visit[Words.noHires] } }
            for hire in hires { section(hire, visit) }
        }
    }

    static func form(_ visit: Visit) throws -> Response {
        let (hire, talk) = try chosen(visit)
        return page(hire, talk, visit, .ok, [])
    }

    static func save(_ visit: Visit) throws -> Response {
        let (hire, talk) = try chosen(visit)
        let (note, problems) = typed(hire, talk, visit)
        guard problems.isEmpty, let note else { return page(hire, talk, visit, .unprocessable, problems) }
        let done: Void? = try visit.changing({
            mark(try visit.store.find(.checkIns, note.id.text))
        }) { try visit.keep(.checkIns, [note]) }
        if done == nil {
            let (hire, talk) = try chosen(visit)
            return page(hire, talk, visit, .conflict, [])
        }
        return .seeOther(address + "?saved=1")
    }

    // MARK: Whose

    /// The own hires whose contracts are signed, by name.
    private static func hires(_ visit: Visit) throws -> [EmployerProbation] {
        guard let employer = visit.who?.employer else { throw Turned.away(.forbidden) }
        let look = try visit.look()
        let own = try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now).probations().filter {
            look.vacancy($0.work.contract.vacancy)?.employer == employer && !$0.work.state.endsContract
        }
        try visit.note(own.map(\.work.contract.applicant), purpose: "probation")
        let notes = try visit.store.all(.checkIns).filter { $0.side == .employer }
        return try own.compactMap { probation in
            let contract = probation.work.contract
            guard let person = look.applicant(contract.applicant)?.person else { return nil }
            return EmployerProbation(
                reference: try EmployerVacancy.reference(contract.applicant, contract.vacancy, visit.store),
                name: person.fullName, job: look.vacancy(contract.vacancy)?.title.original ?? "",
                start: contract.start, isAssumed: probation.isAssumed, calendar: probation.calendar,
                notes: Dictionary(notes.filter { $0.contract == contract.id }.map { ($0.day, $0) }) { first, _ in first
                },
                contract: contract)
        }.sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }
    }

    /// The talk of the address, where it is with an own hire and its day has come: another's is not there at all.
    private static func chosen(_ visit: Visit) throws -> (EmployerProbation, ProbationCalendar.CheckIn) {
        let reference = try visit.value("profile")
        guard let hire = try hires(visit).first(where: { $0.reference == reference }),
            let talk = Int(try visit.value("day")).flatMap(hire.talk), talk.date <= visit.today
        else { throw Turned.away(.notFound) }
        return (hire, talk)
    }

    // MARK: The note

    private static func mark(_ note: CheckInNote?) -> String { Mark.of([note.map { "\($0)" }]) }

    private static func typed(
        _ hire: EmployerProbation, _ talk: ProbationCalendar.CheckIn, _ visit: Visit
    ) -> (CheckInNote?, [(field: String, text: LocalText)]) {
        var problems: [(field: String, text: LocalText)] = []
        func number(_ name: String) -> Int? {
            guard let text = visit.request.sent(name), !text.isEmpty else { return nil }
            guard let number = Int(text), (0...366).contains(number) else {
                problems.append((name, Words.wrongNumber))
                return nil
            }
            return number
        }
        let on = visit.request.sent("on").flatMap { CivilDate(iso: $0) }
        if on == nil || on.map({ $0 < hire.start || $0 > visit.today }) ?? false {
            problems.append(("on", Words.wrongTalkDay))
        }
        let (planned, unplanned) = (number("planned"), number("unplanned"))
        guard problems.isEmpty, let on else { return (nil, problems) }
        let answers = CheckInQuestion.asked(.employer, in: talk.kind).compactMap { question in
            visit.request.sent(question.rawValue).flatMap { CheckInNote.Answer(rawValue: $0) }.map {
                CheckInNote.Reply(question: question, answer: $0)
            }
        }
        let support = visit.request.form.filter { $0.name == "support" }.compactMap {
            CheckInNote.Support(rawValue: $0.value)
        }
        let german = visit.request.sent("german")
        let note = CheckInNote(
            applicant: hire.contract.applicant, vacancy: hire.contract.vacancy, day: talk.day, side: .employer, on: on,
            answers: answers, progress: visit.request.sent("progress").flatMap { CheckInNote.Progress(rawValue: $0) },
            language: CEFRLevel.allCases.first { $0.name == german }, plannedAbsence: planned,
            unplannedAbsence: unplanned, support: Set(support),
            signedOn: visit.request.sent("signed") == "yes" ? hire.notes[talk.day]?.signedOn ?? visit.today : nil)
        return (note, [])
    }

    // MARK: The pages

    private static func section(_ hire: EmployerProbation, _ visit: Visit) -> Node {
        let heads = [Words.when, Words.what, Words.noteState].map { visit[$0] }
        return Tag.section(.class("part")) {
            Tag.h2(Attribute("dir", "auto")) { hire.name }
            Node.facts([
                (visit[Words.occupation], hire.job), (visit[Words.start], visit.language.date(hire.start)),
                (visit[Words.decisionDue], visit.language.date(hire.calendar.decisionDue)),
                (visit[Words.lastProbationDay], visit.language.date(hire.calendar.lastDay)),
                (visit[Words.handOverBy], visit.language.date(hire.calendar.handOverBy)),
                (visit[Words.hearingBy], hire.calendar.hearingBy.map(visit.language.date)),
            ])
            if hire.isAssumed { Tag.p(.class("hint")) { visit[Words.probationAssumed] } }
            Node.table("\(visit[Words.talksWith]) \(hire.name)", heads) {
                for talk in hire.calendar.checkIns {
                    Tag.tr {
                        Tag.th(.scope(.row)) { visit.time(talk.date) }
                        Tag.td(Attribute("data-head", heads[1])) { visit[talk.kind.title] }
                        Tag.td(Attribute("data-head", heads[2])) {
                            if talk.date <= visit.today {
                                Tag.a(.href(self.talk.address(hire.reference, String(talk.day)))) {
                                    visit[hire.notes[talk.day] == nil ? Words.writeTheNote : Words.changeNote]
                                }
                            } else {
                                visit[Words.noteLater]
                            }
                        }
                    }
                }
            }
        }
    }

    private static func page(
        _ hire: EmployerProbation, _ talk: ProbationCalendar.CheckIn, _ visit: Visit, _ status: Status,
        _ problems: [(field: String, text: LocalText)]
    ) -> Response {
        let note = hire.notes[talk.day]
        let form = TypedForm(visit, self.talk.address(hire.reference, String(talk.day)), problems: problems)
        let levels = CEFRLevel.allCases.map { ($0.name, $0.name) }
        return visit.page("\(hire.name): \(visit[talk.kind.title])", status) {
            visit.overtaken(status)
            form.summary
            Tag.p(.class("hint")) { visit[Words.noHealth] }
            form.node(was: mark(note)) {
                form.input(
                    "on", Words.talkedOn, (note?.on ?? min(visit.today, max(talk.date, hire.start))).iso, type: "date")
                for question in CheckInQuestion.asked(.employer, in: talk.kind) {
                    form.choices(
                        question.rawValue, question.text,
                        CheckInNote.Answer.allCases.map { ($0.rawValue, visit[$0.title]) },
                        Set([note?.answers.first { $0.question == question }?.answer.rawValue].compactMap(\.self)),
                        type: "radio")
                }
                form.select(
                    "progress", Words.againstTheAgreed,
                    [("", visit[Words.notSaid])] + CheckInNote.Progress.allCases.map { ($0.rawValue, visit[$0.title]) },
                    note?.progress?.rawValue ?? "")
                form.select(
                    "german", Words.germanAtWork, [("", visit[Words.notSaid])] + levels, note?.language?.name ?? "")
                form.input(
                    "planned", Words.daysOffAgreed, note?.plannedAbsence.map(String.init) ?? "",
                    extra: [Attribute("inputmode", "numeric")])
                form.input(
                    "unplanned", Words.otherDaysOff, note?.unplannedAbsence.map(String.init) ?? "",
                    hint: Words.whyIsNotAsked, extra: [Attribute("inputmode", "numeric")])
                form.choices(
                    "support", Words.supportOffered,
                    CheckInNote.Support.allCases.map { ($0.rawValue, visit[$0.title]) },
                    Set((note?.support ?? []).map(\.rawValue)))
                form.choices(
                    "signed", Words.signature, [("yes", visit[Words.weSign])], note?.signedOn == nil ? [] : ["yes"])
                Tag.button { visit[Words.saveNote] }
            }
        }
    }
}
