import Calendar
import Catalogue
import Domain

extension ArrivalFacts {
    /// What a campaign knows of somebody's arrival.
    ///
    /// Nationality decides the regime, since residence law asks for it; whose nationality nobody said is taken for a
    /// national of a third country, so that no duty is left out. The trades of food, health and of the immediate report go
    /// by the occupation of the vacancy.
    init(
        _ newcomer: Newcomer, in campaign: Campaign, catalogue: Catalogue,
        standing: (CountryCode, CivilDate) -> Standing
    ) {
        let person = newcomer.applicant.person
        let standings = person.nationalities.map { standing($0, newcomer.arrival) }
        let isFree = standings.contains { $0.regime == .eu }
        let occupation = newcomer.vacancy.title.occupation.flatMap { catalogue.occupation($0) }
        let isAmong = { (groups: [String]) in
            occupation?.isco.map { isco in groups.contains { isco.code.hasPrefix($0) } } ?? false
        }
        var conditions: Set<Condition> = []
        if isAmong(ArrivalFacts.foodGroups) { conditions.insert(.foodWork) }
        if isAmong(ArrivalFacts.measlesGroups) { conditions.insert(.measlesProof) }
        if isAmong(ArrivalFacts.immediateGroups) { conditions.insert(.immediateReport) }
        // Whether there is a works council is the employer's to say; with this many people there may be one.
        if let employees = newcomer.employer?.employees, employees > 20 { conditions.insert(.worksCouncil) }
        if person.homeCountry?.text != "DE" { conditions.insert(.hiredAbroad) }
        if newcomer.vacancy.contract == .training { conditions.insert(.training) }
        let first = newcomer.contract.expectedOn
        if let born = person.birthDate, completedYears(from: born, to: first) < 18 { conditions.insert(.minor) }
        if !isFree {
            if standings.contains(where: \.entersWithoutVisa) { conditions.insert(.visaFreeEntry) }
            let licence = person.homeCountry.map { standing($0, newcomer.arrival).regime } ?? .thirdCountry
            if !newcomer.applicant.licences.isEmpty, licence == .thirdCountry {
                conditions.insert(.thirdCountryLicence)
            }
        }
        let land = newcomer.vacancy.land ?? campaign.land
        self.init(
            arrival: newcomer.arrival, start: first,
            region: HolidayRegion(code: land.rawValue) ?? .germany, regime: isFree ? .eu : .thirdCountry,
            conditions: conditions)
    }

    /// Groups of ISCO-08 that handle food: cooks, waiters, bakers, butchers, kitchen helpers, sellers of food
    /// (§ 42 (1) IfSG).
    private static let foodGroups = ["5120", "513", "5246", "751", "941"]
    /// Health and the care and teaching of children (§ 20 (8) IfSG).
    private static let measlesGroups = ["22", "32", "53", "234"]
    /// Building, catering and hotels, transport, cleaning, meat (§ 2a (1) SchwarzArbG).
    private static let immediateGroups = [
        "711", "712", "7411", "9312", "9313", "5120", "513", "941", "4224", "832", "833", "9112", "7511",
    ]
}
