import Calendar
import Domain

/// Builds invitations from rows; whether the campaign has the applicant is seen when they are stored.
enum InvitationRows {
    static func invitation(_ row: inout RowReading) -> Invitation? {
        let applicant = row.requiredText(.applicant)
        let sentOn = day(.sentOn, &row)
        let answerBy = day(.answerBy, &row)
        let reply = reply(&row)
        guard let applicant, let sentOn, let answerBy else { return nil }
        if answerBy < sentOn {
            row.refuse(
                .endBeforeStart, .answerBy, "the deadline is before the day on which the invitation was sent",
                hint: "Write the last day on which an answer counts.")
        }
        if let reply, reply.on < sentOn {
            row.refuse(
                .endBeforeStart, .answeredOn, "the answer is before the day on which the invitation was sent",
                hint: "Write the day on which the answer came.")
        }
        return Invitation(applicant: ID(applicant), sentOn: sentOn, answerBy: answerBy, reply: reply)
    }

    /// Nil where nothing came back.
    private static func reply(_ row: inout RowReading) -> Invitation.Reply? {
        guard let word = row.value(.invitationAnswer, Words.invitationAnswers.parse) else {
            for field in [Field.answeredOn, .invitationDays, .declineReason]
            where row.row[field] != nil && row.row[.invitationAnswer] == nil {
                row.refuse(
                    .contradiction, field, "something is said of an answer, and there is none",
                    hint: "Fill in the answer: coming, video or declined; or leave the cell empty.")
            }
            return nil
        }
        let on = day(.answeredOn, &row)
        let days = Set(row.values(.invitationDays, divided: ListText.itemsOrCommas) { DateText.parse($0) }).sorted()
        let reason = row.value(.declineReason, Words.declineReasons.parse)
        if word != .coming, row.row[.invitationDays] != nil {
            row.refuse(
                .contradiction, .invitationDays, "days are given for somebody who does not come in person",
                hint: "Leave the days empty, or write coming.")
        }
        if word != .declined, row.row[.declineReason] != nil {
            row.refuse(
                .contradiction, .declineReason, "a reason is given for somebody who did not decline",
                hint: "Leave the reason empty, or write declined.")
        }
        guard let on else { return nil }
        switch word {
        case .coming: return Invitation.Reply(.coming(days: days.isEmpty ? nil : days), on: on)
        case .video: return Invitation.Reply(.video, on: on)
        case .declined: return Invitation.Reply(.declined(reason ?? .unsaid), on: on)
        }
    }

    private static func day(_ field: Field, _ row: inout RowReading) -> CivilDate? {
        if row.row[field] == nil { row.missing(field) }
        return row.date(field)
    }
}
