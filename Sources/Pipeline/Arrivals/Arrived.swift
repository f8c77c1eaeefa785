import Calendar
import Domain
import PlanFiles
import Store

/// Who is here on the campaign's date, and the journeys that brought them: what has happened is not planned again.
struct Arrived {
    /// The journeys in force that ended before the campaign's date, those of families who followed included; by party.
    let trips: [TravelTrip]
    /// When everybody who is here came: with their journey, or on the day wished before the first work where none was planned.
    let days: [ID<Applicant>: CivilDate]
    /// Those of `days` whom a journey brought.
    let travelled: Set<ID<Applicant>>
    /// Those of `travelled` who came with another applicant, with that one.
    let companions: [ID<Applicant>: ID<Applicant>]

    var parties: Set<ID<TravelParty>> { Set(trips.map(\.party)) }

    static let nobody = Arrived(trips: [], days: [:], travelled: [], companions: [:])
}

extension Bench {
    var arrived: Arrived {
        get throws(PipelineError) {
            let today = inputs.campaign.date
            let coming = Set(Newcomer.all(inputs, catalogue: catalogue).map(\.applicant.id))
            let companions = try kept(.travel, TravelLines.companions) ?? [:]
            let trips = (try kept(.travel, TravelLines.trips) ?? []).filter { trip in
                trip.arrives.date < today && trip.party.applicants(companions).contains(where: coming.contains)
            }
            let own = trips.filter { !$0.party.isFamily }
            let journeys = try partyArrivals
            var days: [ID<Applicant>: CivilDate] = [:]
            for trip in own {
                for applicant in trip.party.applicants(companions) where coming.contains(applicant) {
                    days[applicant] = journeys[trip.party] ?? trip.arrives.date
                }
            }
            let travelled = Set(days.keys)
            let region = HolidayRegion(code: inputs.campaign.land.rawValue)
            for (applicant, first) in firstDaysOfWork(before: today)
            where days[applicant] == nil && coming.contains(applicant) {
                days[applicant] = Newcomer.wishedArrival(before: first, in: region)
            }
            return Arrived(
                trips: trips, days: days, travelled: travelled,
                companions: companions.filter { travelled.contains($0.key) })
        }
    }

    /// The first day on which somebody was expected at work, where it is over and the contract did not end before it.
    private func firstDaysOfWork(before today: CivilDate) -> [ID<Applicant>: CivilDate] {
        var days: [ID<Applicant>: CivilDate] = [:]
        for work in inputs.employments where work.contract.expectedOn < today {
            let (applicant, first) = (work.contract.applicant, work.contract.expectedOn)
            let end = work.events.first { $0.state.endsContract }?.on
            if let end, end < first { continue }
            days[applicant] = min(days[applicant] ?? first, first)
        }
        return days
    }
}
