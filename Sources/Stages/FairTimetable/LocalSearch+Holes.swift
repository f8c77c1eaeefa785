/// Steps against idle slots: an interview at the end of a day goes into a hole of that day, or elsewhere.
extension LocalSearch {
    mutating func closeHole() {
        let index = generator.below(current.seats.count)
        guard let seat = current.seats[index] else { return }
        let fair = current.fair
        let request = fair.requests[index]
        let day = fair.grid.dayOf[seat.start]
        let isCandidates = generator.below(2) == 0
        let span =
            isCandidates
            ? current.candidateDays[request.candidate * fair.grid.days + day]
            : current.employerDays[request.employer * fair.grid.days + day]
        guard span.idle > 0 else { return }
        let holes = (span.first...span.last).filter { slot in
            isCandidates
                ? current.candidateRows[request.candidate * fair.grid.slots + slot] < 0
                : current.employerLoad[request.employer * fair.grid.slots + slot] == 0
        }
        let all = isCandidates ? fair.candidates[request.candidate].requests : fair.employers[request.employer].requests
        let ends = all.filter { other in
            current.seats[other].map {
                $0.start == span.first || $0.start + fair.requests[other].length == span.last + 1
            } ?? false
        }
        guard !ends.isEmpty else { return }
        let end = ends[generator.below(ends.count)]
        guard !fair.requests[end].isPinned, let from = current.seats[end]?.start else { return }
        let hole = holes[generator.below(holes.count)]
        if generator.below(2) == 0, fair.requests[end].starts.contains(hole) {
            _ = swapAlongChain(end, to: hole, from: from)
        } else {
            reseat(isCandidates ? ends : [end])
        }
    }
}
