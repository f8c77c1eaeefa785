extension Zone {
    /// The moments at which the clocks of the zone show a time.
    package enum Reading: Hashable, Sendable {
        case once(Instant)
        /// Clocks are put back: the time is shown twice.
        case twice(first: Instant, second: Instant)
        /// Clocks are put forward over the time: it is never shown. `before` reads it with the offset that held before the
        /// gap and so lies after it; `after` reads it with the later offset and lies before the gap.
        case never(before: Instant, after: Instant)
    }

    /// When clocks in the zone show the time.
    package func reading(of wall: WallTime) -> Reading {
        let seconds = wall.secondsSince1970
        // No offset is larger than a day, so the moment lies within a day of the same reading in UTC.
        let around = Instant(seconds: seconds - 90_000)
        let near = transitions(from: around, to: Instant(seconds: seconds + 90_000))
        let earliest = period(at: around).offset
        var offsets = [earliest]
        for offset in near.map(\.after.offset) where !offsets.contains(offset) { offsets.append(offset) }
        let moments = offsets.map { Instant(seconds: seconds - $0) }
            .filter { wallTime(at: $0) == wall }.sorted()
        switch (moments.first, moments.dropFirst().first) {
        case (let first?, nil): return .once(first)
        case (let first?, let second?): return .twice(first: first, second: second)
        case (nil, _):
            let gap = near.first { transition in
                let edge = transition.instant.seconds
                return edge + transition.before.offset <= seconds && seconds < edge + transition.after.offset
            }
            return .never(
                before: Instant(seconds: seconds - (gap?.before.offset ?? earliest)),
                after: Instant(seconds: seconds - (gap?.after.offset ?? earliest)))
        }
    }

    /// The moment that a calendar file means by a local time: the first where the time is shown twice, and read with the
    /// offset before the gap where it is never shown. Source: RFC 5545, 3.3.5.
    package func instant(of wall: WallTime) -> Instant {
        switch reading(of: wall) {
        case .once(let instant), .twice(first: let instant, second: _), .never(before: let instant, after: _): instant
        }
    }

    /// The moment of a day and time of day in the zone, by the rule of calendar files.
    package func instant(of date: CivilDate, at time: LocalTime) -> Instant {
        instant(of: WallTime(date: date, time: time))
    }
}
