import Domain

/// Every fixed text of the documents; `{1}`, `{2}` are filled in by `Wording`.
enum Phrase: String, CaseIterable, Sendable {
    // Kinds of document.
    case itinerary, employerPlan, interpreterPlan, tablePlan, dayPlan, fairGrid
    case questionsTo
    // What stands in a timetable.
    case interview, pause, time, table, employer, contact, job, candidate, language, interpreter, noInterpreter
    case withInterpreter, date, change, program
    // Head and foot of a document.
    case skip, identifier, venue, version, versionFrom, printed, zone, whyYou, whyStaff, onPaper
    case oneInterview, manyInterviews, oneDay, manyDays, noInterviews, notes
    // What changed.
    case changedSince, nothingChanged, firstVersion, new, moved, cancelled, before
    // From the handshake on.
    case wholeItinerary, fairTrip, way, course, exam, travel, pickup, housing, appointment, deadline, meeting, work
    case atTheLatest, wholeDay, fromDay, allDates, notOn, clocks, fromZoneToZone
    // The grid.
    case free, gridHint, peopleGrid, peopleGridHint, withoutInterview
    // The occupancy chart.
    case occupancy, home, beds, bedsTaken, bedsFree, closed, weekFrom, temporaryHome, permanentHome, legend
    case legendFull, legendPart, legendFree, fullestWeek, bedsOfBeds, nobodyComes
    case withoutBed, everybodyHoused, household, people, onePerson, peopleCount, firstNight, leaving, nights
    // The sheets of the drivers.
    case driverSheet, driver, substitute, hiredVehicle, sign, vehicle, leavesBase, meetingPoint, leavesHub, isBack
    case kilometres, passengers, phone, comesWith, luggage, childSeats, infantSeat, toddlerSeat, boosterSeat, getsOut
    case driverPrivacy
    // The gate before any booking.
    case gate, mayTravel, peopleOfPeople, linesMissing, lineHolds, lineLacks, lineOverridden, notNeeded
    case gateLine, whatLacks, byWhen, whoActs, law
    // The page of the ledger.
    case ledger, stateOf, total, perInvited, perHired, noCosts, whoPays, payersDescription, stage, sum, cashByMonth
    case cashDescription, month, moneyIn, moneyOut, expectedIn, expectedOut, balance, stillPays, budget, budgetFor
    case moneyPaid, committed, rest, planned, noBudget, kindOfCost, fees, organisationFee, placementFee, feeOpen
    case feeOverdue, feePartlyPaid, feePaid, feeCancelled, stillOpen, toFile, funder, fundingRule, stillToSave, tooLate,
        ownFunds
    // Rules of policy that a timetable breaks.
    case releasePage, againstRules, noRuleBroken, ruleGap, ruleDay, ruleTeamRun, ruleInterpreterRun, ruleLanguage

    /// The text in the three languages. `Phrase.texts` names every case; a test counts them.
    var text: LocalText {
        guard let text = Phrase.texts[self] else { preconditionFailure("the table of phrases lacks \(rawValue)") }
        return text
    }
}

/// The fixed texts in one language, and dates as that language writes them.
struct Wording: Sendable {
    let language: DocumentLanguage

    subscript(phrase: Phrase) -> String { phrase.text.text(in: language.code) }

    /// The phrase with `{1}`, `{2}` … replaced by the values in their order; values are not looked into.
    func filled(_ phrase: Phrase, _ values: String...) -> String {
        var filled = ""
        var rest = self[phrase][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            if let number = Int(rest[rest.index(after: open)..<close]), values.indices.contains(number - 1) {
                filled += values[number - 1]
            }
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// "1 interview", "6 interviews".
    func interviews(_ count: Int) -> String {
        count == 1 ? self[.oneInterview] : filled(.manyInterviews, String(count))
    }

    /// "1 day", "3 days".
    func days(_ count: Int) -> String {
        count == 1 ? self[.oneDay] : filled(.manyDays, String(count))
    }
}
