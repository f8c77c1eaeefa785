package import Calendar

/// A line of a campaign's timetable (Fahrplanzeile): a flight, train or bus on its dates, once or every so many minutes.
package struct TimetableEntry: Hashable, Sendable {
    /// A connection that runs again and again on a date (Takt).
    package struct Interval: Hashable, Sendable {
        /// Minutes between two departures, from 1.
        package var minutes: Int
        /// Minutes from the start of the date to the last departure from the first hub.
        package var last: Int

        package init(minutes: Int, last: Int) {
            self.minutes = minutes
            self.last = last
        }
    }

    package let id: ID<TravelConnection>
    /// Number of the flight or train, as tickets and boards show it; nil = the id says enough.
    package var line: String?
    package var mode: TravelMode
    /// At least two, in the order of travel, of the first departure; by the clocks at each hub. A call whose fare is not
    /// known is priced by the kilometre.
    package var calls: [TravelConnection.Call]
    /// Dates of service in order, each once.
    package var dates: [CivilDate]
    package var interval: Interval?
    package var room: TravelRoom
    package var group: TravelConnection.GroupFare?
    /// Days before the journey until which names on tickets can be changed; nil = not at all, or not known.
    package var nameChangeDays: Int?

    package init(
        id: ID<TravelConnection>, line: String? = nil, mode: TravelMode, calls: [TravelConnection.Call],
        dates: [CivilDate], interval: Interval? = nil, room: TravelRoom = .unlimited,
        group: TravelConnection.GroupFare? = nil, nameChangeDays: Int? = nil
    ) {
        self.id = id
        self.line = line
        self.mode = mode
        self.calls = calls
        self.dates = dates
        self.interval = interval
        self.room = room
        self.group = group
        self.nameChangeDays = nameChangeDays
    }

    /// The connections that the line stands for, in the order of their departures, on those of its dates that are wanted.
    ///
    /// One without interval keeps the id; of an interval each bears its departure: `S2/06:05`.
    package func connections(on wanted: ClosedRange<CivilDate>) -> [TravelConnection] {
        let dates = dates.filter { wanted.contains($0) }
        guard !dates.isEmpty else { return [] }
        return shifts.map { shift in
            let calls = calls.map { call in
                var call = call
                call.arrives = call.arrives.map { $0 + shift }
                call.departs = call.departs.map { $0 + shift }
                return call
            }
            return TravelConnection(
                id: name(of: shift), mode: mode, calls: calls, dates: dates, room: room, group: group)
        }
    }

    /// Minutes that each departure is after the first.
    private var shifts: [Int] {
        guard let interval, let first = calls.first?.departs else { return [0] }
        return Array(stride(from: 0, through: max(0, interval.last - first), by: max(1, interval.minutes)))
    }

    private func name(of shift: Int) -> ID<TravelConnection> {
        guard interval != nil, let first = calls.first?.departs else { return id }
        let minute = first + shift
        let digits = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return ID("\(id)/\(digits.joined(separator: ":"))")
    }
}
