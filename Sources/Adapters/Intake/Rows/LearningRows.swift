import Calendar
import Domain

/// Builds certificates, attendance, exam results and dropouts from rows; whether the campaign has the applicant is seen when
/// they are stored.
enum LearningRows {
    static func certificate(_ row: inout RowReading) -> LanguageCertificate? {
        let vocabulary = row.vocabulary
        let applicant = row.requiredText(.applicant)
        let language = row.value(.language) { vocabulary.language($0) } ?? .german
        let level = row.required(.level, parsed)
        let exam = row.requiredText(.exam)
        let date = day(&row)
        let validUntil = row.date(.validUntil)
        let skills = LanguageCertificate.Skills(
            listening: row.value(.listening, parsed), reading: row.value(.reading, parsed),
            writing: row.value(.writing, parsed), speaking: row.value(.speaking, parsed))
        guard let applicant, let level, let exam, let date else { return nil }
        if let validUntil, validUntil < date {
            row.refuse(
                .endBeforeStart, .validUntil, "the certificate expires before its own day",
                hint: "Write the last day on which it counts, or leave the cell empty where it does not expire.")
        }
        return LanguageCertificate(
            applicant: ID(applicant), language: language, level: level, exam: exam, issuer: row.text(.issuer),
            date: date, validUntil: validUntil, skills: skills)
    }

    static func attendance(_ row: inout RowReading) -> AttendanceRecord? {
        let group = row.requiredText(.courseGroup)
        let date = day(&row)
        let applicant = row.requiredText(.applicant)
        let state = row.required(.attended, Words.attended.parse)
        guard let group, let date, let applicant, let state else { return nil }
        return AttendanceRecord(group: ID(group), date: date, applicant: ID(applicant), state: state)
    }

    static func exam(_ row: inout RowReading) -> ExamResult? {
        let applicant = row.requiredText(.applicant)
        let level = row.required(.level, parsed)
        let date = day(&row)
        let outcome = row.required(.outcome, Words.outcomes.parse)
        guard let applicant, let level, let date, let outcome else { return nil }
        return ExamResult(
            applicant: ID(applicant), level: level, date: date, outcome: outcome,
            group: row.text(.courseGroup).map { ID($0) })
    }

    static func dropout(_ row: inout RowReading) -> CourseExit? {
        let applicant = row.requiredText(.applicant)
        let date = day(&row)
        let reason = row.required(.dropReason, Words.dropReasons.parse)
        guard let applicant, let date, let reason else { return nil }
        return CourseExit(applicant: ID(applicant), date: date, reason: reason)
    }

    private static func parsed(_ text: String) -> Parsed<CEFRLevel> { LevelText.parse(text).map(\.level) }

    private static func day(_ row: inout RowReading) -> CivilDate? {
        if row.row[.date] == nil { row.missing(.date) }
        return row.date(.date)
    }
}
