import Domain

/// Part of the verifier: whether a certificate holds. Nil = it does; else what is wrong with it.
struct TravelProofCheck {
    let problem: TravelProblem
    let timetable: TravelTimetable

    // MARK: Counting

    /// None of the parties can travel without the segments named, and together they need more than there is.
    func fault(_ items: [String], resource: String, need: Int, supply: Int) -> String? {
        let parties = problem.parties.filter { items.contains($0.id.text) }
        guard parties.count == items.count, Set(items).count == items.count else { return "it names unknown parties" }
        let kinds = ["seats", "childSeats", "luggage", "wheelchairs", "pets"]
        guard let kind = kinds.firstIndex(where: { resource.hasPrefix($0 + " on ") }) else {
            return "it names an unknown resource"
        }
        let names = resource.dropFirst(kinds[kind].count + 4).split(separator: " + ").map(String.init)
        let closed = Set(timetable.hops.indices.filter { names.contains(timetable.hops[$0].name) })
        guard closed.count == names.count else { return "it names segments that do not run" }
        let room = closed.map { amounts(timetable.hops[$0].connection.room)[kind] }
        guard room.allSatisfy({ $0 != nil }), room.reduce(0, { $0 + ($1 ?? 0) }) == supply else {
            return "there are not \(supply)"
        }
        guard parties.reduce(0, { $0 + amounts(TravelLoad($1))[kind] }) == need else {
            return "they do not need \(need)"
        }
        guard need > supply else { return "\(supply) are enough for \(need)" }
        for party in parties {
            if let pin = problem.pins.first(where: { $0.party == party.id }) {
                let hops = pin.rides.flatMap { timetable.hops(of: $0) ?? [] }.map(\.name)
                if !hops.contains(where: names.contains) { return "\"\(party.id)\" is pinned elsewhere" }
                continue
            }
            var reach = TravelReach(timetable)
            reach.closed = closed
            guard let ways = reach.footprints(of: party) else { return "it is too large to be checked" }
            if !ways.isEmpty { return "\"\(party.id)\" can travel another way" }
        }
        return nil
    }

    private func amounts(_ room: TravelRoom) -> [Int?] {
        [room.seats, room.childSeats, room.luggage, room.wheelchairs, room.pets]
    }

    private func amounts(_ load: TravelLoad) -> [Int] {
        [load.seats, load.childSeats, load.luggage, load.wheelchairs, load.pets]
    }

    // MARK: Conflicts

    /// The parties cannot all travel under the rules, while all but any one of them can.
    func fault(_ items: [String], rules names: [String]) -> String? {
        let rules = names.compactMap(TravelReach.Rule.init)
        guard rules.count == names.count else { return "it names a rule that does not exist" }
        let parties = problem.parties.filter { items.contains($0.id.text) }
        guard parties.count == items.count, Set(items).count == items.count else { return "it names unknown parties" }
        guard parties.count <= 12 else { return "it names more than twelve parties" }
        guard let whole = isPossible(parties, Set(rules)) else { return "it is too large to be checked" }
        if whole { return "they can all travel" }
        for party in parties where parties.count > 1 {
            let fewer = parties.filter { $0.id != party.id }
            guard let part = isPossible(fewer, Set(rules)) else { return "it is too large to be checked" }
            if !part { return "the rest cannot travel without \"\(party.id)\" either" }
        }
        return nil
    }

    /// Nil where the search is given up.
    private func isPossible(_ parties: [TravelParty], _ rules: Set<TravelReach.Rule>) -> Bool? {
        let total = parties.reduce(TravelLoad.zero) { $0 + TravelLoad($1) }
        var reach = TravelReach(timetable)
        reach.rules = rules
        if rules.contains(.room) {
            reach.counted = Set(
                timetable.hops.indices.filter { total.excess(over: timetable.hops[$0].connection.room) != nil })
        }
        var ways: [(load: [Int], ways: [Set<Int>])] = []
        for party in parties {
            if let pin = problem.pins.first(where: { $0.party == party.id }) {
                let names = Set(pin.rides.flatMap { timetable.hops(of: $0) ?? [] }.map(\.name))
                ways.append(
                    (amounts(TravelLoad(party)), [reach.counted.filter { names.contains(timetable.hops[$0].name) }]))
                continue
            }
            guard let found = reach.footprints(of: party) else { return nil }
            ways.append((amounts(TravelLoad(party)), found))
        }
        var steps = 0
        var taken: [Int: [Int]] = [:]
        let isFound = fit(ways.sorted { $0.ways.count < $1.ways.count }[...], &taken, &steps)
        return steps > 200_000 ? nil : isFound
    }

    private func fit(
        _ open: ArraySlice<(load: [Int], ways: [Set<Int>])>, _ taken: inout [Int: [Int]], _ steps: inout Int
    ) -> Bool {
        guard let next = open.first else { return true }
        for way in next.ways {
            steps += 1
            if steps > 200_000 { return false }
            var sums = taken
            var hasRoom = true
            for hop in way {
                let sum = zip(sums[hop] ?? [0, 0, 0, 0, 0], next.load).map { $0 + $1 }
                sums[hop] = sum
                let room = amounts(timetable.hops[hop].connection.room)
                if zip(sum, room).contains(where: { $0 > ($1 ?? Int.max) }) { hasRoom = false }
            }
            if hasRoom, fit(open.dropFirst(), &sums, &steps) { return true }
        }
        return false
    }
}
