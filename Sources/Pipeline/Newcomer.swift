import Calendar
import Catalogue
import Domain
import PlanFiles
import Store

/// Somebody who has a contract, as a rule an accepted or signed one, with what every plan of the arrival asks of the campaign.
struct Newcomer {
    let contract: Contract
    let applicant: Applicant
    let vacancy: Vacancy
    let employer: Employer?
    /// The home town; nil where the gazetteer has none of that name.
    let home: Place?
    /// The town of the work as it was written.
    let workplace: PlaceName?
    /// The town of the work; nil where the gazetteer has none of that name.
    let work: Place?
    /// The day of arrival; on it or before it the person is there.
    let arrival: CivilDate
    /// Whether a journey of that day is planned; otherwise it is the wished day.
    let isBooked: Bool

    /// The first day on which something else can be planned: the day of a journey belongs to the journey.
    var firstFreeDay: CivilDate { isBooked ? arrival.adding(days: 1) : arrival }

    /// How long before the first day of work people arrive where no journey is planned yet.
    static let daysBeforeWork = 7

    /// A week before the first day of work or of the internship, or the nearest day before that which is no Sunday and no holiday, so that somebody
    /// hands over the keys.
    static func wishedArrival(before start: CivilDate, in region: HolidayRegion?) -> CivilDate {
        WorkingDays(region: region, week: .mondayToSaturday).last(onOrBefore: start.adding(days: -daysBeforeWork))
    }
}

extension Newcomer {
    /// All of a campaign in the order of its contracts.
    ///
    /// - Parameter states: How far their contracts have come; nil = they are coming or here: accepted, signed, or lost with no
    ///   other one yet, since who lost the work keeps home and course.
    /// - Parameter arrivals: The days of arrival that are planned; who has none arrives on the wished day.
    static func all(
        _ inputs: CampaignInputs, catalogue: Catalogue, in states: [Contract.State]? = nil,
        arrivals: [ID<Applicant>: CivilDate] = [:]
    ) -> [Newcomer] {
        let applicants = Dictionary(uniqueKeysWithValues: inputs.applicants.map { ($0.id, $0) })
        let vacancies = Dictionary(uniqueKeysWithValues: inputs.vacancies.map { ($0.id, $0) })
        let employers = Dictionary(uniqueKeysWithValues: inputs.employers.map { ($0.id, $0) })
        let region = HolidayRegion(code: inputs.campaign.land.rawValue)
        let lost = Set(states == nil ? inputs.lost.map(\.contract.id) : [])
        let wanted = states ?? [.accepted, .signed]
        return inputs.contracts.compactMap { contract in
            guard wanted.contains(contract.state) || lost.contains(contract.id),
                let applicant = applicants[contract.applicant],
                let vacancy = vacancies[contract.vacancy]
            else { return nil }
            let employer = employers[vacancy.employer]
            let workplace = vacancy.place ?? employer?.place
            return Newcomer(
                contract: contract, applicant: applicant, vacancy: vacancy, employer: employer,
                home: applicant.person.home?.place.flatMap { catalogue.places.place($0) }, workplace: workplace,
                work: workplace?.place.flatMap { catalogue.places.place($0) },
                arrival: arrivals[applicant.id] ?? wishedArrival(before: contract.expectedOn, in: region),
                isBooked: arrivals[applicant.id] != nil)
        }
    }
}

extension Newcomer {
    /// Whose law and authorities decide about the work.
    func land(in campaign: Campaign) -> Land { vacancy.land ?? campaign.land }
}

extension Bench {
    /// The assessments of people for the vacancies of their contracts, by applicant, as the last recognition gave them.
    func assessments(of newcomers: [Newcomer]) throws(PipelineError) -> [ID<Applicant>: Assessment] {
        let wanted = Dictionary(newcomers.map { ($0.applicant.id, $0) }) { first, _ in first }
        var found: [ID<Applicant>: Assessment] = [:]
        try store { (store) throws(StoreError) in
            try store.eachAssessment { (record) throws(StoreError) in
                guard let newcomer = wanted[record.applicant],
                    newcomer.vacancy.title.occupation == record.occupation,
                    newcomer.land(in: inputs.campaign) == record.land
                else { return }
                found[record.applicant] = record.assessment
            }
        }
        return found
    }

    /// Whoever comes, each on the wished day; who is here already, on the day on which they came.
    var newcomers: [Newcomer] {
        get throws(PipelineError) { Newcomer.all(inputs, catalogue: catalogue, arrivals: try arrived.days) }
    }

    /// The same, on the days of arrival that the journeys in force have too.
    var arrivals: [Newcomer] {
        get throws(PipelineError) {
            let companions = try kept(.travel, TravelLines.companions) ?? [:]
            var days = try arrived.days
            for (party, day) in try partyArrivals where !party.isFamily {
                for applicant in party.applicants(companions) { days[applicant] = day }
            }
            return Newcomer.all(inputs, catalogue: catalogue, arrivals: days)
        }
    }

    /// The days on which families who follow arrive, by the applicant whom they join.
    var familyArrivals: [ID<Applicant>: CivilDate] {
        get throws(PipelineError) {
            let families = try partyArrivals.filter { $0.key.isFamily }
            return Dictionary(families.map { ($0.key.lead, $0.value) }) { first, _ in first }
        }
    }

    /// The days on which the journeys in force arrive; who is fetched arrives with the run.
    var partyArrivals: [ID<TravelParty>: CivilDate] {
        get throws(PipelineError) {
            let trips = try kept(.travel, TravelLines.trips) ?? []
            var days = Dictionary(trips.map { ($0.party, $0.arrives.date) }) { first, _ in first }
            let runs = try kept(.pickups, PickupLines.runs) ?? []
            let zone = runs.isEmpty ? nil : try zones.zone(named: PickupBrief.localZone)
            for stop in runs.flatMap(\.stops) {
                for rider in stop.arrivals {
                    guard let day = days[rider.party], let drop = zone?.wallTime(at: stop.at).date else { continue }
                    days[rider.party] = max(day, drop)
                }
            }
            return days
        }
    }

    /// Nothing after the handshake has its turn before somebody has said yes.
    var noNewcomers: Obstacle? {
        inputs.contracts.contains { $0.state == .accepted || $0.state == .signed } || !inputs.lost.isEmpty
            ? nil
            : .waiting("nobody has accepted or signed a contract", hint: "lotse import contracts FILE")
    }
}
