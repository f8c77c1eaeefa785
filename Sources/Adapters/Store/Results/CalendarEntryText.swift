import Domain
import JSONText

/// A calendar's entry as a JSON document of `calendar_entries`; receiver and key stand in columns of their own.
enum CalendarEntryText {
    static func value(_ entry: CalendarEntry) -> JSONValue {
        .object([
            ("when", JourneyText.value(entry.when)), ("title", .string(entry.title)),
            ("details", .optional(entry.details)), ("place", .optional(entry.place)),
            (
                "point",
                entry.point.map {
                    .array([.int(Int($0.latitudeMicrodegrees)), .int(Int($0.longitudeMicrodegrees))])
                } ?? .null
            ),
            ("category", .string(entry.category)), ("alarms", .array(entry.alarms.map(JSONValue.int))),
            ("appointment", .bool(entry.isAppointment)), ("people", .strings(entry.people)),
        ])
    }

    static func entry(_ node: JSONNode, key: String, for receiver: CalendarReceiver) -> CalendarEntry? {
        guard let when = node["when"].flatMap(JourneyText.when), let title = node["title"].flatMap(ListText.text),
            let category = node["category"].flatMap(ListText.text),
            let alarms = node["alarms"]?.elements(ListText.number),
            let isAppointment = node["appointment"].flatMap(ListText.flag),
            let people = node["people"]?.elements(ListText.text)
        else { return nil }
        return CalendarEntry(
            receiver: receiver, key: key, when: when, title: title, details: node["details"].flatMap(ListText.text),
            place: node["place"].flatMap(ListText.text), point: node["point"].flatMap(point), category: category,
            alarms: alarms, isAppointment: isAppointment, people: people)
    }

    private static func point(_ node: JSONNode) -> GeoPoint? {
        guard let numbers = node.elements(ListText.number), numbers.count == 2,
            let latitude = Int32(exactly: numbers[0]), let longitude = Int32(exactly: numbers[1])
        else { return nil }
        return GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
    }
}
