package import Calendar
import Domain
import JSONText

/// A rule pack as its file has it, before it is joined with others.
package struct RulePack: Hashable, Sendable {
    /// The pack's name.
    package let name: String
    package let version: String
    /// The day somebody last compared it with the law.
    package let checked: CivilDate?
    package var values: [NamedValue]
    package var memberships: [Membership]
    package var regimes: [Regime]
    package var authorities: [AuthorityRow]
    package var rules: [Rule]
    /// Where each rule stands in the file, for problems found later.
    var places: [String: JSONCursorPlace]

    /// Reads a pack; `values` are the units of named values that other packs define.
    /// Throws with every problem of the file, not the first.
    package static func read(
        _ bytes: [UInt8], named file: String, values: [String: Fact.Unit] = [:]
    ) throws(RulePackError) -> RulePack {
        let node: JSONNode
        do {
            node = try JSONReader.read(bytes)
        } catch {
            throw RulePackError(problems: [
                RulePackProblem(
                    code: .syntax, pack: file, rule: nil, pointer: "", mark: error.mark, message: error.message,
                    hint: error.hint)
            ])
        }
        var reading = PackReading(pack: file)
        let pack = reading.pack(JSONCursor(node), values: values)
        guard let pack, reading.problems.isEmpty else { throw RulePackError(problems: reading.problems) }
        return pack
    }
}

/// Pointer and mark of a rule in its file.
struct JSONCursorPlace: Hashable, Sendable {
    let pointer: String
    let mark: JSONNode.Mark
}

extension PackReading {
    fileprivate mutating func pack(_ cursor: JSONCursor, values known: [String: Fact.Unit]) -> RulePack? {
        let names = ["pack", "version", "checked", "values", "memberships", "regimes", "authorities", "rules"]
        guard let fields = members(cursor, names), let name = string(required("pack", fields, of: cursor)),
            let version = string(required("version", fields, of: cursor))
        else { return nil }
        var pack = RulePack(
            name: name, version: version, checked: date(fields["checked"]), values: [], memberships: [], regimes: [],
            authorities: [], rules: [], places: [:])
        pack.values = namedValues(fields["values"], pack: name)
        var units = known
        for value in pack.values { units[value.id] = value.unit }
        pack.memberships = elements(fields["memberships"]).compactMap { membership($0) }
        pack.regimes = elements(fields["regimes"]).compactMap { regime($0, pack: name) }
        pack.authorities = elements(fields["authorities"]).compactMap { authority($0, pack: name, values: units) }
        for entry in elements(fields["rules"]) {
            guard let rule = rule(entry, pack: name, values: units) else { continue }
            if pack.places[rule.id] != nil {
                report(
                    .duplicate, at: entry, "the rule id \"\(rule.id)\" stands twice", hint: "give each rule its own id")
            }
            pack.places[rule.id] = JSONCursorPlace(pointer: entry.pointer, mark: entry.node.mark)
            pack.rules.append(rule)
        }
        return pack
    }

    private mutating func membership(_ cursor: JSONCursor) -> Membership? {
        guard let fields = members(cursor, ["country", "from", "to", "referenceDate"]),
            let country = country(required("country", fields, of: cursor)),
            let reference = date(required("referenceDate", fields, of: cursor))
        else { return nil }
        let (from, to) = period(fields)
        guard let from else {
            report(.shape, at: cursor, "a membership without \"from\"", hint: "add the day of accession")
            return nil
        }
        return Membership(country: country, from: from, to: to, referenceDate: reference)
    }

    private mutating func country(_ cursor: JSONCursor?) -> CountryCode? {
        guard let cursor, let text = string(cursor) else { return nil }
        guard let code = CountryCode(text), code.text == text else {
            report(.unknownWord, at: cursor, "unknown country \"\(text)\"", hint: "write a code such as ES")
            return nil
        }
        return code
    }

    private mutating func regime(_ cursor: JSONCursor, pack: String) -> Regime? {
        let names = ["id", "countries", "regime", "from", "to", "path", "reason", "law", "confidence"]
        guard let fields = members(cursor, names), let id = string(required("id", fields, of: cursor)),
            let kind: RegimeKind = word(required("regime", fields, of: cursor))
        else { return nil }
        rule = id
        let (from, to) = period(fields)
        let path: PermitPath? = fields["path"].flatMap { word($0) }
        return Regime(
            id: id, countries: elements(fields["countries"]).compactMap { country($0) }, kind: kind, from: from, to: to,
            path: path, reason: localText(required("reason", fields, of: cursor)), law: law(fields, of: cursor),
            isSeen: isSeen(fields, of: cursor), pack: pack)
    }

    private mutating func authority(
        _ cursor: JSONCursor, pack: String, values: [String: Fact.Unit]
    ) -> AuthorityRow? {
        let names = ["id", "kind", "land", "name", "when", "from", "to", "fees", "fallback", "law", "confidence"]
        guard let fields = members(cursor, names), let id = string(required("id", fields, of: cursor)),
            let office: AuthorityOffice = word(required("kind", fields, of: cursor)),
            let name = string(required("name", fields, of: cursor))
        else { return nil }
        rule = id
        let (from, to) = period(fields)
        let land: Land? = fields["land"].flatMap { word($0) }
        return AuthorityRow(
            id: id, office: office, land: land, name: name,
            when: fields["when"].map { condition($0, values: values) }, from: from, to: to, fees: fees(fields["fees"]),
            isFallback: bool(fields["fallback"], default: false), law: law(fields, of: cursor),
            isSeen: isSeen(fields, of: cursor), pack: pack)
    }

    private mutating func rule(_ cursor: JSONCursor, pack: String, values: [String: Fact.Unit]) -> Rule? {
        let names = [
            "id", "track", "from", "to", "announced", "dateBasis", "priority", "when", "needs", "then", "law",
            "confidence",
            "reason",
            "tests",
        ]
        guard let fields = members(cursor, names), let id = string(required("id", fields, of: cursor)) else {
            return nil
        }
        rule = id
        defer { rule = nil }
        guard let track: Track = word(required("track", fields, of: cursor)),
            let when = required("when", fields, of: cursor), let then = required("then", fields, of: cursor)
        else { return nil }
        let (from, to) = period(fields)
        let announced = fields["announced"].flatMap { $0.isNull ? nil : date($0) }
        if announced != nil, from != nil || to != nil, let field = fields["announced"] {
            report(
                .shape, at: field, "a rule with both \"announced\" and a day in force",
                hint: "keep \"announced\" until the law is in force, then write \"from\" in its place")
        }
        let basis: DateBasis? = fields["dateBasis"].flatMap { word($0) }
        let needs = elements(fields["needs"]).compactMap { need($0, values: values) }
        if track != .permit, let field = fields["needs"] {
            report(.shape, at: field, "only rules of track permit have needs", hint: "put the condition into \"when\"")
        }
        let condition = condition(when, values: values)
        let law = law(fields, of: cursor)
        let reason = localText(required("reason", fields, of: cursor))
        let seen = isSeen(fields, of: cursor)
        let priority = int(required("priority", fields, of: cursor), in: 0...9_999) ?? 0
        let tests = strings(required("tests", fields, of: cursor))
        guard let outcome = outcome(then, track: track) else { return nil }
        return Rule(
            id: id, outcome: outcome, from: from, to: to, dateBasis: basis ?? .decision, priority: priority,
            when: condition, needs: needs, law: law, isSeen: seen, reason: reason,
            announced: announced, tests: tests, pack: pack)
    }

    private mutating func need(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> Need? {
        guard let fields = members(cursor, ["id", "when", "opens", "text"]),
            let id = string(required("id", fields, of: cursor))
        else { return nil }
        let opens: Need.Opening? = fields["opens"].flatMap { word($0) }
        return Need(
            id: id, when: fields["when"].map { condition($0, values: values) },
            opens: opens ?? (fields["when"] == nil ? .byArrangement : .never),
            text: localText(required("text", fields, of: cursor)))
    }
}
