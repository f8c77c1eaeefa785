import Calendar
import Domain

/// A run of the plan with what the problem says about it; part of the verifier.
struct PickupRide {
    let name: String
    let run: PickupRun
    let vehicle: PickupProblem.Vehicle
    let driver: PickupProblem.Driver?
    let parties: [Arrival]

    /// Physical rules that the run breaks.
    func breaches(_ problem: PickupProblem) -> [PlanVerification.Breach] {
        var found: [PlanVerification.Breach] = []
        func add(_ code: String, _ text: String) {
            found.append(.init(code: code, items: [name] + parties.map(\.id.text), text: text))
        }
        if parties.reduce(0, { $0 + $1.people - $1.wheelchairs }) > vehicle.seats { add("seats", "too few seats") }
        if parties.reduce(0, { $0 + $1.wheelchairs }) > vehicle.wheelchairs {
            add("equipment", "too few wheelchair places")
        }
        if let most = vehicle.luggage, parties.reduce(0, { $0 + $1.luggage }) > most {
            add("equipment", "too much luggage")
        }
        for kind in ChildSeat.allCases
        where parties.reduce(0, { $0 + ($1.childSeats[kind] ?? 0) }) > vehicle.childSeats[kind] ?? 0 {
            add("equipment", "too few child seats: \(kind.rawValue)")
        }
        if parties.contains(where: \.hasPet), !vehicle.takesPets { add("equipment", "pets are not taken") }
        if parties.contains(where: { $0.hub != run.hub }) { add("hub", "somebody arrives elsewhere") }
        if parties.contains(where: { $0.ready > run.departure }) { add("ready", "somebody is not there yet") }
        if let windows = vehicle.windows, !windows.contains(where: run.lies) {
            add("vehicleWindows", "vehicle \"\(vehicle.id)\" is not there")
        }
        if vehicle.isHired || problem.drivers == nil {
            if run.driver != nil { add("drivers", "a driver is named where none is planned") }
        } else if let driver {
            if driver.vehicles.map({ !$0.contains(vehicle.id) }) ?? false {
                add("drivers", "driver \"\(driver.id)\" may not drive \"\(vehicle.id)\"")
            }
            if let windows = driver.windows, !windows.contains(where: run.lies) {
                add("driverWindows", "driver \"\(driver.id)\" is not there")
            }
        } else {
            add("drivers", "nobody drives")
        }
        if let text = wayFault(problem) { add("way", text) }
        return found
    }

    /// Policy rules that the run breaks, each for the parties concerned.
    func policies(_ problem: PickupProblem) -> [PlanVerification.Breach] {
        parties.flatMap { party -> [PlanVerification.Breach] in
            var found: [PlanVerification.Breach] = []
            if let most = party.longestWait ?? problem.longestWait,
                run.departure.seconds - party.ready.seconds > most * 60
            {
                found.append(
                    .init(
                        code: "longestWait", items: [party.id.text], text: "\"\(party.id)\" waits longer than \(most)"))
            }
            let isEscorted = vehicle.isHired ? false : problem.drivers == nil || driver?.escortsMinors ?? false
            if party.isMinorAlone, !isEscorted {
                found.append(
                    .init(
                        code: "escort", items: [party.id.text],
                        text: "\"\(party.id)\" is a minor alone, and nobody on the run may escort minors"))
            }
            return found
        }
    }

    /// What is wrong with the times, places, kilometres or cost of the run; nil where all is as the ways say.
    private func wayFault(_ problem: PickupProblem) -> String? {
        var (place, minutes, kilometres) = (run.hub, 0, 0)
        func go(_ to: ID<PickupPlace>) -> Bool {
            guard place != to else { return true }
            guard let way = problem.way(from: place, to: to) else { return false }
            (place, minutes, kilometres) = (to, minutes + way.minutes, kilometres + way.kilometres)
            return true
        }
        for stop in run.stops {
            guard go(stop.place) else { return "there is no way to \"\(stop.place)\"" }
            if stop.at.seconds != run.departure.seconds + minutes * 60 {
                return "the time at \"\(stop.place)\" is wrong"
            }
            if stop.arrivals.isEmpty { return "nobody gets out at \"\(stop.place)\"" }
            if parties.contains(where: { stop.arrivals.contains($0.id) && $0.destination != stop.place }) {
                return "somebody gets out at \"\(stop.place)\" who wants to go elsewhere"
            }
            minutes += problem.stopMinutes
        }
        if Set(run.stops.map(\.place)).count < run.stops.count { return "a place is visited twice" }
        var approach = 0
        if let base = vehicle.base {
            guard go(base) else { return "there is no way back to \"\(base)\"" }
            if base != run.hub {
                guard let way = problem.way(from: base, to: run.hub) else { return "there is no way from \"\(base)\"" }
                approach = way.minutes
                kilometres += way.kilometres
            }
        }
        if run.leavesBase.seconds != run.departure.seconds - approach * 60 { return "the start is wrong" }
        if run.isBack.seconds != run.departure.seconds + minutes * 60 { return "the end is wrong" }
        let cents = vehicle.centsPerRun + vehicle.centsPerKilometre * kilometres
        return run.kilometres != kilometres || run.cents != cents ? "kilometres or cost are wrong" : nil
    }
}

extension PickupRun {
    func lies(in window: PickupProblem.Window) -> Bool { window.from <= leavesBase && isBack <= window.to }
}

extension PickupProblem {
    /// The way as it is listed, or as the other direction is where this one is not.
    func way(from: ID<PickupPlace>, to: ID<PickupPlace>) -> Drive? {
        drives.first { $0.from == from && $0.to == to } ?? drives.first { $0.from == to && $0.to == from }
    }

    /// The problem with a way for every pair of places that are connected: the fastest, among equals the shortest. Ways are
    /// lengthened by one more until nothing gets better.
    var takingFastestWays: PickupProblem {
        var best: [ID<PickupPlace>: [ID<PickupPlace>: Drive]] = [:]
        for drive in drives {
            best[drive.from, default: [:]][drive.to] = drive
            let back = way(from: drive.to, to: drive.from) ?? drive
            best[drive.to, default: [:]][drive.from] = Drive(
                from: drive.to, to: drive.from, minutes: back.minutes, kilometres: back.kilometres)
        }
        let single = best
        var isBetter = true
        while isBetter {
            isBetter = false
            for from in best.keys.sorted() {
                for (via, first) in (best[from] ?? [:]).sorted(by: { $0.key < $1.key }) {
                    for (to, second) in single[via] ?? [:] where to != from {
                        let chain = (first.minutes + second.minutes, first.kilometres + second.kilometres)
                        if let known = best[from]?[to], (known.minutes, known.kilometres) <= chain { continue }
                        best[from]?[to] = Drive(from: from, to: to, minutes: chain.0, kilometres: chain.1)
                        isBetter = true
                    }
                }
            }
        }
        var copy = self
        copy.drives = best.keys.sorted().flatMap { from in
            (best[from] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
        }
        return copy
    }

    /// Minutes between two bases; nil where there is no way.
    func minutes(from: ID<PickupPlace>?, to: ID<PickupPlace>?) -> Int? {
        guard let from, let to, from != to else { return 0 }
        return way(from: from, to: to)?.minutes
    }
}
