import Calendar
import Hashing

/// Whom a sample's campaign invited, in the order of the applicants' file.
struct InvitationRows {
    let invitations: [Row<InvitationColumn>]

    init(source: SampleSource, today: CivilDate) {
        guard let recipe = source.recipe.invitations else {
            invitations = []
            return
        }
        var people = ApplicantRows(source: source, today: today)
        let language = source.recipe.applicants.style.language
        var rows: [Row<InvitationColumn>] = []
        for index in 0..<people.count {
            let person = people.row(index)
            let id = person[.id]
            // Rows without a date of birth are refused, so that nobody of the campaign could be invited.
            guard !recipe.notInvited.contains(id), language.date(person[.birthDate]) != nil else { continue }
            var generator = source.generator("invitation", index)
            let round = recipe.rounds[recipe.second.contains(id) ? 1 : 0]
            let span = round.sent.days(to: round.answerBy)
            let answered = round.sent.adding(days: 1 + generator.below(span))
            var row = Row<InvitationColumn>([
                .applicant: id, .sent: ExportStyle.Language.german.written(round.sent),
                .answerBy: ExportStyle.Language.german.written(round.answerBy),
            ])
            if !recipe.silent.contains(id) {
                row[.answered] = ExportStyle.Language.german.written(answered)
                row[.answer] =
                    recipe.declined[id] != nil ? "sagt ab" : recipe.video.contains(id) ? "per Video" : "kommt"
                row[.days] = recipe.someDays[id] ?? ""
                row[.reason] = recipe.declined[id] ?? ""
            }
            rows.append(row)
        }
        invitations = rows
    }
}
