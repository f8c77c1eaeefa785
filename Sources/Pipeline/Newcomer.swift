import Calendar
import Catalogue
import Domain

/// Somebody whose contract is accepted or signed, with what every plan of the arrival asks of the campaign.
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

    /// How long before the first day of work people arrive where no journey is planned yet.
    static let daysBeforeWork = 7

    /// A week before the first day, or the nearest day before that which is no Sunday and no holiday, so that somebody
    /// hands over the keys.
    static func wishedArrival(before start: CivilDate, in region: HolidayRegion?) -> CivilDate {
        WorkingDays(region: region, week: .mondayToSaturday).last(onOrBefore: start.adding(days: -daysBeforeWork))
    }
}

extension Newcomer {
    /// All of a campaign in the order of its contracts.
    ///
    /// - Parameter arrivals: The days of arrival that are planned; who has none arrives on the wished day.
    static func all(
        _ inputs: CampaignInputs, catalogue: Catalogue, arrivals: [ID<Applicant>: CivilDate] = [:]
    ) -> [Newcomer] {
        let applicants = Dictionary(uniqueKeysWithValues: inputs.applicants.map { ($0.id, $0) })
        let vacancies = Dictionary(uniqueKeysWithValues: inputs.vacancies.map { ($0.id, $0) })
        let employers = Dictionary(uniqueKeysWithValues: inputs.employers.map { ($0.id, $0) })
        let region = HolidayRegion(code: inputs.campaign.land.rawValue)
        return inputs.contracts.compactMap { contract in
            guard contract.state == .accepted || contract.state == .signed,
                let applicant = applicants[contract.applicant], let vacancy = vacancies[contract.vacancy]
            else { return nil }
            let employer = employers[vacancy.employer]
            let workplace = vacancy.place ?? employer?.place
            return Newcomer(
                contract: contract, applicant: applicant, vacancy: vacancy, employer: employer,
                home: applicant.person.home?.place.flatMap { catalogue.places.place($0) }, workplace: workplace,
                work: workplace?.place.flatMap { catalogue.places.place($0) },
                arrival: arrivals[applicant.id] ?? wishedArrival(before: contract.start, in: region))
        }
    }
}

extension Bench {
    var newcomers: [Newcomer] { Newcomer.all(inputs, catalogue: catalogue) }

    /// Nothing after the handshake has its turn before somebody has said yes.
    var noNewcomers: Obstacle? {
        inputs.contracts.contains { $0.state == .accepted || $0.state == .signed }
            ? nil
            : .waiting("nobody has accepted or signed a contract", hint: "lotse import contracts FILE")
    }
}
