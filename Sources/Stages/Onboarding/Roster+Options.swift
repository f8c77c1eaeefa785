import Domain

extension CompiledGuides {
    /// Every time at which an office or a home is open long enough for the task, in order; the pinned one only, where
    /// there is one.
    func spots(_ task: Int, days: Range<Int>? = nil) -> [Spot] {
        let one = tasks[task]
        if let pin = one.pin { return [pin] }
        var result: [Spot] = []
        for day in one.days.clamped(to: days ?? one.days) {
            for stretch in sites[one.site].open[day] {
                for start in starts(in: stretch, minutes: one.minutes) { result.append(Spot(day: day, start: start)) }
            }
        }
        return result
    }

    private func starts(in stretch: Range<Int>, minutes: Int) -> StrideThrough<Int> {
        let step = problem.stepMinutes
        return stride(
            from: (stretch.lowerBound + step - 1) / step * step, through: stretch.upperBound - minutes, by: step)
    }

    /// Whether the guide or the substitute could do the task then, if there were nothing else to do.
    func isPossible(_ task: Int, _ spot: Spot, with guide: Int) -> Bool {
        guard let attendant = attendant(of: guide, on: spot.day) else { return false }
        let end = spot.start + tasks[task].minutes
        return guides[attendant].free[spot.day].contains { $0.lowerBound <= spot.start && end <= $0.upperBound }
            && (tasks[task].minutes <= guides[attendant].minutesPerWeek || tasks[task].pin != nil)
    }
}
