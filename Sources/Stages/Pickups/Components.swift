import Domain

/// Parts of the problem that have nothing to do with each other: no run, no vehicle and no shift can serve two of them.
struct Components {
    /// Ascending indices of parties; together all of them.
    let groups: [[Int]]

    init(_ compiled: CompiledPickups) {
        let reaches = compiled.parties.indices.map { Reach($0, compiled) }
        let order = compiled.parties.indices.sorted { (reaches[$0].from, $0) < (reaches[$1].from, $1) }
        var groups: [[Int]] = []
        var to = Int.min
        for party in order {
            if groups.isEmpty || reaches[party].from > to {
                groups.append([])
                to = reaches[party].to
            }
            groups[groups.count - 1].append(party)
            to = max(to, reaches[party].to)
        }
        self.groups = groups.map { $0.sorted() }
    }

    /// The minutes in which something may be on its way for a party, with all that belongs to the shifts in them.
    private struct Reach {
        private(set) var from: Int
        private(set) var to: Int

        init(_ index: Int, _ compiled: CompiledPickups) {
            let party = compiled.parties[index]
            (from, to) = (party.ready, party.latest)
            let own = compiled.vehicles.indices.filter {
                !compiled.vehicles[$0].source.isHired && compiled.fits([index], in: $0)
            }
            guard !own.isEmpty else { return }
            // From another base to the vehicle's, and from there to the hub.
            from -= 2 * compiled.map.longestWay
            to += (compiled.map.longestWay + compiled.problem.stopMinutes) * (compiled.parties.count + 1)
            for driver in compiled.drivers where driver.maxDrivingMinutes != nil {
                guard let windows = driver.windows else {
                    (from, to) = (-CompiledPickups.never, 2 * CompiledPickups.never)
                    return
                }
                for window in windows where window.from.seconds / 60 <= to && from <= window.to.seconds / 60 {
                    from = min(from, window.from.seconds / 60)
                    to = max(to, window.to.seconds / 60)
                }
            }
        }
    }
}
