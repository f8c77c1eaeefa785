/// A first timetable for fairs in which nothing but people's time binds.
extension Timetable {
    /// Everybody is seated by a colouring of the interviews, so that the fair ends with as many slots as the busiest candidate or team
    /// needs. Who finds no table or interpreter in their slot is not placed.
    ///
    /// Nil where windows, breaks between interviews, limits, lengths, pins or a plan in force bind, or the slots are too few.
    init?(coloured fair: CompiledFair) {
        guard Timetable.isPlain(fair) else { return nil }
        let teams = Timetable.teams(fair)
        let colouring = EdgeColouring(
            nodes: (fair.candidates.count, fair.employerOfTeam.count),
            left: fair.requests.map { Int32($0.candidate) }, right: teams.map { Int32($0) })
        guard let colouring, colouring.count <= fair.grid.slots else { return nil }
        self.init(fair)
        for (index, slot) in colouring.colours.enumerated() {
            if let seat = cheapestSeat(for: index, skipping: { $0 != Int(slot) }) { place(index, seat) }
        }
    }

    private static func isPlain(_ fair: CompiledFair) -> Bool {
        let slots = fair.grid.slots
        return fair.closedTables.isEmpty && fair.closedTeams.isEmpty
            && fair.requests.allSatisfy {
                $0.length == 1 && !$0.isPinned && $0.announced == nil && $0.starts.count == slots
            }
            && fair.candidates.allSatisfy { $0.requests.count <= 1 || $0.gap == 0 && $0.maxPerDay >= $0.requests.count }
            && fair.employers.allSatisfy { $0.maxRun >= min(slots, $0.requests.count) }
    }

    /// A team for each request, so that those of an employer have as many as each other.
    private static func teams(_ fair: CompiledFair) -> [Int] {
        var teams = [Int](repeating: 0, count: fair.requests.count)
        for employer in fair.employers {
            for (number, request) in employer.requests.enumerated() {
                teams[request] = employer.teams.lowerBound + number % employer.teams.count
            }
        }
        return teams
    }
}
