import Calendar
import Domain

/// Builds hubs and connections from rows; whether the campaign has a connection's hubs is seen when it is stored.
enum TravelRows {
    static func hub(_ row: inout RowReading) -> TransportHub? {
        let id = row.requiredText(.id)
        let name = row.requiredText(.name)
        let place = row.place(.place)
        let point = row.value(.coordinates, CoordinatesText.parse)
        let zone = row.required(.zone, LessonText.zone)
        let reach = row.whole(.reachKm, in: 0...500, units: kilometres) ?? TransportHub.usualReachKm
        let fetch = row.whole(.fetchKm, in: 0...1_000, units: kilometres)
        if row.row[.place] == nil, row.row[.coordinates] == nil { row.missing(.place) }
        if let place, place.place == nil, row.row[.coordinates] == nil {
            row.refuse(
                .missingValue, .coordinates, "the town is not known, and no coordinates say where the hub is",
                hint: "Fill in the coordinates, for example: 48.6899, 9.2220.")
        }
        guard let id, let name, let zone else { return nil }
        return TransportHub(
            id: ID(id), name: name, place: place, point: point, zone: zone, reachKm: reach, fetchKm: fetch,
            meetingPoint: row.text(.meetingPoint), stops: row.values(.feedStops, TravelText.feedLink))
    }

    static func connection(_ row: inout RowReading) -> TimetableEntry? {
        let id = row.requiredText(.id)
        let mode = row.required(.mode, TravelText.modes.parse)
        let from = row.requiredText(.hubFrom)
        let to = row.requiredText(.hubTo)
        let departs = row.required(.departs, TravelText.serviceTime)
        let arrives = row.required(.arrives, TravelText.serviceTime)
        let dates = dates(&row)
        let price = row.price(.price)
        let km = row.whole(.km, in: 1...20_000, units: kilometres)
        if let from, from == to {
            row.refuse(
                .contradiction, .hubTo, "the connection ends where it begins", hint: "Name the hub where it ends.")
        }
        guard let id, let mode, let from, let to, let departs, let arrives, let dates else { return nil }
        var entry = TimetableEntry(
            id: ID(id), line: row.text(.line), mode: mode,
            calls: [
                .init(ID(from), departs: departs), .init(ID(to), arrives: arrives, fare: price, km: km),
            ], dates: dates)
        entry.interval = interval(from: departs, in: &row)
        entry.room = room(&row)
        entry.group = group(&row)
        entry.nameChangeDays = row.whole(.nameChangeDays, in: 0...365)
        return entry
    }

    private static let kilometres: Set<String> = ["km", "kilometer", "kilometres", "kilometros"]

    /// Dates that are listed, or the weekdays of a span of dates; nil where there is none.
    private static func dates(_ row: inout RowReading) -> [CivilDate]? {
        let listed = row.values(.serviceDates, divided: ListText.itemsOrCommas) { DateText.parse($0) }
        let weekdays = row.values(.weekdays, divided: ListText.itemsOrCommas, TravelText.weekdays).flatMap(\.self)
        let (first, last) = (row.date(.validFrom), row.date(.validTo))
        let hasSpan = row.row[.weekdays] != nil || row.row[.validFrom] != nil || row.row[.validTo] != nil
        if row.row[.serviceDates] != nil {
            if hasSpan {
                row.refuse(
                    .contradiction, .serviceDates, "the connection has dates of its own and days of a timetable",
                    hint: "Fill in dates, or days with validFrom and validTo.")
            }
            return listed.isEmpty ? nil : Set(listed).sorted()
        }
        if row.row[.validFrom] == nil { row.missing(.validFrom) }
        if row.row[.validTo] == nil { row.missing(.validTo) }
        guard let first, let last else { return nil }
        let count = Int(last.dayNumber) - Int(first.dayNumber) + 1
        guard (1...longestSpan).contains(count) else {
            row.refuse(
                .endBeforeStart, .validTo,
                "the timetable holds from \(first) to \(last), expected 1 to \(longestSpan) days",
                hint: "Check both dates; the last is not before the first.")
            return nil
        }
        let served = weekdays.isEmpty ? Weekday.allCases : weekdays
        let dates = (0..<count).map { first.adding(days: $0) }.filter { served.contains($0.weekday) }
        if dates.isEmpty {
            row.refuse(
                .contradiction, .weekdays, "none of the days of the week lies between \(first) and \(last)",
                hint: "Check the days and both dates.")
            return nil
        }
        return dates
    }

    /// Two years, as timetables hold for one.
    private static let longestSpan = 731

    private static func interval(from departs: Int, in row: inout RowReading) -> TimetableEntry.Interval? {
        let minutes = row.whole(.every, in: 1...1_440, units: ["min", "minuten", "minutes", "minutos"])
        let last = row.value(.until, TravelText.serviceTime)
        if (row.row[.every] == nil) != (row.row[.until] == nil) {
            row.missing(row.row[.every] == nil ? .every : .until)
        }
        guard let minutes, let last else { return nil }
        if last < departs {
            row.refuse(
                .endBeforeStart, .until, "the last departure is before the first",
                hint: "Write the first departure into departs, the last into until.")
        }
        return TimetableEntry.Interval(minutes: minutes, last: last)
    }

    private static func room(_ row: inout RowReading) -> TravelRoom {
        TravelRoom(
            seats: row.whole(.seats, in: 0...10_000), childSeats: row.whole(.childSeats, in: 0...10_000),
            luggage: row.whole(.luggage, in: 0...10_000), wheelchairs: row.whole(.wheelchairs, in: 0...10_000),
            pets: row.whole(.pets, in: 0...10_000))
    }

    private static func group(_ row: inout RowReading) -> TravelConnection.GroupFare? {
        let people = row.whole(.groupFrom, in: 2...1_000)
        let percent = row.value(.groupDiscount, TravelText.percent)
        if (row.row[.groupFrom] == nil) != (row.row[.groupDiscount] == nil) {
            row.missing(row.row[.groupFrom] == nil ? .groupFrom : .groupDiscount)
        }
        guard let people, let percent else { return nil }
        return TravelConnection.GroupFare(people: people, percent: percent)
    }
}
