import Domain

/// The terms of the objective, counted from the timetable.
extension Timetable {
    /// Values of the levels in force.
    var values: [Int] {
        fair.problem.levelsInForce.map { level in
            level.weights.reduce(0) { $0 + $1.weight * value(of: $1.term) }
        }
    }

    private var missing: [CompiledFair.Request] {
        fair.requests.indices.filter { seats[$0] == nil }.map { fair.requests[$0] }
    }

    private func value(of term: FairProblem.Term) -> Int {
        switch term {
        case .required: missing.count { $0.source.isRequired }
        case .unplaced: missing.count
        case .priority: missing.reduce(0) { $0 + $1.source.priority }
        case .idle: candidateDays.reduce(0) { $0 + $1.idle } + employerDays.reduce(0) { $0 + $1.idle }
        case .tableChanges: teamDayChanges.reduce(0) { $0 + $1.tables }
        case .handOvers: teamDayChanges.reduce(0) { $0 + $1.interpreters }
        case .days, .candidateDays: candidateDays.count { $0.interviews > 0 }
        case .finish: finish
        case .idleBeyondGap: candidateDays.reduce(0) { $0 + $1.idleBeyondGap }
        case .previousUnplaced: missing.count { $0.announced != nil }
        case .newPriority: missing.reduce(0) { $0 + ($1.announced == nil ? $1.source.priority : 0) }
        case .changeCost: changeCost
        case .peopleChanged: fair.candidates.indices.count { isChanged($0) }
        }
    }

    private var changeCost: Int {
        seats.enumerated().reduce(0) { sum, entry in
            guard let seat = entry.element, let announced = fair.requests[entry.offset].announced else { return sum }
            return sum + fair.change(of: announced, to: seat) - announced.cheapest
        }
    }
}
