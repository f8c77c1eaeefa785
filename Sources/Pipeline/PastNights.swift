import Calendar
import Domain

/// Where households have slept until the campaign's date.
struct PastNights {
    private let stays: [ID<Household>: [Stay]]
    private let today: CivilDate

    /// - Parameter stays: The stays in force.
    init(_ stays: [Stay], before today: CivilDate) {
        self.stays = Dictionary(grouping: stays.filter { $0.span.from < today }, by: \.household)
        self.today = today
    }

    /// What is planned of a presence: nights of the past that nobody has a home for are over.
    func open(_ presence: NightSpan, of household: ID<Household>) -> NightSpan {
        let first = stays[household]?.map(\.span.from).min() ?? today
        return NightSpan(from: max(presence.from, min(first, today)), until: presence.until)
    }

    /// The nights that were spent, in the order of the households.
    func pins(of households: [Household], in units: [HousingUnit]) -> [HousingProblem.Pin] {
        // A unit let as a whole may have been measured anew since.
        let whole = Set(units.filter { $0.letting == .whole }.map(\.id))
        return households.flatMap { household -> [HousingProblem.Pin] in
            guard let first = household.members.map(\.presence.from).min(),
                let last = household.members.map(\.presence.until).max()
            else { return [] }
            return (stays[household.id] ?? []).compactMap { stay in
                let span = NightSpan(
                    from: max(stay.span.from, first), until: min(stay.span.until, today, last))
                guard span.nights > 0 else { return nil }
                return HousingProblem.Pin(
                    household: household.id, unit: stay.unit, rooms: whole.contains(stay.unit) ? nil : stay.rooms,
                    span: span)
            }
        }
    }
}
