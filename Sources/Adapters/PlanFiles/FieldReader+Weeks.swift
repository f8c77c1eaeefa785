import Calendar
import Domain
import JSONText

/// Hours that come back every week, spans of days, and languages with their levels.
extension FieldReader {
    /// Levels by language code; nil where the field is absent.
    func languages(_ name: String, _ findings: inout [JSONFinding]) -> [LanguageCode: CEFRLevel]? {
        guard let entries = optional(name)?.entries(&findings) else { return nil }
        var result: [LanguageCode: CEFRLevel] = [:]
        for entry in entries {
            let level = entry.value.level(&findings)
            guard let code = LanguageCode(entry.name) else {
                findings.append(
                    entry.value.finding(
                        "\"\(entry.name)\" is not a language code",
                        hint: "write two letters of ISO 639-1, such as \"de\""))
                continue
            }
            result[code] = level
        }
        return result
    }
}

/// `{"weekday":1,"from":"09:00","to":"12:00"}`; weekdays count from Monday = 1.
func weekHours(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> WeekHours? {
    guard let fields = FieldReader(cursor, known: ["weekday", "from", "to"], &findings) else { return nil }
    let weekday = fields.required("weekday", &findings)?.int(in: 1...7, &findings).flatMap(Weekday.init(rawValue:))
    let from = fields.required("from", &findings)?.time(&findings)
    let to = fields.required("to", &findings)?.time(&findings)
    guard let weekday, let from, let to else { return nil }
    guard let hours = WeekHours(weekday: weekday, from: from, to: to) else {
        findings.append(
            cursor.finding("the hours from \(from) to \(to) are empty", hint: "let \"from\" be before \"to\""))
        return nil
    }
    return hours
}

/// `{"from":"2013-08-01","to":"2013-08-14"}`, both included.
func daySpan(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> DaySpan? {
    guard let fields = FieldReader(cursor, known: ["from", "to"], &findings) else { return nil }
    let from = fields.required("from", &findings)?.date(&findings)
    let to = fields.required("to", &findings)?.date(&findings)
    guard let from, let to else { return nil }
    guard let span = DaySpan(from: from, to: to) else {
        findings.append(
            cursor.finding("the days from \(from) to \(to) are none", hint: "let \"to\" be \"from\" or later"))
        return nil
    }
    return span
}
