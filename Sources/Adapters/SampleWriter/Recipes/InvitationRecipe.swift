import Calendar

/// Whom a sample's campaign invited to the fair, and what they answered. Everybody else who was invited comes on all days.
struct InvitationRecipe: Sendable {
    /// A round of letters.
    struct Round: Sendable {
        let sent: CivilDate
        let answerBy: CivilDate
    }

    /// The first letters, and those to whom moved up on the waiting list.
    let rounds: [Round]
    /// Who got the second letters.
    let second: Set<String>
    /// Rows of the applicants' file without an invitation.
    let notInvited: Set<String>
    /// Days, as the file writes them, of those who come on some.
    let someDays: [String: String]
    let video: Set<String>
    /// Reasons, as the file writes them.
    let declined: [String: String]
    let silent: Set<String>

    /// The fair for Spanish engineers: 100 invited, 93 come.
    static let schwarzwaldBaarHeuberg = InvitationRecipe(
        rounds: [
            Round(sent: day(5, 7), answerBy: day(5, 21)), Round(sent: day(5, 24), answerBy: day(6, 6)),
        ],
        second: ["B094", "B095", "B097", "B098", "B099", "B100", "B104"],
        notInvited: ["B059", "B076", "B096", "B106", "B107"],
        someDays: [
            "B042": "26.06.2012; 27.06.2012", "B044": "25.06.2012; 26.06.2012", "B057": "26.06.2012; 27.06.2012",
            "B101": "26.06.2012", "B102": "26.06.2012", "B103": "26.06.2012",
        ],
        video: ["B026", "B066", "B085"],
        declined: ["B011": "andere Stelle", "B073": "Familie", "B075": "zu weit", "B091": "Termin"],
        silent: ["B013", "B082", "B093"])

    private static func day(_ month: Int, _ day: Int) -> CivilDate {
        CivilDate.days(from: 2012, month, day, count: 1)[0]
    }
}
