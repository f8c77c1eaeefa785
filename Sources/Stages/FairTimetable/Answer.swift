import Domain

/// Turns a timetable into the plan that people read.
struct Answer {
    private let fair: CompiledFair
    private let outcome: Outcome
    private let bounds: Bounds
    private let missing: [Int]
    private let proofs: Proofs

    init(fair: CompiledFair, outcome: Outcome, bounds: Bounds) {
        self.fair = fair
        self.outcome = outcome
        self.bounds = bounds
        let seats = outcome.timetable.seats
        missing = fair.requests.indices.filter { seats[$0] == nil }.sorted {
            fair.requests[$0].source.id < fair.requests[$1].source.id
        }
        proofs = Proofs(fair, seats: seats, conflicts: true)
    }

    var plan: FairPlan {
        let values = outcome.timetable.values
        let limits = outcome.isComplete ? values : bounds.levels(values: values, proofs: proofs)
        let isPartial = missing.contains { fair.requests[$0].source.isRequired }
        let seated = interviews
        var named: [PlanCertificate] = []
        for index in missing {
            let certificate =
                proofs.certificates[index]
                ?? .notFound(
                    item: fair.requests[index].source.id.text,
                    blocking: Obstacle.blocking(index, in: outcome.timetable))
            if !named.contains(certificate) { named.append(certificate) }
        }
        return FairPlan(
            status: isPartial ? .partial : limits == values ? .optimal : .feasible, interviews: seated,
            unplaced: missing.map {
                FairPlan.Unplaced(
                    request: fair.requests[$0].source.id,
                    reasons: Obstacle.reasons($0, in: outcome.timetable, proofs.certificates[$0]))
            },
            objectives: zip(fair.problem.levelsInForce, zip(values, limits)).map { level, figures in
                ObjectiveValue(name: level.name, value: figures.0, bound: figures.1, unit: level.unit)
            },
            changes: Changes(problem: fair.problem, after: seated).list, certificates: named,
            bindingBound: "\(bounds.placed.value) of \(fair.requests.count): \(bounds.placed.name)",
            work: outcome.timetable.work + proofs.work)
    }

    /// Sorted by (day, slot, table).
    private var interviews: [FairInterview] {
        outcome.timetable.seats.enumerated().compactMap { index, seat in
            seat.map { interview(fair.requests[index], $0) }
        }.sorted { ($0.day, $0.slot, $0.table) < ($1.day, $1.slot, $1.table) }
    }

    private func interview(_ request: CompiledFair.Request, _ seat: Seat) -> FairInterview {
        let day = fair.grid.dayOf[seat.start]
        return FairInterview(
            request: request.source.id, candidate: request.source.candidate, employer: request.source.employer,
            vacancy: request.source.vacancy, day: day, slot: seat.start - fair.grid.firstOfDay[day], table: seat.table,
            team: seat.team - fair.employers[request.employer].teams.lowerBound,
            interpreter: seat.interpreter < 0 ? nil : fair.interpreters[seat.interpreter].source.id)
    }
}
