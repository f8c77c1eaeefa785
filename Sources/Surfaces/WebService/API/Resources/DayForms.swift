import Calendar
import DayDesk
import Domain
import Pipeline

/// How the day of the fair is written.
enum DayForms {
    /// Minutes after midnight as a time; the end of a day is its last minute.
    private static let minute = Form<Int>(.text(TextShape(kind: .time))) { minutes in
        .string(LocalTime(minutes: min(max(minutes, 0), 1_439))?.text ?? "00:00")
    }

    static let desk = Form<DayResource.Scene>.object(
        "Desk",
        [
            Part("day", .date, "the day by the venue's clock") { $0.state.moment.date },
            Part("time", minute, "the time there") { $0.state.moment.time.minutes },
            Part("here", .count, "of those with an interview today: who is here") { $0.state.counts.here },
            Part("expected", .count, "who is still to come") { $0.state.counts.expected },
            Part("away", .count, "who does not come, or has left") { $0.state.counts.away },
            Part("isAhead", .flag, "whether a plan was accepted that people have not been told") { $0.room.isAhead },
            Part(list: "meetings", meeting, "the interviews of the day, by slot and table") { $0.state.meetings },
            Part(list: "conflicts", conflict, "what stands in the way") { $0.state.conflicts },
            Part(list: "missing", missing, "who was not checked in although it is time") { $0.state.missing() },
            Part(list: "lostTables", .count, "tables that are out of use, by number from 1") { scene in
                Set(scene.state.meetings.map(\.interview.table)).filter { scene.state.isLost($0) }.sorted()
                    .map { $0 + 1 }
            },
        ])

    // MARK: Interviews

    private enum StandingWord: String, CaseIterable {
        case over, running, ahead, off

        init(_ standing: DayMeeting.Standing) {
            switch standing {
            case .over: self = .over
            case .running: self = .running
            case .ahead: self = .ahead
            case .off: self = .off
            }
        }
    }

    private static let meeting = Form<DayMeeting>.object(
        "DeskMeeting",
        [
            Part("request", .id(), "the interview's id") { $0.interview.request },
            Part("applicant", .id(), "who comes") { $0.interview.candidate },
            Part("employer", .id(), "who asks") { $0.interview.employer },
            Part("table", .count, "the table's number, from 1") { $0.interview.table + 1 },
            Part(maybe: "interpreter", .id(), "who interprets") { $0.interview.interpreter },
            Part("planned", minute, "when it was planned to begin") { $0.planned.lowerBound },
            Part("start", minute, "when it begins, or began, as far as is known") { $0.start },
            Part("end", minute, "when it ends") { $0.end },
            Part("standing", .word, "how it stands") { StandingWord($0.standing) },
            Part(maybe: "lacks", .word, "with `off`: who or what is missing") { meeting in
                if case .off(let cause) = meeting.standing { cause } else { nil }
            },
        ])

    // MARK: What stands in the way

    fileprivate enum CauseWord: String, CaseIterable {
        case candidate, employer, team, table, interpreter, late
    }

    fileprivate enum CureWord: String, CaseIterable {
        case wait, interpreter, without, table, replan
    }

    private static let conflict = Form<DayConflict>.object(
        "DeskConflict",
        [
            Part("cause", .word, "what it is") { $0.cause.word },
            Part("about", .text, "whose: an id, or a table's number from 1") { $0.cause.about },
            Part(list: "touched", touched, "the interviews, with what would help") { $0.touched },
        ])

    private static let touched = Form<DayConflict.Touched>.object(
        "DeskTouched",
        [
            Part("request", .id(), "the interview's id") { $0.meeting.interview.request },
            Part("cure", .word, "what would help") { $0.cure.word },
            Part(maybe: "until", minute, "with `wait`: when it begins then") { touched in
                if case .wait(let until) = touched.cure { until } else { nil }
            },
            Part(maybe: "interpreter", .id(), "with `interpreter`: who is free") { touched in
                if case .interpreter(let id) = touched.cure { id } else { nil }
            },
            Part(maybe: "table", .count, "with `table`: which is free, from 1") { touched in
                if case .table(let table) = touched.cure { table + 1 } else { nil }
            },
            Part("needsInterpreter", .flag, "whether the two sides need one") { $0.needsInterpreter },
        ])

    private static let missing = Form<DayState.Missing>.object(
        "DeskMissing",
        [
            Part("applicant", .id(), "who") { $0.candidate },
            Part("request", .id(), "the interview that waits") { $0.meeting.interview.request },
            Part("minutes", .whole, "minutes since they should have been there; below 0 = until then") { $0.minutes },
        ])

    // MARK: People and pairs

    private enum AttendanceWord: String, CaseIterable {
        case unsaid, here, late, absent, left
    }

    struct Person {
        let applicant: Applicant
        let scene: DayResource.Scene

        init(_ applicant: Applicant, _ scene: DayResource.Scene) {
            self.applicant = applicant
            self.scene = scene
        }

        var attendance: Attendance.Word { scene.state.attendance(of: applicant.id).word }
        var meetings: [DayMeeting] { scene.state.meetings.filter { $0.interview.candidate == applicant.id } }
    }

    static let person = Form<Person>.object(
        "DeskPerson",
        [
            Part("applicant", .id(), "who") { $0.applicant.id },
            Part("givenName", .text, "given name") { $0.applicant.person.givenName },
            Part("familyName", .text, "family name") { $0.applicant.person.familyName },
            Part("code", .text, "the code of the badge") { $0.scene.room.code(of: $0.applicant.id) },
            Part("attendance", .word, "whether the person is there") { person -> AttendanceWord in
                switch person.attendance {
                case .unsaid: .unsaid
                case .here: .here
                case .late: .late
                case .absent: .absent
                case .left: .left
                }
            },
            Part(maybe: "expected", .time, "with `late`: when") { person in
                if case .late(let time) = person.attendance { time } else { nil }
            },
            Part(list: "meetings", meeting, "the person's interviews of the day") { $0.meetings },
        ])

    static let pairs = Form<[FreePair]>.object(
        "FreePairs", [Part(list: "items", pair, "the best score first") { $0 }])

    private static let pair = Form<FreePair>.object(
        "FreePair",
        [
            Part("applicant", .id(), "who") { $0.candidate }, Part("employer", .id(), "with whom") { $0.employer },
            Part("vacancy", .id(), "about what") { $0.vacancy },
            Part("score", .count, "how well it fits, of 10,000") { $0.score },
            Part("table", .count, "where, from 1") { $0.table + 1 },
            Part(maybe: "interpreter", .id(), "who interprets; null = nobody has to") { $0.interpreter },
        ])

    // MARK: Events

    struct Event {
        let event: DayEvent
        let isStanding: Bool

        var what: DayEvent.What { event.what }
    }

    static let event = Form<Event>.object(
        "DeskEvent",
        [
            Part("number", .count, "from 1") { $0.event.number },
            Part("event", .word, "what happened") { $0.what.word },
            Part("day", .date, "the moment of which it was said") { $0.event.moment.date },
            Part("time", minute, "the same") { $0.event.moment.time.minutes },
            Part(maybe: "applicant", .id(), "whom it is about") { $0.what.candidate },
            Part(maybe: "about", .text, "what else it is about: an id, a table's number from 1, or an event's") {
                $0.what.about
            },
            Part(maybe: "expected", .time, "when they come") { $0.what.expected },
            Part(maybe: "count", .count, "teams that are left, or minutes more") { $0.what.count },
            Part("actor", .text, "who said it") { $0.event.actor },
            Part("at", .moment, "when it was written down") { $0.event.at },
            Part("isStanding", .flag, "whether it still holds") { $0.isStanding },
        ])
}

extension DayConflict.Cause {
    fileprivate var word: DayForms.CauseWord {
        switch self {
        case .candidate: .candidate
        case .employer: .employer
        case .team: .team
        case .table: .table
        case .interpreter: .interpreter
        case .late: .late
        }
    }

    fileprivate var about: String {
        switch self {
        case .candidate(let id, _): id.text
        case .employer(let id, _), .team(let id): id.text
        case .table(let table): String(table + 1)
        case .interpreter(let id): id.text
        case .late(let request): request.text
        }
    }
}

extension DayConflict.Cure {
    fileprivate var word: DayForms.CureWord {
        switch self {
        case .wait: .wait
        case .interpreter: .interpreter
        case .without: .without
        case .table: .table
        case .replan: .replan
        }
    }
}

extension DayEvent.What {
    fileprivate var about: String? {
        switch self {
        case .came, .late, .absent, .left, .walkIn, .replan: nil
        case .firmCame(let id), .firmLate(let id, _), .firmGone(let id), .firmTeams(let id, _): id.text
        case .tableLost(let table), .tableBack(let table): String(table + 1)
        case .interpreterSick(let id, _, _), .interpreterBack(let id): id.text
        case .begun(let key), .over(let key), .overrun(let key, _), .wanted(let key): key.request.text
        case .undone(let number): String(number)
        }
    }

    fileprivate var expected: LocalTime? {
        if case .late(_, let time) = self { return time }
        if case .firmLate(_, let time) = self { return time }
        return nil
    }

    fileprivate var count: Int? {
        if case .firmTeams(_, let teams) = self { return teams }
        if case .overrun(_, let minutes) = self { return minutes }
        return nil
    }
}
