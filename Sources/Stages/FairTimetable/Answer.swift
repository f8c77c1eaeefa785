import Domain

/// Turns a timetable into the plan that people read.
struct Answer {
    let fair: CompiledFair
    let outcome: Outcome

    var plan: FairPlan {
        let timetable = outcome.timetable
        let missing = fair.requests.indices.filter { timetable.seats[$0] == nil }
        let isPartial = missing.contains { fair.requests[$0].source.isRequired }
        return FairPlan(
            status: isPartial ? .partial : outcome.isComplete ? .optimal : .feasible, interviews: interviews,
            unplaced: missing.map { FairPlan.Unplaced(request: fair.requests[$0].source.id, reasons: []) }
                .sorted { $0.request < $1.request },
            objectives: [], changes: [], certificates: [], bindingBound: "", work: timetable.work)
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
