import Calendar
import Domain
import JSONText

/// Connections and parties.
extension TravelProblemReader {
    static func connection(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelConnection? {
        let known = [
            "id", "mode", "zone", "calls", "dates", "seats", "childSeats", "luggage", "wheelchairs", "pets", "group",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: TravelConnection.self, &findings)
        let mode = fields.required("mode", &findings).flatMap { Self.mode($0, &findings) }
        let calls = fields.list(fields.required("calls", &findings), &findings, Self.call)
        let dates = fields.list(fields.required("dates", &findings), &findings) { $0.date(&$1) }
        let room = TravelRoom(
            seats: fields.optionalNumber("seats", &findings),
            childSeats: fields.optionalNumber("childSeats", &findings),
            luggage: fields.optionalNumber("luggage", &findings),
            wheelchairs: fields.optionalNumber("wheelchairs", &findings),
            pets: fields.optionalNumber("pets", &findings))
        let group = fields.optional("group").flatMap { Self.group($0, &findings) }
        let zone = fields.optionalText("zone", &findings)
        guard let id, let mode, let calls, let dates else { return nil }
        return TravelConnection(
            id: id, mode: mode, calls: calls, dates: dates, zone: zone, room: room, group: group)
    }

    private static func mode(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelMode? {
        guard let word = cursor.string(&findings) else { return nil }
        guard let mode = TravelMode(rawValue: word) else {
            let words = TravelMode.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(cursor.finding("\"\(word)\" is not a mode", hint: "the modes are \(words)"))
            return nil
        }
        return mode
    }

    private static func call(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelConnection.Call? {
        let known = ["hub", "arrives", "departs", "fare", "km"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let hub = fields.id("hub", of: TravelHub.self, &findings)
        let arrives = fields.optional("arrives").flatMap { Self.serviceTime($0, &findings) }
        let departs = fields.optional("departs").flatMap { Self.serviceTime($0, &findings) }
        let fare = fields.optionalNumber("fare", &findings).map { Cents(Int64($0)) }
        let km = fields.optionalNumber("km", &findings)
        return hub.map { TravelConnection.Call($0, arrives: arrives, departs: departs, fare: fare, km: km) }
    }

    /// `06:40`, or `00:40+1` on the day after the date of service; minutes from its start.
    private static func serviceTime(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Int? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let minutes = TravelProblemReader.serviceMinutes(text) else {
            findings.append(
                cursor.finding(
                    "\"\(text)\" is not a time of a timetable",
                    hint: "write HH:MM, with +1 behind on the day after the date of service"))
            return nil
        }
        return minutes
    }

    /// Minutes of a time in a timetable; nil for any other text.
    static func serviceMinutes(_ text: String) -> Int? {
        let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let time = LocalTime(first) else { return nil }
        guard parts.count == 2 else { return time.minutes }
        guard let days = Int(parts[1]), (0...9).contains(days), parts[1].utf8.count == 1 else { return nil }
        return time.minutes + days * 1_440
    }

    /// The text that `serviceMinutes` reads.
    static func serviceText(_ minutes: Int) -> String {
        let days = minutes >= 0 ? minutes / 1_440 : 0
        guard let time = LocalTime(minutes: minutes - days * 1_440) else { return "\(minutes)" }
        return days == 0 ? time.text : "\(time.text)+\(days)"
    }

    private static func group(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelConnection.GroupFare? {
        guard let fields = FieldReader(cursor, known: ["people", "percent"], &findings) else { return nil }
        let people = fields.number("people", &findings)
        let percent = fields.number("percent", &findings)
        guard let people, let percent else { return nil }
        return TravelConnection.GroupFare(people: people, percent: percent)
    }

    static func party(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelParty? {
        let known = [
            "id", "people", "childSeats", "luggage", "wheelchairs", "pets", "from", "to", "leave", "arrive",
            "nightArrival", "priority", "required", "support", "origin", "returnOf",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: TravelParty.self, &findings)
        let from = fields.list(fields.required("from", &findings), &findings, Self.access)
        let to = fields.list(fields.required("to", &findings), &findings, Self.access)
        let leave = fields.optional("leave").flatMap { Self.window($0, &findings) }
        let arrive = fields.optional("arrive").flatMap { Self.window($0, &findings) }
        guard let id, let from, let to else { return nil }
        return TravelParty(
            id: id, people: fields.optionalNumber("people", &findings) ?? 1,
            childSeats: fields.optionalNumber("childSeats", &findings) ?? 0,
            luggage: fields.optionalNumber("luggage", &findings) ?? 0,
            wheelchairs: fields.optionalNumber("wheelchairs", &findings) ?? 0,
            pets: fields.optionalNumber("pets", &findings) ?? 0, from: from, to: to, leave: leave ?? .always,
            arrive: arrive ?? .always,
            mayArriveAtNight: fields.optionalFlag("nightArrival", &findings) ?? false,
            priority: fields.optionalNumber("priority", &findings) ?? 1,
            isRequired: fields.optionalFlag("required", &findings) ?? true,
            support: Cents(Int64(fields.optionalNumber("support", &findings) ?? 0)),
            origin: fields.optionalText("origin", &findings),
            returnOf: fields.optionalText("returnOf", &findings).map { ID($0) })
    }

    private static func access(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelAccess? {
        guard let fields = FieldReader(cursor, known: ["hub", "minutes"], &findings) else { return nil }
        let hub = fields.id("hub", of: TravelHub.self, &findings)
        let minutes = fields.optionalNumber("minutes", &findings) ?? 0
        return hub.map { TravelAccess(hub: $0, minutes: minutes) }
    }

    private static func window(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> TravelWindow? {
        guard let fields = FieldReader(cursor, known: ["from", "to"], &findings) else { return nil }
        return TravelWindow(
            from: fields.optional("from")?.wallTime(&findings), to: fields.optional("to")?.wallTime(&findings))
    }
}

extension JSONCursor {
    /// A local date with a time, or nil with a finding.
    func wallTime(_ findings: inout [JSONFinding]) -> WallTime? {
        guard let text = string(&findings) else { return nil }
        guard let time = ISODateTime(text), time.offset == nil else {
            findings.append(
                finding(
                    "\"\(text)\" is not a local date and time", hint: "write them as YYYY-MM-DDTHH:MM, without a zone"))
            return nil
        }
        return time.wall
    }
}
