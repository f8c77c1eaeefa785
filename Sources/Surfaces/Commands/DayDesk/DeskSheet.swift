import Calendar
import DayDesk
import Domain
import JSONText
import Pipeline

/// The day of the fair as `lotse desk` prints it; people by their ids.
struct DeskSheet {
    private let room: DayRoom
    private let state: DayState

    init(_ room: DayRoom, _ state: DayState) {
        self.room = room
        self.state = state
    }

    /// `09:30` of minutes after midnight.
    static func clock(_ minutes: Int) -> String {
        LocalTime(minutes: min(max(minutes, 0), 1440))?.text ?? ""
    }

    // MARK: Text

    var lines: [String] {
        let counts = state.counts
        var lines = ["\(state.moment.text): \(counts.here) here, \(counts.expected) expected, \(counts.away) away"]
        for missing in state.missing() {
            lines.append(
                "missing: \(missing.candidate), \(missing.minutes) minutes, table \(missing.meeting.interview.table + 1) at "
                    + DeskSheet.clock(missing.meeting.planned.lowerBound))
        }
        for conflict in state.conflicts { lines += self.lines(conflict) }
        for table in tables {
            let next = state.next(atTable: table).map(text)
            lines.append(
                "\(room.desk.tableLabel(table)): " + (state.isLost(table) ? "out of use; " : "")
                    + (next.isEmpty ? "free" : next.joined(separator: "; ")))
        }
        return lines
    }

    private var tables: [Int] { Set(state.meetings.map(\.interview.table)).sorted() }

    private func text(_ meeting: DayMeeting) -> String {
        let interview = meeting.interview
        let who = "\(interview.candidate) with \(interview.employer)"
        return switch meeting.standing {
        case .over: "\(DeskSheet.clock(meeting.planned.lowerBound)) \(who), over"
        case .running: "now \(who), until \(DeskSheet.clock(meeting.end))"
        case .ahead:
            "\(DeskSheet.clock(meeting.planned.lowerBound)) \(who)"
                + (meeting.delay > 0 ? ", begins at \(DeskSheet.clock(meeting.start))" : "")
        case .off(let cause): "\(DeskSheet.clock(meeting.planned.lowerBound)) \(who), not held (\(cause.rawValue))"
        }
    }

    func lines(_ conflict: DayConflict) -> [String] {
        let needing = conflict.touched.count(where: \.needsInterpreter)
        let interpreted: String
        if case .interpreter = conflict.cause {
            interpreted = ", \(needing) of which need one"
        } else {
            interpreted = ""
        }
        let count = conflict.touched.count
        return ["\(text(conflict.cause)): \(count) \(count == 1 ? "interview" : "interviews")\(interpreted)"]
            + conflict.touched.map { "  \(text($0.meeting)): \(text($0.cure))" }
    }

    private func text(_ cause: DayConflict.Cause) -> String {
        switch cause {
        case .candidate(let id, let word): "candidate \(id) \(text(word))"
        case .employer(let id, let word): "delegation \(id) \(text(word))"
        case .team(let id): "delegation \(id) is smaller"
        case .table(let table): "\(room.desk.tableLabel(table)) is out of use"
        case .interpreter(let id): "interpreter \(id) is ill"
        case .late(let request): "\(request) runs late"
        }
    }

    private func text(_ word: Attendance.Word) -> String {
        switch word {
        case .unsaid: "is not there"
        case .here: "came late"
        case .late(let expected): "comes at \(expected)"
        case .absent: "is absent"
        case .left: "has left"
        }
    }

    private func text(_ cure: DayConflict.Cure) -> String {
        switch cure {
        case .wait(let until): "waits until \(DeskSheet.clock(until))"
        case .interpreter(let id): "interpreter \(id) is free"
        case .without: "they share a language"
        case .table(let table): "\(room.desk.tableLabel(table)) is free"
        case .replan: "needs another time"
        }
    }

    // MARK: JSON

    var json: JSONValue {
        let counts = state.counts
        return .object([
            ("moment", .string(state.moment.text)), ("here", .int(counts.here)), ("expected", .int(counts.expected)),
            ("away", .int(counts.away)),
            (
                "missing",
                .array(
                    state.missing().map {
                        .object([
                            ("candidate", .string($0.candidate.text)), ("minutes", .int($0.minutes)),
                            ("interview", .string($0.meeting.interview.request.text)),
                        ])
                    })
            ),
            ("conflicts", .array(state.conflicts.map(json))),
            (
                "tables",
                .array(
                    tables.map { table in
                        .object([
                            ("table", .int(table + 1)), ("label", .string(room.desk.tableLabel(table))),
                            ("lost", .bool(state.isLost(table))),
                            ("next", .array(state.next(atTable: table).map(json))),
                        ])
                    })
            ),
        ])
    }

    private func json(_ meeting: DayMeeting) -> JSONValue {
        let standing: (word: String, cause: String?) =
            switch meeting.standing {
            case .over: ("over", nil)
            case .running: ("running", nil)
            case .ahead: ("ahead", nil)
            case .off(let cause): ("off", cause.rawValue)
            }
        return .object([
            ("interview", .string(meeting.interview.request.text)),
            ("planned", .string(DeskSheet.clock(meeting.planned.lowerBound))),
            ("begins", .string(DeskSheet.clock(meeting.start))), ("ends", .string(DeskSheet.clock(meeting.end))),
            ("standing", .string(standing.word)), ("cause", .optional(standing.cause)),
        ])
    }

    func json(_ conflict: DayConflict) -> JSONValue {
        .object([
            ("cause", .string(text(conflict.cause))),
            (
                "touched",
                .array(
                    conflict.touched.map {
                        .object([
                            ("interview", .string($0.meeting.interview.request.text)), ("cure", .string(text($0.cure))),
                            ("needsInterpreter", .bool($0.needsInterpreter)),
                        ])
                    })
            ),
        ])
    }
}
