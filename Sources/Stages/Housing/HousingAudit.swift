import Calendar
import Domain

/// The verifier's notebook: the stays it could read and what it found about them.
struct HousingAudit {
    let problem: HousingProblem
    let rules: NightRules
    /// By household, in time order.
    private(set) var lodgings: [ID<Household>: [Lodging]] = [:]
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []

    init(_ problem: HousingProblem) {
        self.problem = problem
        rules = NightRules(problem: problem)
    }

    /// Households that live somewhere, in the order of their ids.
    var households: [(household: Household, lodgings: [Lodging])] {
        lodgings.keys.sorted().compactMap { id in
            lodgings[id].flatMap { own in own.first.map { ($0.household, own) } }
        }
    }

    mutating func violate(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    mutating func accept(_ code: String, _ items: [String], _ text: String) {
        accepted.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// Looks up what each stay names; one that names nothing known is a violation and goes no further.
    mutating func read(_ stays: [Stay]) {
        let households = Dictionary(problem.households.map { ($0.id, $0) }) { first, _ in first }
        let units = Dictionary(problem.units.map { ($0.id, $0) }) { first, _ in first }
        for stay in stays {
            let items = [stay.household.text]
            guard let household = households[stay.household], let unit = units[stay.unit] else {
                violate(
                    "unknown", items, "household \"\(stay.household)\" or unit \"\(stay.unit)\" is not in the problem")
                continue
            }
            let rooms = stay.rooms.compactMap { id in unit.rooms.first { $0.id == id } }
            guard rooms.count == stay.rooms.count, Set(stay.rooms).count == rooms.count,
                !rooms.isEmpty || unit.rooms.isEmpty
            else {
                violate("unknown", items, "\"\(unit.id)\" does not have exactly the rooms of the stay")
                continue
            }
            let isPlace =
                switch unit.letting {
                case .whole: rooms.count == unit.rooms.count
                case .rooms: true
                case .beds: rooms.count == 1
                }
            if !isPlace {
                violate("place", items, "\"\(unit.id)\" is let by \(unit.letting.rawValue), not these rooms")
            }
            lodgings[stay.household, default: []].append(
                Lodging(stay: stay, household: household, unit: unit, rooms: rooms))
        }
        for id in lodgings.keys {
            lodgings[id]?.sort { ($0.stay.span.from, $0.stay.span.until) < ($1.stay.span.from, $1.stay.span.until) }
        }
    }

    /// Stays follow each other without a gap from the first night to the last, on turning days only, and the household
    /// does not move more often than it is ready to.
    mutating func checkNights() {
        let turning = HousingAudit.turningDays(of: problem)
        for (household, own) in households {
            guard let nights = NightRules.nights(of: household) else { continue }
            let items = [household.id.text]
            var night = nights.from
            for lodging in own {
                let span = lodging.stay.span
                if span.from != night {
                    violate(
                        "gap", items, "\"\(household.id)\" should move in on \(night), the stay is from \(span.from)")
                }
                if span.until <= span.from {
                    violate("gap", items, "the stay from \(span.from) until \(span.until) has no night")
                }
                for day in [span.from, span.until] where !turning.contains(day) {
                    violate("turningDay", items, "nothing changes on \(day), and \"\(household.id)\" moves")
                }
                night = span.until
            }
            if night != nights.until {
                violate("gap", items, "\"\(household.id)\" leaves on \(nights.until), the last stay ends on \(night)")
            }
            for (one, next) in zip(own, own.dropFirst())
            where one.unit.id == next.unit.id && Set(one.stay.rooms) == Set(next.stay.rooms) {
                violate("sameStay", items, "two stays in \"\(one.unit.id)\" follow each other and are one")
            }
            if let most = household.maxMoves, own.count - 1 > most {
                violate("moves", items, "\"\(household.id)\" moves \(own.count - 1) times, at most \(most) were agreed")
            }
        }
    }

    private static func turningDays(of problem: HousingProblem) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        for household in problem.households {
            for member in household.members {
                days.insert(member.presence.from)
                days.insert(member.presence.until)
            }
            if let day = household.permanentBy { days.insert(day) }
        }
        for unit in problem.units {
            for window in unit.windows ?? [] {
                days.insert(window.from)
                days.insert(window.until)
            }
        }
        for pin in problem.pins {
            days.insert(pin.span.from)
            days.insert(pin.span.until)
        }
        return days
    }

    /// What was pinned is where it was pinned.
    mutating func checkPins() {
        for pin in problem.pins {
            let own = lodgings[pin.household] ?? []
            let isKept = (0..<pin.span.nights).allSatisfy { offset in
                let night = pin.span.from.adding(days: offset)
                guard let there = own.first(where: { $0.stay.span.holds(night) }) else { return false }
                return there.unit.id == pin.unit && (pin.rooms.map { Set($0) == Set(there.stay.rooms) } ?? true)
            }
            if !isKept {
                violate("pin", [pin.household.text], "\"\(pin.household)\" does not live in \"\(pin.unit)\" as pinned")
            }
        }
    }

    /// The plan lists exactly the households that are missing, and its status says whether there are any.
    mutating func checkUnplaced(_ plan: HousingPlan) {
        let missing = problem.households.map(\.id).filter { lodgings[$0] == nil }
        let listed = plan.unplaced.map(\.item)
        for id in missing where !listed.contains(id.text) {
            violate("unplaced", [id.text], "\"\(id)\" is neither housed nor listed as unplaced")
        }
        for item in listed where !missing.contains(ID(item)) {
            violate("unplaced", [item], "\"\(item)\" is listed as unplaced and is not")
        }
        if (plan.status == .partial) != !missing.isEmpty {
            violate(
                "status", missing.map(\.text),
                "the plan says \"\(plan.status.rawValue)\", and \(missing.count) households are not housed")
        }
        for objective in plan.objectives where plan.status == .optimal && objective.bound != objective.value {
            violate(
                "status", [objective.name], "the plan says \"optimal\", and \(objective.name) does not meet its bound")
        }
        for objective in plan.objectives where (objective.bound ?? 0) > objective.value {
            violate("bound", [objective.name], "\(objective.name) is below its bound")
        }
    }

    /// The plan's figures are those of its stays.
    mutating func checkObjectives(_ plan: HousingPlan, _ counted: [ObjectiveValue]) {
        if plan.objectives.map(\.name) != counted.map(\.name) {
            violate("objective", plan.objectives.map(\.name), "the plan's levels are not those of the problem")
        }
        for claim in plan.objectives {
            guard let own = counted.first(where: { $0.name == claim.name }), own.value != claim.value else { continue }
            violate("objective", [claim.name], "\(claim.name) is \(own.value), the plan says \(claim.value)")
        }
    }
}
