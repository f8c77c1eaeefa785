import Calendar
package import Domain

/// Stays in less space than a residence title would ask for, where none depends on it.
package struct SpaceWarnings {
    private let problem: HousingProblem

    package init(_ problem: HousingProblem) {
        self.problem = problem
    }

    /// At most one for each stay in a place of the household's own, in their order, with the figures.
    package func list(of stays: [Stay]) -> [PlanVerification.Breach] {
        let units = Dictionary(problem.units.map { ($0.id, $0) }) { first, _ in first }
        let own = stays.filter { units[$0.unit].map { $0.letting != .beds } ?? false }
        if own.isEmpty { return [] }
        let households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        return own.compactMap { stay in
            guard let household = households[stay.household], let unit = units[stay.unit] else { return nil }
            return warning(stay, household, unit)
        }
    }

    private func warning(_ stay: Stay, _ household: Household, _ unit: HousingUnit) -> PlanVerification.Breach? {
        if household.needsTitleSpace { return nil }
        let rooms = stay.rooms.compactMap { id in unit.rooms.first { $0.id == id } }
        let own = unit.letting == .whole ? unit.area : rooms.reduce(0) { $0 + $1.area }
        var most = 0
        for offset in 0..<stay.span.nights {
            let phase = Phase(household, on: stay.span.from.adding(days: offset))
            let need =
                phase.full * (problem.space.ownFlatArea ?? 0) + phase.young * (problem.space.ownFlatYoungArea ?? 0)
            most = max(most, need)
        }
        guard own < most else { return nil }
        return PlanVerification.Breach(
            code: "space", items: [household.id.text],
            text: "\(squareMetres(own)) in \(unit.id), a residence title would ask for \(squareMetres(most))")
    }

    private func squareMetres(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100) m²" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) m²"
    }
}
