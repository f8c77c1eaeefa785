import Calendar
import Domain

/// A party with the days on which it may arrive.
struct TravelCandidate {
    var party: TravelParty
    /// Whether it is on a connection that is late, and may therefore come later and at night.
    var isLate = false
    let days: ArrivalDays
    /// Hubs from which people are fetched though others are nearer; they come in where no journey is found without them.
    let farHubs: [TravelAccess]
    /// The number of the choice that holds: one of days, or behind them that of all days and the far hubs.
    var choice = 0

    var lastChoice: Int { days.choices.count - (farHubs.isEmpty ? 1 : 0) }

    func days(of choice: Int) -> ClosedRange<CivilDate> { days.choices[min(choice, days.choices.count - 1)] }

    /// The party as it may travel by a choice.
    func party(of choice: Int) -> TravelParty {
        let days = days(of: choice)
        var party = party
        party.arrive = TravelBrief.window(days.lowerBound...latest(days.upperBound))
        if choice == self.days.choices.count { party.to += farHubs }
        return party
    }

    /// Lets the party come late; false where that day is too late or too early all the same.
    mutating func wait(until day: CivilDate) -> Bool {
        let whole = days(of: days.choices.count - 1)
        guard whole.lowerBound <= day, day <= whole.upperBound.adding(days: LateJourneys.graceDays) else {
            return false
        }
        choice = days.choices.count - 1
        isLate = true
        party.mayArriveAtNight = true
        return true
    }

    /// The last day on which it may arrive, where `wished` is the last of the days that hold.
    func latest(_ wished: CivilDate) -> CivilDate {
        isLate ? wished.adding(days: LateJourneys.graceDays) : wished
    }
}
