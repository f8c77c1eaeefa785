import Calendar

/// Parties, settings, objectives, and the plan in force.
extension TravelInspection {
    mutating func inspectParties() {
        requireUnique(problem.parties.map(\.id), "/parties")
        var returns: Set<ID<TravelParty>> = []
        for (index, party) in problem.parties.enumerated() {
            let pointer = "/parties/\(index)"
            require(party.people, 1...1_000, pointer + "/people")
            require(party.childSeats, 0...1_000, pointer + "/childSeats")
            require(party.luggage, 0...1_000, pointer + "/luggage")
            require(party.wheelchairs, 0...1_000, pointer + "/wheelchairs")
            require(party.pets, 0...1_000, pointer + "/pets")
            require(party.priority, 0...1_000_000, pointer + "/priority")
            require(Int(party.support.amount), 0...100_000_000, pointer + "/support")
            inspect(party.from, pointer + "/from")
            inspect(party.to, pointer + "/to")
            inspect(party.leave, pointer + "/leave")
            inspect(party.arrive, pointer + "/arrive")
            guard let outward = party.returnOf else { continue }
            inspectReturn(party, of: outward, pointer + "/returnOf")
            if !returns.insert(outward).inserted {
                add("TR001", pointer + "/returnOf", "\"\(outward)\" has a way back already", hint: "name one way back")
            }
        }
    }

    private mutating func inspect(_ access: [TravelAccess], _ pointer: String) {
        if access.isEmpty {
            add("TR002", pointer, "the list names no hub", hint: "name at least one hub with the minutes to it")
        }
        requireUnique(access.map(\.hub), pointer, field: "hub")
        for (index, place) in access.enumerated() {
            requireHub(place.hub, "\(pointer)/\(index)/hub")
            require(place.minutes, 0...10_000, "\(pointer)/\(index)/minutes")
        }
    }

    private mutating func inspect(_ window: TravelWindow, _ pointer: String) {
        for wall in [window.from, window.to].compactMap(\.self) where !(1975...2199).contains(wall.date.year) {
            add(
                "TR003", pointer, "found the year \(wall.date.year), expected 1975 to 2199",
                hint: "check the date")
        }
        guard let from = window.from, let to = window.to, from > to else { return }
        add("TR006", pointer, "the window ends at \(to.text), before it begins", hint: "exchange \"from\" and \"to\"")
    }

    /// A way back starts when the way there has ended, so that the two never need the same seat.
    private mutating func inspectReturn(_ party: TravelParty, of outward: ID<TravelParty>, _ pointer: String) {
        guard let first = parties[outward] else {
            add(
                "TR002", pointer, "\"\(outward)\" is not among the parties",
                hint: "add it to parties, or correct the id")
            return
        }
        if first.returnOf != nil {
            add("TR006", pointer, "\"\(outward)\" is a way back itself", hint: "name the way there")
        }
        guard let zone = problem.zones[problem.zone] else { return }
        guard let back = party.leave.from, let there = first.arrive.to,
            zone.instant(of: there) <= zone.instant(of: back)
        else {
            add(
                "TR006", pointer, "the way back may begin before the way there has ended",
                hint: "write arrive.to of \"\(outward)\", and a leave.from here that is not before it")
            return
        }
    }

    mutating func inspectSettings() {
        for (name, minutes) in [
            ("airToAir", problem.change.airToAir), ("airToGround", problem.change.airToGround),
            ("groundToAir", problem.change.groundToAir), ("groundToGround", problem.change.groundToGround),
        ] { require(minutes, 0...10_000, "/change/\(name)") }
        if let night = problem.night, night.from == night.to {
            add("TR006", "/night", "the night ends when it begins", hint: "write two different times, or leave it out")
        }
        require(problem.maxChanges, 0...1_000, "/maxChanges")
        require(problem.maxTravelMinutes, 0...1_000_000, "/maxTravelMinutes")
        require(problem.centsPerKm, 0...10_000, "/centsPerKm")
        require(problem.work, 0...Int.max, "/options/work")
    }

    mutating func inspectObjectives() {
        if problem.objectives.isEmpty {
            add("TR008", "/objectives", "the list is empty", hint: "name at least one level, such as \"fare\"")
        }
        for (index, level) in problem.objectives.enumerated() {
            let pointer = "/objectives/\(index)"
            if level.weights.isEmpty {
                add("TR008", pointer, "the level has no term", hint: "name a term, or remove the level")
            }
            for weight in level.weights {
                require(weight.weight, 0...1_000_000, "\(pointer)/\(weight.term.rawValue)")
                guard !TravelProblem.Term.ofFiles.contains(weight.term) else { continue }
                let terms = TravelProblem.Term.ofFiles.map(\.rawValue).joined(separator: ", ")
                add(
                    "TR008", pointer, "\"\(weight.term.rawValue)\" is a level of every re-plan, not a term to choose",
                    hint: "choose from \(terms)")
            }
        }
    }

    mutating func inspectPrevious() {
        requireUnique(problem.previous.map(\.party), "/previous", field: "party")
        for (index, trip) in problem.previous.enumerated() where trip.legs.isEmpty {
            add("TR005", "/previous/\(index)/legs", "the trip has no leg", hint: "write its legs, or remove the trip")
        }
    }

    /// On each date a connection leaves a call after it came and comes to the next after it left.
    mutating func inspectTimes() {
        let clock = TravelClock(problem)
        for (index, connection) in problem.connections.enumerated() {
            for date in connection.dates {
                guard let times = clock.times(of: connection, on: date) else { continue }
                let wrong = times.indices.first { number in
                    times[number].departs < times[number].arrives
                        || number > 0 && times[number].arrives <= times[number - 1].departs
                }
                guard let wrong else { continue }
                add(
                    "TR005", "/connections/\(index)/calls/\(wrong)",
                    "on \(date) the connection is here no later than at the call before, or leaves before it comes",
                    hint: "correct the times; write +1 behind a time of the day after the date of service")
                break
            }
        }
    }

    /// Sums of the objective stay far below what an integer holds.
    mutating func inspectSize() {
        let people = problem.parties.reduce(1) { $0 + $1.people }
        let segments = problem.connections.reduce(1) { $0 + $1.calls.count * max($1.dates.count, 1) }
        let dearest =
            problem.connections.flatMap(\.calls).map { call in
                call.fare.map { Int($0.amount) } ?? (call.km ?? 0) * (problem.centsPerKm ?? 0)
            }.max() ?? 0
        let priorities = problem.parties.reduce(0) { $0 + $1.priority }
        let weight = problem.objectives.flatMap(\.weights).reduce(1) { $0 + $1.weight }
        let perPerson = max(dearest, 1).multipliedReportingOverflow(by: segments)
        let counts = perPerson.partialValue.addingReportingOverflow(200_000_000 + priorities)
        let sum = counts.partialValue.multipliedReportingOverflow(by: people)
        let total = sum.partialValue.multipliedReportingOverflow(by: weight)
        let isSafe =
            ![perPerson.overflow, counts.overflow, sum.overflow, total.overflow].contains(true)
            && total.partialValue < 1 << 60
        if !isSafe {
            add(
                "TR009", "/objectives", "the levels of the objective are too large to be counted",
                hint: "use smaller weights, fares and priorities, or fewer dates")
        }
    }
}
