import Calendar
import Domain
import Pipeline

/// How first months at work are written.
enum ProbationForms {
    struct Line {
        let work: Employment
        /// Nil where it is over, or none was agreed.
        let calendar: ProbationCalendar?

        var applicant: ID<Applicant> { work.contract.applicant }
    }

    static let line = Form<Line>.object(
        "ProbationLine",
        [
            Part("applicant", .id(), "who") { $0.work.contract.applicant },
            Part("vacancy", .id(), "where") { $0.work.contract.vacancy },
            Part("state", .word, "how far it has come") { $0.work.state },
            Part("start", .date, "the first day of work") { $0.work.contract.start },
            Part(maybe: "decisionDue", .date, "the firm has decided by then; null = it is over, or none was agreed") {
                $0.calendar?.decisionDue
            },
            Part(maybe: "lastDay", .date, "the last day of the probation; null = as above") { $0.calendar?.lastDay },
        ])

    // MARK: One person

    struct Whole {
        let work: Employment
        let probation: OngoingProbation?
        let notes: [CheckInNote]
        /// Days of the contract of the talks that were held.
        let done: Set<Int>

        var applicant: ID<Applicant> { work.contract.applicant }

        var talks: [Talk] {
            (probation?.calendar.checkIns ?? []).map { talk in
                Talk(talk: talk, isDone: done.contains(talk.day), notes: notes.filter { $0.day == talk.day })
            }
        }
    }

    struct Talk {
        let talk: ProbationCalendar.CheckIn
        let isDone: Bool
        let notes: [CheckInNote]
    }

    static let whole = Form<Whole>.object(
        "Probation",
        [
            Part("summary", line, "as in the list") { Line(work: $0.work, calendar: $0.probation?.calendar) },
            Part("isAssumed", .flag, "whether nobody said how long it is") { $0.probation?.isAssumed ?? false },
            Part(maybe: "hearingBy", .date, "the works council has the reasons by then; null = there is none") {
                $0.probation?.calendar.hearingBy
            },
            Part(maybe: "handOverBy", .date, "the last working day to hand a letter over") {
                $0.probation?.calendar.handOverBy
            },
            Part(maybe: "employmentEnd", .date, "the end of work where notice comes on the last day") {
                $0.probation?.calendar.employmentEndIfNoticeOnLastDay
            },
            Part(maybe: "protectedFrom", .date, "from then on notice needs a ground") {
                $0.probation?.calendar.protectedFrom
            },
            Part(list: "reasons", reason, "the rules that made the days") { $0.probation?.calendar.reasons ?? [] },
            Part(list: "events", event, "what happened, by day") { $0.work.events },
            Part(list: "mayFollow", .word, "what may happen next") { $0.work.state.next },
            Part(list: "talks", talk, "by day") { $0.talks },
        ])

    private static let reason = Form<ProbationCalendar.Reason>.object(
        "ProbationReason",
        [
            Part("rule", .text, "the rule's id") { $0.rule }, Part("law", .text, "where it stands") { $0.law },
            Part("isWarning", .flag, "whether somebody has to look at it") { $0.isWarning },
            Part("text", .texts, "what it says here") { $0.text },
        ])

    private static let event = Form<EmploymentEvent>.object(
        "ProbationEvent",
        [
            Part("state", .word, "what happened") { $0.state }, Part("on", .date, "when") { $0.on },
            Part(maybe: "start", .date, "the new first day of work") { $0.start },
            Part(maybe: "reason", .text, "why") { $0.reason },
        ])

    private static let talk = Form<Talk>.object(
        "ProbationTalk",
        [
            Part("day", .count, "the day of the contract") { $0.talk.day },
            Part("date", .date, "that day, or the next working day") { $0.talk.date },
            Part("kind", .word, "which talk") { $0.talk.kind },
            Part("isDone", .flag, "whether it was held") { $0.isDone },
            Part(list: "questions", question, "what each side is asked") { talk in
                CheckInNote.Side.allCases.flatMap { CheckInQuestion.asked($0, in: talk.talk.kind) }
            },
            Part(list: "notes", note, "what the sides wrote down") { $0.notes },
        ])

    private static let question = Form<CheckInQuestion>.object(
        "ProbationQuestion",
        [
            Part("question", .word, "its word") { $0 }, Part("side", .word, "who is asked") { $0.side },
            Part("text", .texts, "what is asked") { $0.text },
        ])

    private static let note = Form<CheckInNote>.object(
        "ProbationNote",
        [
            Part("side", .word, "who wrote it") { $0.side }, Part("on", .date, "when they talked") { $0.on },
            Part(list: "answers", reply, "in the order of the questions") { $0.answers },
            Part(maybe: "progress", .word, "against what was agreed") { $0.progress },
            Part(maybe: "german", .level, "German as heard at work") { $0.language },
            Part(maybe: "plannedDays", .count, "days off that were agreed before") { $0.plannedAbsence },
            Part(maybe: "unplannedDays", .count, "other days off") { $0.unplannedAbsence },
            Part(list: "support", .word, "help that was offered") { $0.support },
            Part(maybe: "signedOn", .date, "when this side signed") { $0.signedOn },
            Part(maybe: "copiedOn", .date, "when the person got it") { $0.copiedOn },
            Part(maybe: "copyLanguage", .text, "in which language") { $0.copyLanguage?.text },
        ])

    private static let reply = Form<CheckInNote.Reply>.object(
        "ProbationReply",
        [Part("question", .word, "the question") { $0.question }, Part("answer", .word, "the answer") { $0.answer }])

    // MARK: Work again

    static let replacement = Form<Replacement>.object(
        "Replacement",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part("daysWithoutWork", .count, "from the loss to the campaign's date") { $0.daysWithoutWork },
            Part(list: "offers", offer, "vacancies with a place left that fit, the best first") { $0.offers },
            Part(maybe: "recommended", .id(), "the one with which all affected together are served best") {
                $0.recommended
            },
        ])

    static let offer = Form<Replacement.Offer>.object(
        "ReplacementOffer",
        [
            Part("vacancy", .id(), "the vacancy") { $0.vacancy },
            Part("score", .count, "how well it fits, of 10,000") { $0.score },
        ])

    static let opening = Form<Opening>.object(
        "Opening",
        [
            Part("vacancy", .id(), "the vacancy") { $0.vacancy },
            Part("places", .count, "places that are free") { $0.places },
            Part(list: "exits", exit, "who had one, by day") { $0.exits },
            Part(list: "next", next, "who is next, in order") { $0.next },
        ])

    private static let exit = Form<Opening.Exit>.object(
        "OpeningExit",
        [
            Part("applicant", .id(), "who") { $0.applicant }, Part("state", .word, "how it ended") { $0.state },
            Part("on", .date, "when") { $0.on },
        ])

    private static let next = Form<Opening.Next>.object(
        "OpeningNext",
        [
            Part("applicant", .id(), "who") { $0.applicant },
            Part("score", .count, "how well it fits, of 10,000") { $0.score },
            Part("isShortlisted", .flag, "whether on the vacancy's last shortlist") { $0.isShortlisted },
            Part("seeksWork", .flag, "whether here and without work") { $0.seeksWork },
        ])
}
