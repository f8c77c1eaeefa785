import Calendar
import Domain
import JSONText

/// A journey item as a JSON document of `release_journey`; the applicant stands in a column of its own.
enum JourneyText {
    static func value(_ item: JourneyItem) -> JSONValue {
        .object([
            ("key", .string(item.key)), ("kind", .string(item.kind.rawValue)), ("when", value(item.when)),
            ("title", value(item.title)), ("detail", item.detail.map(value) ?? .null),
            ("place", .optional(item.place)), ("contact", .optional(item.contact)),
        ])
    }

    static func item(_ node: JSONNode, of applicant: ID<Applicant>) -> JourneyItem? {
        guard let key = node["key"].flatMap(ListText.text),
            let kind: JourneyItem.Kind = node["kind"].flatMap(ListText.word),
            let when = node["when"].flatMap(when), let title = node["title"].flatMap(text)
        else { return nil }
        return JourneyItem(
            key: key, applicant: applicant, kind: kind, when: when, title: title,
            detail: node["detail"].flatMap(text), place: node["place"].flatMap(ListText.text),
            contact: node["contact"].flatMap(ListText.text))
    }

    private static func value(_ text: LocalText) -> JSONValue {
        .object([
            ("de", .string(text.german)), ("en", .string(text.english)), ("es", .string(text.spanish)),
        ])
    }

    private static func text(_ node: JSONNode) -> LocalText? {
        guard let german = node["de"].flatMap(ListText.text), let english = node["en"].flatMap(ListText.text),
            let spanish = node["es"].flatMap(ListText.text)
        else { return nil }
        return LocalText(german: german, english: english, spanish: spanish)
    }

    static func value(_ when: JourneyItem.When) -> JSONValue {
        switch when {
        case .days(let from, let to):
            .object([("from", .string(from.iso)), ("to", .string(to.iso))])
        case .times(let from, let fromZone, let to, let toZone):
            .object([
                ("start", .int(from.secondsSince1970)), ("startZone", .string(fromZone)),
                ("end", .int(to.secondsSince1970)), ("endZone", .string(toZone)),
            ])
        case .sittings(let windows, let zone):
            .object([("sittings", .array(windows.map(ListText.value))), ("zone", .string(zone))])
        }
    }

    static func when(_ node: JSONNode) -> JourneyItem.When? {
        if let zone = node["zone"].flatMap(ListText.text) {
            return node["sittings"]?.elements(ListText.window).map { .sittings($0, zone: zone) }
        }
        if let start = node["start"].flatMap(ListText.number), let end = node["end"].flatMap(ListText.number),
            let startZone = node["startZone"].flatMap(ListText.text),
            let endZone = node["endZone"].flatMap(ListText.text)
        {
            return .times(
                from: WallTime(secondsSince1970: start), fromZone: startZone, to: WallTime(secondsSince1970: end),
                toZone: endZone)
        }
        guard let from = node["from"].flatMap(day), let to = node["to"].flatMap(day) else { return nil }
        return .days(from: from, to: to)
    }

    private static func day(_ node: JSONNode) -> CivilDate? { ListText.text(node).flatMap { CivilDate(iso: $0) } }
}
