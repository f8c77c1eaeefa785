import Calendar

extension CalendarText {
    /// The zone's rules as far as the windows need them (RFC 5545, 3.6.5): the change before the first window and those up to
    /// the end of the last; `otherwise` stands for the windows where there are none.
    mutating func writeZone(_ zone: Zone, covering windows: [DayWindow], otherwise moment: Instant) {
        let starts = windows.map { zone.instant(of: $0.date, at: $0.from) }
        let ends = windows.map { zone.instant(of: $0.date, at: $0.to) }
        let from = starts.min() ?? moment
        let to = ends.max() ?? moment
        line("BEGIN", "VTIMEZONE")
        text("TZID", zone.name)
        let twoYears = 2 * 366 * 86_400
        let before = zone.transitions(
            from: Instant(seconds: from.seconds - twoYears), to: Instant(seconds: from.seconds + 1))
        if let last = before.last {
            write(last)
        } else {
            let period = zone.period(at: from)
            writeObservance(starting: "19700101T000000", from: period.offset, to: period)
        }
        for transition in zone.transitions(from: Instant(seconds: from.seconds + 1), to: to) { write(transition) }
        line("END", "VTIMEZONE")
    }

    /// An observance begins at the wall time that the offset before it would show.
    private mutating func write(_ transition: Zone.Transition) {
        let wall = WallTime(secondsSince1970: transition.instant.seconds + transition.before.offset)
        writeObservance(starting: wall.basic, from: transition.before.offset, to: transition.after)
    }

    private mutating func writeObservance(starting start: String, from offset: Int, to period: Zone.Period) {
        let kind = period.isDaylightSaving ? "DAYLIGHT" : "STANDARD"
        line("BEGIN", kind)
        line("DTSTART", start)
        line("TZOFFSETFROM", CalendarText.offset(offset))
        line("TZOFFSETTO", CalendarText.offset(period.offset))
        text("TZNAME", period.abbreviation)
        line("END", kind)
    }
}
