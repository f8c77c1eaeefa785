import Calendar
import Domain
import JSONText

/// Small lists as JSON text in one column: they are read and written whole, and no query looks inside.
enum ListText {
    // MARK: Words and numbers

    static func value(_ text: String) -> JSONValue { .string(text) }
    static func value(_ number: Int) -> JSONValue { .int(number) }
    static func value<Of>(_ id: ID<Of>) -> JSONValue { .string(id.text) }
    static func value(_ country: CountryCode) -> JSONValue { .string(country.text) }
    static func value(_ field: ISCEDField) -> JSONValue { .string(field.code) }
    static func word(_ word: some RawRepresentable<String>) -> JSONValue { .string(word.rawValue) }

    static func text(_ node: JSONNode) -> String? {
        guard case .string(let text) = node.value else { return nil }
        return text
    }

    static func number(_ node: JSONNode) -> Int? {
        guard case .number(let digits) = node.value else { return nil }
        return Int(digits)
    }

    static func flag(_ node: JSONNode) -> Bool? {
        guard case .bool(let flag) = node.value else { return nil }
        return flag
    }

    static func id<Of>(_ node: JSONNode) -> ID<Of>? { text(node).map { ID($0) } }
    static func country(_ node: JSONNode) -> CountryCode? { text(node).flatMap { CountryCode($0) } }
    static func field(_ node: JSONNode) -> ISCEDField? { text(node).flatMap { ISCEDField($0) } }
    static func value(_ language: LanguageCode) -> JSONValue { .string(language.text) }
    static func language(_ node: JSONNode) -> LanguageCode? { text(node).flatMap { LanguageCode($0) } }
    static func word<Word: RawRepresentable<String>>(_ node: JSONNode) -> Word? {
        text(node).flatMap { Word(rawValue: $0) }
    }

    // MARK: Small values

    static func value(_ note: Note) -> JSONValue {
        .object([("heading", .string(note.heading)), ("text", .string(note.text))])
    }

    static func note(_ node: JSONNode) -> Note? {
        guard let heading = node["heading"].flatMap(text), let text = node["text"].flatMap(text) else { return nil }
        return Note(heading: heading, text: text)
    }

    static func value(_ window: DayWindow) -> JSONValue {
        .object([
            ("date", .string(window.date.iso)), ("from", .string(window.from.text)), ("to", .string(window.to.text)),
        ])
    }

    static func window(_ node: JSONNode) -> DayWindow? {
        guard let date = node["date"].flatMap(text).flatMap({ CivilDate(iso: $0) }),
            let from = node["from"].flatMap(time), let to = node["to"].flatMap(time)
        else { return nil }
        return DayWindow(date: date, from: from, to: to)
    }

    static func time(_ node: JSONNode) -> LocalTime? { text(node).flatMap { LocalTime($0) } }

    static func value(_ date: CivilDate) -> JSONValue { .string(date.iso) }
    static func date(_ node: JSONNode) -> CivilDate? { text(node).flatMap { CivilDate(iso: $0) } }

    static func value(_ lesson: WeeklyLesson) -> JSONValue {
        .object([
            ("weekday", .int(lesson.weekday.rawValue)), ("from", .string(lesson.from.text)),
            ("to", .string(lesson.to.text)),
        ])
    }

    static func lesson(_ node: JSONNode) -> WeeklyLesson? {
        guard let weekday = node["weekday"].flatMap(number).flatMap({ Weekday(rawValue: $0) }),
            let from = node["from"].flatMap(time), let to = node["to"].flatMap(time)
        else { return nil }
        return WeeklyLesson(weekday: weekday, from: from, to: to)
    }

    static func value(_ days: DaysOff) -> JSONValue {
        .object([("from", .string(days.from.iso)), ("to", .string(days.to.iso))])
    }

    static func daysOff(_ node: JSONNode) -> DaysOff? {
        guard let from = node["from"].flatMap(text).flatMap({ CivilDate(iso: $0) }),
            let to = node["to"].flatMap(text).flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return DaysOff(from: from, to: to)
    }

    static func value(_ hours: WeekHours) -> JSONValue {
        .object([
            ("weekday", .int(hours.weekday.rawValue)), ("from", .string(hours.from.text)),
            ("to", .string(hours.to.text)),
        ])
    }

    static func weekHours(_ node: JSONNode) -> WeekHours? {
        guard let weekday = node["weekday"].flatMap(number).flatMap({ Weekday(rawValue: $0) }),
            let from = node["from"].flatMap(time), let to = node["to"].flatMap(time)
        else { return nil }
        return WeekHours(weekday: weekday, from: from, to: to)
    }

    static func value(_ span: DaySpan) -> JSONValue {
        .object([("from", .string(span.from.iso)), ("to", .string(span.to.iso))])
    }

    static func daySpan(_ node: JSONNode) -> DaySpan? {
        guard let from = node["from"].flatMap(text).flatMap({ CivilDate(iso: $0) }),
            let to = node["to"].flatMap(text).flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return DaySpan(from: from, to: to)
    }

    static func value(_ ride: TravelRide) -> JSONValue {
        .object([
            ("connection", .string(ride.connection.text)), ("date", .string(ride.date.iso)),
            ("from", .string(ride.from.text)), ("to", .string(ride.to.text)),
        ])
    }

    static func ride(_ node: JSONNode) -> TravelRide? {
        guard let connection: ID<TravelConnection> = node["connection"].flatMap(id),
            let date = node["date"].flatMap(date), let from: ID<TravelHub> = node["from"].flatMap(id),
            let to: ID<TravelHub> = node["to"].flatMap(id)
        else { return nil }
        return TravelRide(connection: connection, date: date, from: from, to: to)
    }

    static func value(_ slot: FairSlot) -> JSONValue {
        .object([("start", .string(slot.start.text)), ("minutes", .int(slot.minutes))])
    }

    static func slot(_ node: JSONNode) -> FairSlot? {
        guard let start = node["start"].flatMap(time), let minutes = node["minutes"].flatMap(number) else {
            return nil
        }
        return FairSlot(start: start, minutes: minutes)
    }

    static func value(_ pair: LanguagePair) -> JSONValue { .strings([pair.first.text, pair.second.text]) }

    static func pair(_ node: JSONNode) -> LanguagePair? {
        guard case .array(let codes) = node.value, codes.count == 2,
            let first = text(codes[0]).flatMap({ LanguageCode($0) }),
            let second = text(codes[1]).flatMap({ LanguageCode($0) })
        else { return nil }
        return LanguagePair(first, second)
    }

    static func value(_ title: JobTitle) -> JSONValue {
        .object([("text", .string(title.original)), ("occupations", .array(title.occupations.map(value)))])
    }

    static func title(_ node: JSONNode) -> JobTitle? {
        guard let original = node["text"].flatMap(text),
            let occupations: [ID<Occupation>] = node["occupations"]?.elements(id)
        else { return nil }
        return JobTitle(original: original, occupations: occupations)
    }

    static func value(_ place: PlaceName) -> JSONValue {
        .object([("text", .string(place.original)), ("place", .optional(place.place?.text))])
    }

    static func place(_ node: JSONNode) -> PlaceName? {
        guard let original = node["text"].flatMap(text), let place = node["place"] else { return nil }
        return PlaceName(original: original, place: id(place))
    }

    static func value(_ weights: MatchWeights) -> JSONValue {
        .object(
            ScorePart.allCases.compactMap { part in
                weights.weights[part].map { (part.rawValue, .int($0)) }
            })
    }

    static func value(_ policies: FairPolicies) -> JSONValue {
        .object(
            FairPolicy.allCases.compactMap { policy in
                policies.strictness[policy].map { strictness in
                    (
                        policy.rawValue,
                        .object([
                            ("planner", .string(strictness.planner.rawValue)),
                            ("person", .string(strictness.person.rawValue)),
                        ])
                    )
                }
            })
    }

    static func fairPolicies(_ node: JSONNode) -> FairPolicies? {
        guard case .object(let members) = node.value else { return nil }
        var policies = FairPolicies()
        for member in members {
            guard let policy = FairPolicy(rawValue: member.name),
                let planner: RuleSeverity = member.node["planner"].flatMap(word),
                let person: RuleSeverity = member.node["person"].flatMap(word)
            else { return nil }
            policies.strictness[policy] = FairPolicies.Strictness(planner: planner, person: person)
        }
        return policies
    }

    static func weights(_ node: JSONNode) -> MatchWeights? {
        guard case .object(let members) = node.value else { return nil }
        var weights: [ScorePart: Int] = [:]
        for member in members {
            guard let part = ScorePart(rawValue: member.name), let weight = number(member.node) else { return nil }
            weights[part] = weight
        }
        return MatchWeights(weights)
    }
}

extension JSONNode {
    /// The member of that name of an object.
    subscript(name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node
    }

    /// The elements of an array, or nil where one is not what `element` reads.
    func elements<Element>(_ element: (JSONNode) -> Element?) -> [Element]? {
        guard case .array(let nodes) = value else { return nil }
        var elements: [Element] = []
        for node in nodes {
            guard let element = element(node) else { return nil }
            elements.append(element)
        }
        return elements
    }
}
