import Calendar
import Domain

/// Builds contracts and rankings from rows; whether the campaign has the applicant and the vacancy is seen when they are
/// stored.
enum PlacementRows {
    static func contract(_ row: inout RowReading) -> Contract? {
        let vocabulary = row.vocabulary
        let applicant = row.requiredText(.applicant)
        let vacancy = row.requiredText(.vacancy)
        let state = row.required(.contractState, Words.contractStates.parse)
        let start = row.required(.start) { DateText.parse($0) }
        let signedOn = row.date(.signedOn)
        let isCents = row.row[.payPerMonth]?.isCents == true
        let pay = row.value(.payPerMonth) { isCents ? MoneyText.monthlyCents($0) : MoneyText.perMonth($0) }
        let languages = row.values(.contractLanguages, divided: ListText.itemsOrCommas) { vocabulary.language($0) }
        let (internFrom, internUntil) = (row.date(.internshipFrom), row.date(.internshipUntil))
        guard let applicant, let vacancy, let state, let start else { return nil }
        checkSignature(state, in: &row)
        return Contract(
            applicant: ID(applicant), vacancy: ID(vacancy), state: state, signedOn: signedOn, start: start,
            payPerMonth: pay, languages: Set(languages).sorted(),
            probationMonths: row.whole(.probationMonths, in: 0...24, units: NumberText.monthUnits),
            internship: internship(from: internFrom, until: internUntil, before: start, in: &row))
    }

    /// An internship has both days, in their order, and ends before the first day of work or training.
    private static func internship(
        from: CivilDate?, until: CivilDate?, before start: CivilDate, in row: inout RowReading
    ) -> Internship? {
        switch (from, until) {
        case (nil, nil): return nil
        case (nil, _):
            row.refuse(
                .contradiction, .internshipUntil, "the internship has a last day and no first",
                hint: "Fill in internshipFrom, or empty internshipUntil.")
        case (_, nil):
            row.refuse(
                .contradiction, .internshipFrom, "the internship has a first day and no last",
                hint: "Fill in internshipUntil, or empty internshipFrom.")
        case (let from?, let until?):
            guard let internship = Internship(from: from, until: until), until < start else {
                row.refuse(
                    .contradiction, .internshipUntil,
                    "the internship does not end after its first day and before start",
                    hint: "Put internshipFrom, internshipUntil and start in this order.")
                return nil
            }
            return internship
        }
        return nil
    }

    /// A contract has a day of signing where, and only where, it is signed.
    private static func checkSignature(_ state: Contract.State, in row: inout RowReading) {
        let isDated = row.row[.signedOn] != nil
        if state == .signed, !isDated {
            row.refuse(
                .contradiction, .contractState, "the contract is signed, yet it has no day of signing",
                hint: "Fill in signedOn, for example 10.07.2012.")
        }
        if state != .signed, isDated {
            row.refuse(
                .contradiction, .signedOn, "the contract is \(state.rawValue), yet it has a day of signing",
                hint: "Write the state signed, or empty signedOn.")
        }
    }

    static func event(_ row: inout RowReading) -> EmploymentEvent? {
        let applicant = row.requiredText(.applicant)
        let vacancy = row.requiredText(.vacancy)
        let state = row.required(.employmentState, Words.employmentStates.parse)
        let on = row.required(.happenedOn) { DateText.parse($0) }
        let start = row.date(.start)
        guard let applicant, let vacancy, let state, let on else { return nil }
        if (state == .postponed) != (start != nil) {
            row.refuse(
                .contradiction, .start,
                start == nil
                    ? "the first day was moved, and nothing says to when" : "a first day, and nothing was postponed",
                hint: start == nil
                    ? "Fill in start, for example 01.10.2012." : "Write the state postponed, or empty start.")
            return nil
        }
        return EmploymentEvent(
            applicant: ID(applicant), vacancy: ID(vacancy), state: state, on: on, start: start,
            reason: row.text(.reason))
    }

    static func ranking(_ row: inout RowReading) -> Ranking? {
        let side = row.required(.side, Words.sides.parse)
        let applicant = row.requiredText(.applicant)
        let vacancy = row.requiredText(.vacancy)
        let standing = row.required(.rank, standing)
        guard let side, let applicant, let vacancy, let standing else { return nil }
        return Ranking(applicant: ID(applicant), vacancy: ID(vacancy), side: side, standing: standing)
    }

    private static func standing(_ text: String) -> Parsed<Ranking.Standing> {
        if case .value = Words.notAcceptable.parse(text) { return .value(.notAcceptable) }
        return NumberText.whole(text, in: 1...10_000).map { .rank($0) }
    }
}
