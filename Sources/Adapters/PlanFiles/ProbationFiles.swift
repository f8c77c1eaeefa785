package import Domain
package import JSONText

/// The days of a probation as JSON.
package enum ProbationFiles {
    package static func json(_ calendar: ProbationCalendar) -> JSONValue {
        .object([
            ("lastDay", .string(calendar.lastDay.iso)), ("lastNoticeDay", .string(calendar.lastNoticeDay.iso)),
            ("handOverBy", .string(calendar.handOverBy.iso)),
            ("employmentEndIfNoticeOnLastDay", .string(calendar.employmentEndIfNoticeOnLastDay.iso)),
            ("hearingBy", .optional(calendar.hearingBy?.iso)), ("decisionDue", .string(calendar.decisionDue.iso)),
            ("protectedFrom", .string(calendar.protectedFrom.iso)),
            ("checkIns", .array(calendar.checkIns.map(json))), ("reasons", .array(calendar.reasons.map(json))),
        ])
    }

    private static func json(_ talk: ProbationCalendar.CheckIn) -> JSONValue {
        .object([
            ("day", .int(talk.day)), ("date", .string(talk.date.iso)), ("kind", .string(talk.kind.rawValue)),
        ])
    }

    private static func json(_ reason: ProbationCalendar.Reason) -> JSONValue {
        .object([
            ("rule", .string(reason.rule)), ("law", .string(reason.law)), ("warning", .bool(reason.isWarning)),
            ("text", ChecklistFiles.json(reason.text)),
        ])
    }
}
