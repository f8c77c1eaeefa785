import Calendar
package import Domain
package import PlanFiles
import Store

/// The stay at the fair as it is in force.
package struct StayDesk {
    package let kept: KeptStay
    package let basis: StayBasis
    package let tally: StayTally
    package let book: StayBook
}

extension CampaignPipeline {
    /// Nil where none is planned yet.
    package func stay() throws(PipelineError) -> StayDesk? {
        let bench = try Bench(self)
        guard let kept = try bench.kept(.stay, StayLines.kept) else { return nil }
        let basis = try StayWork.basis(on: bench)
        return StayDesk(
            kept: kept, basis: basis, tally: StayTally(kept, basis), book: StayBook(kept, basis, bench.inputs))
    }

    /// The problem of rooms as the next run would plan it, for a file; nil where the stage waits.
    package func stayProblem() throws(PipelineError) -> LodgingProblem? {
        let bench = try Bench(self)
        guard try StayWork.obstacle(on: bench) == nil else { return nil }
        let former = try bench.kept(.stay, StayLines.kept)
        return try StayWork.basis(on: bench).lodging(former?.lodging.stays, from: bench.inputs.campaign.date)
    }
}

extension StayBook {
    init(_ kept: KeptStay, _ basis: StayBasis, _ inputs: CampaignInputs) {
        let sheets = StaySheets(kept, basis, inputs)
        let buses = sheets.buses
        let meals = sheets.meals
        self.init(
            hotels: sheets.hotels, buses: buses, meals: meals, moments: sheets.moments(buses, meals),
            signs: sheets.signs)
    }
}

/// Puts the sheets of a stay together.
private struct StaySheets {
    let kept: KeptStay
    let inputs: CampaignInputs
    let guests: [ID<Applicant>: FairGuest]
    let names: [ID<Applicant>: String]
    let classes: [ID<LodgingProblem.RoomClass>: (rooms: LodgingProblem.RoomClass, allotment: RoomAllotment)]
    let hotelNames: [ID<Hotel>: String]
    let dates: [CivilDate]

    init(_ kept: KeptStay, _ basis: StayBasis, _ inputs: CampaignInputs) {
        self.kept = kept
        self.inputs = inputs
        guests = Dictionary(basis.guests.map { ($0.applicant, $0) }) { first, _ in first }
        names = Dictionary(inputs.applicants.map { ($0.id, "\($0.person.familyName), \($0.person.givenName)") }) {
            first, _ in first
        }
        var classes: [ID<LodgingProblem.RoomClass>: (LodgingProblem.RoomClass, RoomAllotment)] = [:]
        for allotment in inputs.allotments {
            for rooms in allotment.classes { classes[rooms.id] = (rooms, allotment) }
        }
        self.classes = classes
        hotelNames = Dictionary(inputs.allotments.map { ($0.hotel, $0.name) }) { first, _ in first }
        dates = inputs.days.map(\.date).sorted()
    }

    // MARK: Rooms

    var hotels: [StayBook.HotelList] {
        let bills = Dictionary(HotelBill.all(kept.lodging.stays, inputs.allotments).map { ($0.hotel, $0.amount) }) {
            first, _ in first
        }
        return Dictionary(grouping: inputs.allotments, by: \.hotel).sorted { $0.key < $1.key }.compactMap {
            hotel, allotments in
            guard let first = allotments.first else { return nil }
            let rooms = allotments.flatMap(\.classes).flatMap(rooms)
            return StayBook.HotelList(
                hotel: hotel, name: first.name, address: allotments.lazy.compactMap(\.address).first,
                phone: allotments.lazy.compactMap(\.phone).first, rooms: rooms, cost: bills[hotel] ?? .zero,
                free: allotments.reduce(0) { $0 + $1.rooms } - rooms.count,
                releaseBy: allotments.compactMap(\.releaseBy).min())
        }
    }

    private func rooms(_ own: LodgingProblem.RoomClass) -> [StayBook.Room] {
        guard let kind = classes[own.id]?.allotment.kind else { return [] }
        let stays = Dictionary(grouping: kept.lodging.stays.filter { $0.roomClass == own.id }, by: \.room)
        return stays.sorted { $0.key < $1.key }.map { number, stays in
            StayBook.Room(
                roomClass: own.id, kind: kind, isStepFree: own.isStepFree, number: number,
                guests: stays.sorted { ($0.span.from, $0.guest) < ($1.span.from, $1.guest) }.map { stay in
                    let need = guests[stay.guest]?.need
                    return StayBook.Guest(
                        id: stay.guest, name: names[stay.guest] ?? stay.guest.text, adults: need?.adults ?? 0,
                        children: need?.children ?? 0, span: stay.span)
                })
        }
    }

    // MARK: Buses

    var buses: [StayBook.Bus] {
        dates.flatMap { date in
            inputs.shuttles.filter { $0.runs(on: date) }.map { bus($0, on: date) }
                .sorted { ($0.run.stops[0].at, $0.run.id) < ($1.run.stops[0].at, $1.run.id) }
        }
    }

    private func bus(_ run: ShuttleRun, on date: CivilDate) -> StayBook.Bus {
        let rides = kept.rides.filter { $0.run == run.id && $0.date == date }
        func people(_ rides: [Ride]) -> Int { rides.reduce(0) { $0 + (guests[$1.guest]?.people ?? 0) } }
        return StayBook.Bus(
            date: date, run: run,
            stops: run.stops.map { stop in
                switch stop.place {
                case .venue: StayBook.Bus.Stop(hotel: nil, at: stop.at, people: people(rides))
                case .hotel(let hotel):
                    StayBook.Bus.Stop(
                        hotel: hotelNames[hotel] ?? hotel.text, at: stop.at,
                        people: people(rides.filter { $0.hotel == hotel }))
                }
            },
            people: people(rides),
            wheelchairs: rides.count { guests[$0.guest]?.need.usesWheelchair == true },
            guests: rides.map(\.guest).sorted())
    }

    // MARK: Meals

    var meals: [StayBook.Meal] {
        let nights = kept.lodging.stays.flatMap { stay in
            (0..<stay.span.nights).map { (stay, stay.span.from.adding(days: $0)) }
        }
        var meals: [StayBook.Meal] = []
        for night in Set(nights.map(\.1)).sorted() {
            for (hotel, stays) in Dictionary(
                grouping: nights.filter { $0.1 == night }.map(\.0), by: { classes[$0.roomClass]?.rooms.hotel }
            ).sorted(by: { ($0.key?.text ?? "") < ($1.key?.text ?? "") }) {
                guard let hotel else { continue }
                let counts = counts(stays.map(\.guest))
                let name = hotelNames[hotel] ?? hotel.text
                meals.append(StayBook.Meal(date: night, kind: .dinner, hotel: name, counts: counts))
                meals.append(
                    StayBook.Meal(date: night.adding(days: 1), kind: .breakfast, hotel: name, counts: counts))
            }
        }
        for date in dates {
            let there = guests.values.filter { guest in guest.days.contains { $0.date == date } }.map(\.applicant)
            meals.append(StayBook.Meal(date: date, kind: .lunch, hotel: nil, counts: counts(there)))
        }
        let order = StayBook.Meal.Kind.allCases
        return meals.sorted { left, right in
            if left.date != right.date { return left.date < right.date }
            let kinds = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
            return kinds.0 == kinds.1 ? (left.hotel ?? "") < (right.hotel ?? "") : kinds.0 < kinds.1
        }
    }

    private func counts(_ those: [ID<Applicant>]) -> [FairNeed.Diet: Int] {
        var counts: [FairNeed.Diet: Int] = [:]
        for guest in those.compactMap({ guests[$0] }) {
            counts[guest.need.diet, default: 0] += 1
            let others = guest.need.adults + guest.need.children
            if others > 0 { counts[.anything, default: 0] += others }
        }
        return counts
    }

    // MARK: The run sheet

    func moments(_ buses: [StayBook.Bus], _ meals: [StayBook.Meal]) -> [StayBook.Moment] {
        var moments = dates.flatMap { date in
            inputs.duties.filter { $0.date.map { $0 == date } ?? true }.map { duty in
                StayBook.Moment(
                    date: date, at: duty.at,
                    what: LocalText(german: duty.task, english: duty.task, spanish: duty.task),
                    place: inputs.campaign.venue, person: duty.person, phone: duty.phone)
            }
        }
        moments += buses.map { bus in
            let first = bus.run.stops[0]
            let place = bus.stops[0].hotel ?? inputs.campaign.venue
            let isThere = bus.run.isToVenue
            return StayBook.Moment(
                date: bus.date, at: first.at,
                what: LocalText(
                    german: "Bus \(bus.run.id) \(isThere ? "zur Messe" : "ins Hotel"): \(bus.people) von "
                        + "\(bus.run.seats + bus.run.wheelchairs) Plätzen",
                    english: "Bus \(bus.run.id) \(isThere ? "to the fair" : "to the hotel"): \(bus.people) of "
                        + "\(bus.run.seats + bus.run.wheelchairs) places",
                    spanish: "Autobús \(bus.run.id) \(isThere ? "a la feria" : "al hotel"): \(bus.people) de "
                        + "\(bus.run.seats + bus.run.wheelchairs) plazas"),
                place: place, person: bus.run.inCharge, phone: bus.run.phone)
        }
        for day in inputs.days {
            if let first = day.slots.first {
                moments.append(
                    StayBook.Moment(
                        date: day.date, at: first.start,
                        what: LocalText(
                            german: "Erste Gesprächszeit", english: "First interview slot",
                            spanish: "Primer turno de entrevistas"), place: inputs.campaign.venue))
            }
            if let noon = day.noon, let lunch = meals.first(where: { $0.date == day.date && $0.kind == .lunch }) {
                moments.append(
                    StayBook.Moment(
                        date: day.date, at: noon,
                        what: LocalText(
                            german: "Mittagessen für \(lunch.people)", english: "Lunch for \(lunch.people)",
                            spanish: "Comida para \(lunch.people)"), place: inputs.campaign.venue))
            }
            if let last = day.slots.last, let end = LocalTime(minutes: last.start.minutes + last.minutes) {
                moments.append(
                    StayBook.Moment(
                        date: day.date, at: end,
                        what: LocalText(
                            german: "Letztes Gespräch endet", english: "Last interview ends",
                            spanish: "Termina la última entrevista"), place: inputs.campaign.venue))
            }
        }
        moments += inputs.blocks.map { block in
            StayBook.Moment(
                date: block.window.date, at: block.window.from,
                what: LocalText(german: block.title, english: block.title, spanish: block.title),
                place: inputs.campaign.venue)
        }
        return moments.sorted {
            ($0.date, $0.at, $0.what.german, $0.person ?? "") < ($1.date, $1.at, $1.what.german, $1.person ?? "")
        }
    }

    var signs: [StayBook.Signs] {
        dates.flatMap { date in
            FairNeed.SignLanguage.allCases.compactMap { language in
                let count = guests.values.count { guest in
                    guest.need.signLanguage == language && guest.days.contains { $0.date == date }
                }
                return count > 0 ? StayBook.Signs(date: date, language: language, guests: count) : nil
            }
        }
    }
}

extension FairDay {
    /// When the longest break begins that lies around noon; nil where there is none.
    fileprivate var noon: LocalTime? {
        var best: (minutes: Int, at: LocalTime)?
        for (slot, next) in zip(slots, slots.dropFirst()) {
            let end = slot.start.minutes + slot.minutes
            let pause = next.start.minutes - end
            guard pause > 0, (660...870).contains(end), best.map({ pause > $0.minutes }) ?? true,
                let at = LocalTime(minutes: end)
            else { continue }
            best = (pause, at)
        }
        return best?.at
    }
}
