import Calendar

/// The physical rules that a pin may not break by itself: the vehicle is large enough, the driver may drive it, nobody
/// leaves before they are there. Whether pins can hold together is for the planner to find out.
extension PickupInspection {
    mutating func inspectPins() {
        requireUnique(problem.pins.map(\.arrival), "pins", field: "arrival")
        let arrivals = Dictionary(problem.arrivals.map { ($0.id, $0) }) { first, _ in first }
        for (index, pin) in problem.pins.enumerated() {
            let pointer = "/pins/\(index)"
            requireKnown(pin.arrival, in: Set(arrivals.keys), pointer + "/arrival", list: "arrivals")
            requireKnown(pin.vehicle, in: Set(vehicles.keys), pointer + "/vehicle", list: "vehicles")
            requireKnown(pin.driver, in: drivers, pointer + "/driver", list: "drivers")
            requireMinute(pin.departure, pointer + "/departure")
            guard let arrival = arrivals[pin.arrival] else { continue }
            if let departure = pin.departure, departure < arrival.ready {
                refuse(
                    pointer, rule: "ready",
                    "\"\(arrival.id)\" is ready at \(arrival.ready.iso), after \(departure.iso)")
            }
            inspectVehicle(of: pin, arrival, pointer)
        }
    }

    private mutating func inspectVehicle(of pin: PickupProblem.Pin, _ arrival: Arrival, _ pointer: String) {
        guard let vehicle = pin.vehicle.flatMap({ vehicles[$0] }) else { return }
        if let lack = arrival.lack(in: vehicle) {
            refuse(pointer, rule: lack, "\"\(vehicle.id)\" has too little room for \"\(arrival.id)\"")
        }
        guard let driver = pin.driver else { return }
        if vehicle.isHired {
            refuse(pointer, rule: "drivers", "\"\(vehicle.id)\" is hired with its driver")
        } else if let own = problem.drivers?.first(where: { $0.id == driver })?.vehicles, !own.contains(vehicle.id) {
            refuse(pointer, rule: "drivers", "\"\(driver)\" may not drive \"\(vehicle.id)\"")
        }
    }

    private mutating func refuse(_ pointer: String, rule: String, _ message: String) {
        add(
            "PU007", pointer, "the pin breaks the physical rule \"\(rule)\": \(message)", hint: "move or remove the pin"
        )
    }
}

extension Arrival {
    /// What the vehicle has too little of for this party alone; nil where it has room.
    fileprivate func lack(in vehicle: PickupProblem.Vehicle) -> String? {
        if seats > vehicle.seats { return "seats" }
        if wheelchairs > vehicle.wheelchairs { return "wheelchairs" }
        if let most = vehicle.luggage, luggage > most { return "luggage" }
        if hasPet, !vehicle.takesPets { return "pets" }
        return ChildSeat.allCases.contains { childSeats[$0] ?? 0 > vehicle.childSeats[$0] ?? 0 } ? "childSeats" : nil
    }
}
