import Domain

@testable import Export

/// Reads calendars as a program does that imports files one after the other: by UID, the higher SEQUENCE wins, and what is
/// cancelled goes. Written from RFC 5545 and 5546, without a line of the writer's.
struct CalendarClient {
    struct Event: Equatable {
        /// The lines of the event by name, parameters left out, as they stand in the file.
        var values: [String: String] = [:]
        var alarms: [String] = []

        subscript(name: String) -> String { values[name] ?? "" }

        /// A text with its escapes taken back (RFC 5545, 3.3.11).
        func text(_ name: String) -> String {
            var text = ""
            var isEscaped = false
            for character in self[name] {
                if isEscaped {
                    text.append(character == "n" ? "\n" : character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else {
                    text.append(character)
                }
            }
            return text
        }
    }

    private(set) var events: [String: Event] = [:]
    /// Changes that came with a number that is not higher: another program would not have seen them.
    private(set) var lost: [String] = []

    mutating func take(_ bytes: [UInt8]) {
        for event in CalendarClient.events(bytes) {
            if let known = events[event["UID"]], known != event, event["SEQUENCE"] <= known["SEQUENCE"] {
                lost.append(event["UID"])
            }
            events[event["UID"]] = event
        }
    }

    /// What the calendar shows.
    var shown: [Event] { events.values.filter { $0["STATUS"] != "CANCELLED" } }

    static func events(_ bytes: [UInt8]) -> [Event] {
        let whole = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var lines: [String] = []
        for line in String(whole).replacing("\r\n ", with: "").split(separator: "\r\n") { lines.append(String(line)) }
        var events: [Event] = []
        var current: Event?
        var isInAlarm = false
        for line in lines {
            switch line {
            case "BEGIN:VEVENT": current = Event()
            case "END:VEVENT":
                if let event = current { events.append(event) }
                current = nil
            case "BEGIN:VALARM": isInAlarm = true
            case "END:VALARM": isInAlarm = false
            default:
                var isQuoted = false
                let end = line.firstIndex { character in
                    if character == "\"" { isQuoted.toggle() }
                    return character == ":" && !isQuoted
                }
                guard let end else { continue }
                let name = String(line[..<end].prefix { $0 != ";" })
                let value = String(line[line.index(after: end)...])
                if isInAlarm {
                    if name == "TRIGGER" { current?.alarms.append(value) }
                } else {
                    current?.values[name] = value
                }
            }
        }
        return events
    }
}
