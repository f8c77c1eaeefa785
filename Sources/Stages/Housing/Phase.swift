import Calendar
import Domain

/// Who of a household needs room on some of its nights.
///
/// Until the second member arrives that is whoever is there; from that night on it is everybody who has not left for
/// good, so that the place suits the whole household before it is complete.
struct Phase: Hashable {
    let adults: Int
    let children: Int
    let cots: Int
    /// People for whom sleeping area counts.
    let counted: Int
    let young: Int
    /// Whether the household is to be housed as a whole.
    let isWhole: Bool
    /// Members at work, by their number in the household.
    let atWork: [Int]
    /// Beds of the lodged members in the order of the household: what each sleeps in and whether it counts.
    let sleepers: [Sleeper]

    struct Sleeper: Hashable {
        let bed: Household.Member.Bed
        let counts: Bool
    }

    /// People who pay for a bed.
    var beds: Int { adults + children }
    var full: Int { counted - young }

    init(_ household: Household, on night: CivilDate) {
        let arrivals = household.members.map(\.presence.from).sorted()
        let isComplete = arrivals.count < 2 || night >= arrivals[1]
        let lodged = household.members.indices.filter { index in
            let presence = household.members[index].presence
            return presence.holds(night) || isComplete && night < presence.until
        }
        let members = lodged.map { household.members[$0] }
        adults = members.count { $0.bed == .adult }
        children = members.count { $0.bed == .child }
        cots = members.count { $0.bed == .cot }
        counted = members.count { $0.space != .none }
        young = members.count { $0.space == .young }
        isWhole = isComplete
        atWork = lodged.filter {
            household.members[$0].workplace != nil && household.members[$0].presence.holds(night)
        }
        sleepers = members.map { Sleeper(bed: $0.bed, counts: $0.space != .none) }
    }
}
