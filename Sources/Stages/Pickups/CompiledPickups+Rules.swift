import Domain

/// What holds for a run by itself, whenever it goes.
extension CompiledPickups {
    /// Whether the parties of one hub, in any number, fit into the vehicle and may ride in it.
    func fits(_ group: [Int], in vehicle: Int) -> Bool {
        var (seats, wheelchairs, luggage) = (0, 0, 0)
        var arePlain = true
        for index in group {
            if !parties[index].isPlain {
                guard mayRide(index, in: vehicles[vehicle].source) else { return false }
                arePlain = false
            }
            seats += parties[index].source.seats
            wheelchairs += parties[index].source.wheelchairs
            luggage += parties[index].source.luggage
        }
        guard seats <= vehicles[vehicle].source.seats, wheelchairs <= vehicles[vehicle].source.wheelchairs,
            luggage <= vehicles[vehicle].source.luggage ?? luggage
        else { return false }
        if arePlain { return true }
        return ChildSeat.allCases.allSatisfy { kind in
            let needed = group.reduce(0) { $0 + (parties[$1].source.childSeats[kind] ?? 0) }
            return needed <= vehicles[vehicle].source.childSeats[kind] ?? 0
        }
    }

    /// Whether pins, pets and minors let the party ride in the vehicle.
    private func mayRide(_ index: Int, in source: PickupProblem.Vehicle) -> Bool {
        let party = parties[index]
        if let pinned = party.pin?.vehicle, pinned != source.id { return false }
        if source.isHired, party.pin?.driver != nil { return false }
        if party.source.hasPet, !source.takesPets { return false }
        return !(party.source.isMinorAlone && source.isHired && party.pin?.vehicle == nil)
    }

    /// Whether the driver may fetch them all.
    func mayFetch(_ group: [Int], driver: Int) -> Bool {
        guard driver >= 0 else { return true }
        return group.allSatisfy { index in
            if let pinned = parties[index].pin?.driver { return pinned == drivers[driver].id }
            return !parties[index].source.isMinorAlone || drivers[driver].escortsMinors
        }
    }

    /// The minutes between which all of them are ready and none has waited too long; nil where there are none.
    func times(_ group: [Int]) -> ClosedRange<Int>? {
        var (from, to) = (-CompiledPickups.never, CompiledPickups.never)
        for index in group {
            from = max(from, parties[index].ready)
            to = min(to, parties[index].latest)
        }
        return from <= to ? from...to : nil
    }

    /// The later minutes than the earliest possible one at which a run may rather leave, because they were announced.
    func announcedMinutes(_ group: [Int]) -> [Int] {
        guard !problem.previous.isEmpty else { return [] }
        return group.compactMap { parties[$0].announced?.departure }
            .flatMap { [$0, $0 - CompiledPickups.otherDay + 1] }
    }

    /// A departure that differs by so many minutes counts as another day.
    static let otherDay = 720

    /// What a run changes in the tally of a plan that fetches none of its parties.
    func tally(_ group: [Int], vehicle: Int, driver: Int, route: Route, departure: Int) -> Tally {
        var tally = Tally.zero
        tally[.runs] = 1
        tally[.travel] = route.travel
        tally[.cents] =
            Int(vehicles[vehicle].source.centsPerRun.amount)
            + route.kilometres * Int(vehicles[vehicle].source.centsPerKilometre.amount)
        for index in group {
            tally -= parties[index].left
            tally[.waiting] += parties[index].source.people * (departure - parties[index].waitsFrom)
            guard let announced = parties[index].announced else { continue }
            let cost = change(announced, vehicle: vehicle, driver: driver, departure: departure)
            tally[.changeCost] += cost - cheapestChange[index]
            if cost > 0 { tally[.peopleChanged] += parties[index].source.people }
        }
        return tally
    }

    func change(_ announced: Announced, vehicle: Int, driver: Int, departure: Int) -> Int {
        let shift = abs(announced.departure - departure)
        let time = shift == 0 ? 0 : shift < CompiledPickups.otherDay ? 10 : 100
        return time + (announced.vehicle == vehicle ? 0 : 2) + (announced.driver == driver ? 0 : 1)
    }

    /// The least change cost of a party that has every vehicle and driver to itself; 0 where it cannot be fetched.
    func leastChange(of party: Int) -> Int {
        guard let announced = parties[party].announced, let times = times([party]) else { return 0 }
        var least: Int?
        for vehicle in vehicles.indices where fits([party], in: vehicle) {
            let routes = routes([party], vehicle: vehicle)
            for (index, driver) in vehicles[vehicle].drivers.enumerated() where mayFetch([party], driver: driver) {
                for span in vehicles[vehicle].spans[index] {
                    for route in routes where isWithinShift(route, driver: driver) {
                        let from = max(times.lowerBound, span.from + route.approach)
                        let to = min(times.upperBound, span.to - route.rest)
                        guard from <= to else { continue }
                        let nearest = min(max(announced.departure, from), to)
                        let cost = change(announced, vehicle: vehicle, driver: driver, departure: nearest)
                        least = min(least ?? cost, cost)
                    }
                }
            }
        }
        return least ?? 0
    }

    /// Whether the run alone keeps the driver's limit of driving.
    func isWithinShift(_ route: Route, driver: Int) -> Bool {
        guard driver >= 0, let most = drivers[driver].maxDrivingMinutes else { return true }
        return route.approach + route.rest <= most
    }
}
