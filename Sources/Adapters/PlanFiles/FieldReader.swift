import Calendar
import Domain
import JSONText

/// Reads the fields of one object; what is wrong goes to the findings, and the answer is then nil or the fallback.
///
/// A field that is `null` counts as absent.
struct FieldReader {
    let cursor: JSONCursor
    private let members: [String: JSONCursor]

    /// Nil with a finding where the value is not an object.
    init?(_ cursor: JSONCursor, known: [String], _ findings: inout [JSONFinding]) {
        guard let members = cursor.members(known: known, &findings) else { return nil }
        self.cursor = cursor
        self.members = members
    }

    /// The field, unless it is absent or null.
    func optional(_ name: String) -> JSONCursor? {
        guard let member = members[name], !member.isNull else { return nil }
        return member
    }

    func required(_ name: String, _ findings: inout [JSONFinding]) -> JSONCursor? {
        cursor.required(name, of: members, &findings)
    }

    func text(_ name: String, _ findings: inout [JSONFinding]) -> String? {
        required(name, &findings)?.string(&findings)
    }

    func optionalText(_ name: String, _ findings: inout [JSONFinding]) -> String? {
        optional(name)?.string(&findings)
    }

    func id<Of>(_ name: String, of _: Of.Type, _ findings: inout [JSONFinding]) -> ID<Of>? {
        text(name, &findings).map { ID<Of>($0) }
    }

    func number(_ name: String, _ findings: inout [JSONFinding]) -> Int? {
        required(name, &findings)?.int(in: FieldReader.counts, &findings)
    }

    func optionalNumber(_ name: String, _ findings: inout [JSONFinding]) -> Int? {
        optional(name)?.int(in: FieldReader.counts, &findings)
    }

    /// Beyond these no count of a fair makes sense, and sums of them cannot overflow.
    static let counts = -1_000_000_000...1_000_000_000

    func optionalFlag(_ name: String, _ findings: inout [JSONFinding]) -> Bool? {
        optional(name)?.bool(&findings)
    }

    /// The `schema` member, where there is one, has to name this schema.
    func checkSchema(_ expected: String, _ findings: inout [JSONFinding]) {
        guard let cursor = optional("schema"), let schema = cursor.string(&findings), schema != expected else { return }
        findings.append(
            cursor.finding(
                "found the schema \"\(schema)\", expected \"\(expected)\"",
                hint: "write \"\(expected)\", or leave the field out for the newest"))
    }

    /// Reads each element; those that cannot be read are left out, with findings.
    func list<Element>(
        _ member: JSONCursor?, _ findings: inout [JSONFinding],
        _ read: (JSONCursor, inout [JSONFinding]) -> Element?
    ) -> [Element]? {
        guard let elements = member?.elements(&findings) else { return nil }
        var result: [Element] = []
        for element in elements {
            if let value = read(element, &findings) { result.append(value) }
        }
        return result
    }
}

extension JSONCursor {
    /// A calendar date, or nil with a finding.
    func date(_ findings: inout [JSONFinding]) -> CivilDate? {
        guard let text = string(&findings) else { return nil }
        guard let date = CivilDate(iso: text) else {
            findings.append(finding("\"\(text)\" is not a date", hint: "write dates as YYYY-MM-DD"))
            return nil
        }
        return date
    }

    /// A time of day, or nil with a finding.
    func time(_ findings: inout [JSONFinding]) -> LocalTime? {
        guard let text = string(&findings) else { return nil }
        guard let time = LocalTime(text) else {
            findings.append(finding("\"\(text)\" is not a time of day", hint: "write times as HH:MM, up to 24:00"))
            return nil
        }
        return time
    }

    /// A language level, or nil with a finding.
    func level(_ findings: inout [JSONFinding]) -> CEFRLevel? {
        guard let text = string(&findings) else { return nil }
        guard let level = CEFRLevel(name: text) else {
            let names = CEFRLevel.allCases.map(\.name).joined(separator: ", ")
            findings.append(finding("\"\(text)\" is not a language level", hint: "the levels are \(names)"))
            return nil
        }
        return level
    }

    /// A language code, or nil with a finding.
    func language(_ findings: inout [JSONFinding]) -> LanguageCode? {
        guard let text = string(&findings) else { return nil }
        guard let code = LanguageCode(text) else {
            findings.append(
                finding("\"\(text)\" is not a language code", hint: "write two letters of ISO 639-1, such as \"de\""))
            return nil
        }
        return code
    }
}
