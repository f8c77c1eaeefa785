import Calendar
import Domain

/// Checks the certificates of a plan by counting and by trying; part of the verifier.
struct HousingClaims {
    private let problem: HousingProblem
    private let rules: NightRules

    init(_ problem: HousingProblem) {
        self.problem = problem
        rules = NightRules(problem: problem)
    }

    /// What is wrong with the certificate; nil where it holds.
    func fault(of certificate: PlanCertificate, housed: Set<ID<Household>>) -> String? {
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            guard let households = households(items) else { return "it names a household that does not exist" }
            return countFault(households, resource, need, supply, window)
                ?? (items.contains { !housed.contains(ID($0)) } ? nil : "all of its households are housed")
        case .conflict(let items, let names):
            guard let households = households(items) else { return "it names a household that does not exist" }
            let kept = names.compactMap(HousingTrial.Rule.init)
            guard kept.count == names.count else { return "it names a rule that does not exist" }
            if items.allSatisfy({ housed.contains(ID($0)) }) { return "all of its households are housed" }
            return HousingTrial.fault(problem, households, kept)
        case .notFound(let item, _):
            return housed.contains(ID(item)) ? "\"\(item)\" is housed" : nil
        }
    }

    private func households(_ items: [String]) -> [Household]? {
        let found = items.compactMap { item in problem.households.first { $0.id == ID(item) } }
        return found.count == items.count && Set(items).count == items.count ? found : nil
    }

    /// On that night these households need a home each, and all units in which any of them could live hold fewer.
    private func countFault(
        _ households: [Household], _ resource: String, _ need: Int, _ supply: Int, _ window: String
    ) -> String? {
        let prefix = "night of "
        guard window.hasPrefix(prefix), let night = CivilDate(iso: window.dropFirst(prefix.count)) else {
            return "\"\(window)\" is not a night"
        }
        guard need == households.count, supply < need else { return "\(supply) is not less than \(need)" }
        for household in households where !(NightRules.nights(of: household)?.holds(night) ?? false) {
            return "\"\(household.id)\" is not there on the night of \(night)"
        }
        let open = problem.units.filter { unit in
            households.contains { household in
                NightRules.roomSets(unit, for: household).contains {
                    rules.mayLive(household, unit, $0, night)
                }
            }
        }.sorted { $0.id < $1.id }
        let holds = open.map(HousingClaims.homes).reduce(0, +)
        if holds > supply { return "the units open to them hold \(holds), not \(supply)" }
        let named = resource.hasPrefix("units ") ? resource.dropFirst("units ".count) : ""
        let names = open.map(\.id.text).joined(separator: ", ")
        return named == names ? nil : "the units open to them are \(names)"
    }

    /// Households that a unit holds at most on one night.
    private static func homes(in unit: HousingUnit) -> Int {
        switch unit.letting {
        case .whole: 1
        case .rooms: unit.isShared ? unit.rooms.count : 1
        case .beds: unit.isShared ? unit.rooms.map { $0.adultBeds + $0.childBeds + $0.cots }.reduce(0, +) : 1
        }
    }
}
