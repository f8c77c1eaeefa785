import Calendar
import Domain

/// Turns an allocation into the plan that people read.
struct HousingAnswer {
    private let housing: CompiledHousing
    private let outcome: HousingSearch.Outcome
    private let missing: [Int]
    private let certificates: [Int: PlanCertificate]
    private let work: Int

    init(_ housing: CompiledHousing, _ outcome: HousingSearch.Outcome) {
        self.housing = housing
        self.outcome = outcome
        missing = housing.homes.indices.filter { outcome.allocation.chains[$0] == nil }.sorted {
            housing.homes[$0].source.id < housing.homes[$1].source.id
        }
        var conflicts = HousingConflicts(housing, outcome.allocation)
        var certificates: [Int: PlanCertificate] = [:]
        var shortages: [Int: PlanCertificate] = [:]
        var looked = 0
        for home in missing {
            // Counting is enough for most; all of a night share what it says.
            if let night = outcome.bounds.shortages.night(of: home) {
                let known = shortages[night] ?? outcome.bounds.shortages.certificate(on: night)
                shortages[night] = known
                certificates[home] = known
                continue
            }
            // The exact look at small sets is for the first of many; the rest would say the same.
            let conflict = looked < HousingAnswer.mostConflicts ? conflicts.certificate(for: home) : nil
            looked += 1
            certificates[home] =
                conflict
                ?? .notFound(
                    item: housing.homes[home].source.id.text, blocking: Self.blocking(home, outcome.allocation))
        }
        self.certificates = certificates
        work = outcome.work + conflicts.work
    }

    private static let mostConflicts = 20

    var plan: HousingPlan {
        let values = housing.levels.indices.map { outcome.allocation.values[$0] }
        let bounds = outcome.isComplete ? values : outcome.bounds.levels(of: outcome.allocation)
        let stays = stays
        var named: [PlanCertificate] = []
        for home in missing {
            if let certificate = certificates[home], !named.contains(certificate) { named.append(certificate) }
        }
        return HousingPlan(
            status: !missing.isEmpty ? .partial : bounds == values ? .optimal : .feasible, stays: stays,
            money: StayCosts.money(of: stays, in: housing.problem),
            unplaced: missing.map {
                UnplacedItem(item: housing.homes[$0].source.id.text, reasons: reasons($0))
            },
            objectives: zip(housing.levels, zip(values, bounds)).map { level, figures in
                ObjectiveValue(name: level.name, value: figures.0, bound: figures.1, unit: level.unit)
            },
            changes: HousingChanges(problem: housing.problem, after: stays).list, certificates: named,
            warnings: SpaceWarnings(housing.problem).list(of: stays), work: work)
    }

    /// Sorted by (household, from).
    private var stays: [Stay] {
        housing.homes.indices.flatMap { index -> [Stay] in
            guard let chain = outcome.allocation.chains[index] else { return [] }
            let home = housing.homes[index]
            return StayChanges(index, housing).stays(of: chain).map { run in
                let place = home.places[run.place]
                return Stay(
                    household: home.source.id, unit: housing.units[place.unit].id,
                    rooms: place.rooms.map { housing.rooms[$0].id }.sorted(),
                    span: NightSpan(
                        from: housing.turningDays[run.segments.lowerBound],
                        until: housing.turningDays[run.segments.upperBound]))
            }
        }.sorted { ($0.household, $0.span.from) < ($1.household, $1.span.from) }
    }

    private func reasons(_ home: Int) -> [BlockingReason] {
        let id = housing.homes[home].source.id.text
        switch certificates[home] {
        case .count(let items, let resource, let need, let supply, let window):
            return [
                BlockingReason(
                    code: "count", resource: resource,
                    text:
                        "on the \(window) \(items.count) households need \(need) homes in \(resource), which hold \(supply)"
                )
            ]
        case .conflict(let items, let rules):
            let others = items.filter { $0 != id }
            let under = rules.isEmpty ? "one household in a place at a time" : rules.joined(separator: ", ")
            return [
                BlockingReason(
                    code: "conflict", resource: others.isEmpty ? id : others.joined(separator: ", "),
                    text: others.isEmpty
                        ? "no chain of places suits every night of the household (\(under))"
                        : "cannot be housed together with \(others.joined(separator: ", ")) (\(under))")
            ]
        case .notFound(_, let blocking):
            return [
                BlockingReason(
                    code: "notFound", resource: blocking,
                    text: "no place was found within the work; this is not a proof that there is none")
            ]
        case nil: return []
        }
    }

    /// The unit, open to the household, in which others live on most of its nights.
    private static func blocking(_ home: Int, _ allocation: Allocation) -> String {
        let housing = allocation.housing
        let compiled = housing.homes[home]
        var nights: [Int: Int] = [:]
        for segment in compiled.range {
            for unit in housing.usableUnits(of: home, in: segment) {
                nights[unit, default: 0] += housing.nights(segment)
            }
        }
        let most = nights.min { ($1.value, $0.key) < ($0.value, $1.key) }
        return most.map { "unit \(housing.units[$0.key].id)" } ?? "units"
    }
}
