import Calendar
import Domain
import PlanFiles
import Store

/// The costs that the plans in force foresee: journeys to the fair and to the work, pickups, courses, homes. They follow the plans on each run.
struct ForeseenCosts {
    private let bench: Bench

    init(_ bench: Bench) {
        self.bench = bench
    }

    func items() throws(PipelineError) -> [CostItem] {
        try fairTrips() + journeys() + pickups() + courses() + homes() + rooms()
    }

    /// What somebody's journey to the fair and that back cost. A bill of the books for the travel of all to the fair, such as
    /// a chartered flight, stands for all of it.
    private func fairTrips() throws(PipelineError) -> [CostItem] {
        let costs = try bench.store { (store) throws(StoreError) in try store.all(.costs) }
        let isBilled = costs.contains {
            $0.stage == .fair && $0.kind == .travel && $0.applicant == nil && $0.counted > .zero
        }
        if isBilled { return [] }
        return divided(try TripWork.trips(on: bench)) { trip in
            Bill(
                name: trip.party.isReturn ? "trip/back" : "trip", kind: .travel, stage: .fair,
                arisesOn: trip.leaves.date, amount: trip.fare, people: [trip.party.lead],
                what: trip.legs.map(\.ride.connection.text).joined(separator: ", "))
        }
    }

    /// A party's fare, divided among the applicants who travel together.
    private func journeys() throws(PipelineError) -> [CostItem] {
        let trips = try bench.kept(.travel, TravelLines.trips) ?? []
        let companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
        return divided(trips) { trip in
            Bill(
                name: trip.party.isFamily ? "family" : "travel", kind: .travel, stage: .travel,
                arisesOn: trip.leaves.date, amount: trip.fare, people: trip.party.applicants(companions),
                what: trip.legs.map(\.ride.connection.text).joined(separator: ", "))
        }
    }

    /// What a run costs, divided among those on board who are known.
    private func pickups() throws(PipelineError) -> [CostItem] {
        let runs = try bench.kept(.pickups, PickupLines.runs) ?? []
        let companions = try bench.kept(.travel, TravelLines.companions) ?? [:]
        let zone = try bench.zones.zone(named: bench.inputs.campaign.zone)
        return divided(runs) { run in
            let people = run.arrivals.flatMap { $0.party.applicants(companions) }
            return Bill(
                name: "pickup", kind: .pickup, stage: .travel, arisesOn: zone.wallTime(at: run.departure).date,
                amount: run.cents, people: people, what: run.vehicle.text)
        }
    }

    /// A group's price, divided among its learners; it arises on the first lesson.
    private func courses() throws(PipelineError) -> [CostItem] {
        let timetable = try bench.kept(.courses, CourseLines.timetable) ?? CourseTimetable()
        let learners = Dictionary(grouping: timetable.enrolments, by: \.group)
        return divided(timetable.groups) { group in
            guard let first = group.meetings.first else { return nil }
            return Bill(
                name: "course/\(group.id.part)", kind: .courseFee, stage: .courses, arisesOn: first.date,
                amount: group.price, people: (learners[group.id] ?? []).map(\.learner), what: group.id.text)
        }
    }

    /// What of rent and utilities the campaign pays, divided among the applicants of the household.
    private func homes() throws(PipelineError) -> [CostItem] {
        guard let kept = try bench.kept(.housing, HousingLines.kept) else { return [] }
        let basis = try HousingWork.basis(on: bench)
        return divided(Array(zip(kept.stays, kept.money))) { stay, money in
            Bill(
                name: "rent/\(stay.unit.part)", kind: .rent, stage: .housing, arisesOn: stay.span.from,
                amount: money.paidByCampaign, people: basis.residents[stay.household] ?? [], what: stay.unit.text)
        }
    }

    /// What each hotel of the fair costs, of nobody in particular: it gives way to the hotels' bills in the books.
    private func rooms() throws(PipelineError) -> [CostItem] {
        guard let kept = try bench.kept(.stay, StayLines.kept) else { return [] }
        return HotelBill.all(kept.lodging.stays, bench.inputs.allotments).map { bill in
            CostItem(
                id: ID("\(CostItem.plannedPrefix)hotel/\(bill.hotel.part)"), kind: .hotel, stage: .fair,
                what: bill.name,
                amount: bill.amount, arisesOn: bill.from)
        }
    }

    // MARK: Dividing

    /// Something that is paid for several people together.
    private struct Bill {
        let name: String
        let kind: CostKind
        let stage: CostStage
        let arisesOn: CivilDate
        let amount: Cents
        let people: [ID<Applicant>]
        let what: String
    }

    private func divided<Thing>(_ things: [Thing], _ bill: (Thing) -> Bill?) -> [CostItem] {
        var known: [String: Int] = [:]
        return things.compactMap(bill).filter { $0.amount > .zero }.flatMap { bill in
            bill.amount.divided(among: bill.people.sorted()).compactMap { person, amount -> CostItem? in
                guard amount > .zero else { return nil }
                let base = "\(CostItem.plannedPrefix)\(bill.name)/\(person.part)"
                let number = (known[base] ?? 0) + 1
                known[base] = number
                return CostItem(
                    id: ID(number == 1 ? base : "\(base)/\(number)"), kind: bill.kind, stage: bill.stage,
                    applicant: person, what: bill.what, amount: amount, arisesOn: bill.arisesOn)
            }
        }
    }
}

extension Cents {
    /// Equal parts to the cent; the first ones take the cents that are left over.
    func divided<Of>(among people: [ID<Of>]) -> [(ID<Of>, Cents)] {
        guard !people.isEmpty else { return [] }
        let (part, rest) = amount.quotientAndRemainder(dividingBy: Int64(people.count))
        return people.enumerated().map { ($1, Cents(part + ($0 < Int(rest) ? 1 : 0))) }
    }
}
