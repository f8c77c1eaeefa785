import Calendar
import Domain
import HTML
import Pipeline

/// One person's first months: the days with the law, what has happened, and the talks with what both sides wrote.
struct ProbationParts {
    let work: Employment
    /// Nil where it is over, or none was agreed.
    let probation: OngoingProbation?
    let notes: [CheckInNote]
    let look: Look
    let visit: Visit

    private var isOwn: Bool { visit.who?.role == .coordinator }
    private var applicant: String { work.contract.applicant.text }

    @Content var parts: [Node] {
        Tag.div(.class("columns")) {
            happened
            if let probation { days(probation) }
        }
        if let probation { talks(probation) }
    }

    private var happened: Node {
        .section(visit[Words.happened]) {
            if work.events.isEmpty { Tag.p { visit[Words.nothingHappened] } }
            Tag.ul(.class("lines")) {
                for event in work.events {
                    Tag.li {
                        visit.time(event.on)
                        " \(visit[event.state.title])"
                        if let start = event.start { " → \(visit.language.date(start))" }
                        if let reason = event.reason { Tag.small(Attribute("dir", "auto")) { reason } }
                    }
                }
            }
            if isOwn, !work.state.next.isEmpty {
                let form = PageForm(visit, ProbationPages.events.address(applicant), "event")
                form.folded(visit[Words.recordEvent], Words.keep) {
                    form.choice(
                        "state", Words.whatHappened, work.state.next.map { ($0.rawValue, visit[$0.title]) })
                    form.day("on", Words.onDay, visit.today, isRequired: true)
                    if work.state.next.contains(.postponed) { form.day("start", Words.newStart) }
                    form.field("reason", Words.reason)
                }
            }
        }
    }

    private func days(_ own: OngoingProbation) -> Node {
        .section(visit[Words.daysThatMatter]) {
            if own.isAssumed { Tag.p(.class("notice")) { visit[Words.assumedLength] } }
            Tag.ul(.class("lines")) {
                for (date, day) in own.calendar.days(from: work.contract.start) {
                    Tag.li {
                        visit.time(date)
                        " \(visit[day.title])"
                    }
                }
            }
            Tag.details {
                Tag.summary { visit[Words.asWhat] }
                Tag.ul(.class("lines")) {
                    for reason in own.calendar.reasons {
                        Tag.li {
                            visit.dated(reason.text)
                            if reason.isWarning { Tag.span(.class("tag warn")) { visit[Words.warning] } }
                            Tag.small { visit.language.law(reason.law) }
                        }
                    }
                }
            }
        }
    }

    // MARK: Talks

    private func talks(_ own: OngoingProbation) -> Node {
        .section(visit[Words.talks]) {
            Tag.div(.class("cards")) {
                for talk in own.calendar.checkIns { card(talk) }
            }
        }
    }

    private func card(_ talk: ProbationCalendar.CheckIn) -> Node {
        Tag.article(.class("card")) {
            Tag.h3 { visit[talk.kind.title] }
            Tag.p(.class("hint")) {
                visit.time(talk.date)
                " · \(visit[Words.dayOfContract]) \(talk.day)"
            }
            for side in CheckInNote.Side.allCases {
                let note = notes.first { $0.day == talk.day && $0.side == side }
                Tag.div {
                    Tag.strong { visit[Words.side(side)] }
                    " "
                    Tag.span(.class(note == nil ? "tag" : "tag good")) {
                        visit[note == nil ? Words.noNote : Words.noted]
                    }
                    if let note { written(note) }
                    if isOwn { form(talk, side, note) }
                }
            }
        }
    }

    private func written(_ note: CheckInNote) -> Node {
        let target = look.vacancy(work.contract.vacancy)?.languages.first { $0.language == .german }.map {
            ($0.later ?? $0.atStart).name
        }
        return Tag.ul(.class("lines")) {
            Tag.li {
                let parts: [String?] = [
                    visit.language.date(note.on), note.progress.map { visit[$0.title] },
                    note.language.map { level in
                        "\(visit[Words.germanHeard]) \(level.name)" + (target.map { " / \($0)" } ?? "")
                    },
                    note.signedOn.map { "\(visit[Words.signed]) \(visit.language.date($0))" } ?? visit[Words.notSigned],
                    note.copiedOn.map { "\(visit[Words.copied]) \(visit.language.date($0))" },
                ]
                parts.compactMap(\.self).joined(separator: " · ")
            }
            for reply in note.answers {
                Tag.li { "\(visit[reply.question.text]) \(visit[reply.answer.title])" }
            }
            if !note.support.isEmpty {
                Tag.li { "\(visit[Words.support]): \(note.support.map { visit[$0.title] }.joined(separator: ", "))" }
            }
        }
    }

    private func form(
        _ talk: ProbationCalendar.CheckIn, _ side: CheckInNote.Side, _ note: CheckInNote?
    ) -> Node {
        let form = PageForm(
            visit, ProbationPages.notes.address(applicant), "note-\(talk.day)-\(side.rawValue)")
        let replies = [("", visit[Words.notAsked])] + CheckInNote.Answer.allCases.map { ($0.rawValue, visit[$0.title]) }
        return form.folded(visit[note == nil ? Words.writeNote : Words.changeNote], Words.keep) {
            visit.hidden("day", String(talk.day))
            visit.hidden("side", side.rawValue)
            form.day("on", Words.talkedOn, note?.on ?? min(talk.date, visit.today), isRequired: true)
            for question in CheckInQuestion.asked(side, in: talk.kind) {
                form.choice(
                    "answer-\(question.rawValue)", question.text, replies,
                    chosen: note?.answers.first { $0.question == question }?.answer.rawValue)
            }
            form.choice(
                "progress", Words.progress,
                [("", visit[Words.notSaid])] + CheckInNote.Progress.allCases.map { ($0.rawValue, visit[$0.title]) },
                chosen: note?.progress?.rawValue)
            form.choice(
                "german", Words.germanHeard,
                [("", visit[Words.notSaid])] + CEFRLevel.allCases.map { ($0.name, $0.name) },
                chosen: note?.language?.name)
            form.field(
                "planned-days", Words.plannedDays, type: "number", value: note?.plannedAbsence.map { String($0) })
            form.field(
                "unplanned-days", Words.unplannedDays, type: "number", value: note?.unplannedAbsence.map { String($0) })
            form.boxes(
                "support", Words.support, CheckInNote.Support.allCases.map { ($0.rawValue, visit[$0.title]) },
                ticked: note?.support.map(\.rawValue) ?? [])
            form.day("signed", Words.signedOn, note?.signedOn)
            if side == .worker {
                form.day("copied", Words.copiedOn, note?.copiedOn)
                form.choice(
                    "copy-language", Words.copyLanguage,
                    [("", visit[Words.notSaid]), ("de", "Deutsch"), ("en", "English"), ("es", "Español")],
                    chosen: note?.copyLanguage?.text)
            }
        }
    }
}
