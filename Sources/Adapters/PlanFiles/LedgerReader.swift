import Calendar
import Domain
import JSONText

/// Reads ledgers and their allocations; what is wrong goes to the findings.
enum LedgerReader {
    static let schema = "lotse.ledger/1"

    static func problem(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerProblem? {
        let known = ["schema", "costs", "rules", "applications", "defaultPayer"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema(schema, &findings)
        let costs = fields.list(fields.required("costs", &findings), &findings, cost)
        let rules = fields.list(fields.required("rules", &findings), &findings, rule)
        let applications = fields.list(fields.optional("applications"), &findings, application) ?? []
        let payer = fields.text("defaultPayer", &findings)
        guard let costs, let rules, let payer else { return nil }
        return LedgerProblem(costs: costs, rules: rules, applications: applications, defaultPayer: payer)
    }

    private static func cost(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerProblem.Cost? {
        let known = ["id", "kind", "date", "amount", "returned", "person", "status", "evidence"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: LedgerProblem.Cost.self, &findings)
        let kind = fields.text("kind", &findings)
        let date = fields.required("date", &findings)?.date(&findings)
        let amount = fields.required("amount", &findings).flatMap { cents($0, &findings) }
        let returned = fields.optional("returned").flatMap { cents($0, &findings) } ?? .zero
        let person = fields.optionalText("person", &findings).map { ID<Applicant>($0) }
        let status = fields.optional("status").map { $0.word(LedgerProblem.Cost.Status.self, &findings) } ?? .planned
        let evidence = texts(fields.optional("evidence"), &findings) ?? []
        guard let id, let kind, let date, let amount, let status else { return nil }
        return LedgerProblem.Cost(
            id: id, kind: kind, date: date, amount: amount, returned: returned, person: person, status: status,
            evidence: evidence)
    }

    private static func rule(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerProblem.Rule? {
        let known = [
            "id", "payer", "kinds", "persons", "from", "to", "share", "capPerPerson", "personCaps", "capPerKind", "cap",
            "needsApplication", "evidence", "notWith", "source",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: LedgerProblem.Rule.self, &findings)
        let payer = fields.text("payer", &findings)
        let share = fields.required("share", &findings).flatMap { Self.share($0, &findings) }
        let kinds = texts(fields.optional("kinds"), &findings)
        let persons = texts(fields.optional("persons"), &findings)?.map { ID<Applicant>($0) }
        let from = fields.optional("from")?.date(&findings)
        let to = fields.optional("to")?.date(&findings)
        let capPerPerson = fields.optional("capPerPerson").flatMap { cents($0, &findings) }
        let personCaps = fields.list(fields.optional("personCaps"), &findings, personCap) ?? []
        let capPerKind = fields.optional("capPerKind").flatMap { cents($0, &findings) }
        let cap = fields.optional("cap").flatMap { cents($0, &findings) }
        let needsApplication = fields.optionalFlag("needsApplication", &findings) ?? false
        let evidence = texts(fields.optional("evidence"), &findings) ?? []
        let notWith = texts(fields.optional("notWith"), &findings)?.map { ID<LedgerProblem.Rule>($0) } ?? []
        let source = fields.optionalText("source", &findings)
        guard let id, let payer, let share else { return nil }
        return LedgerProblem.Rule(
            id: id, payer: payer, kinds: kinds, persons: persons, from: from, to: to, share: share,
            capPerPerson: capPerPerson, personCaps: Dictionary(personCaps) { min($0, $1) }, capPerKind: capPerKind,
            cap: cap, needsApplication: needsApplication,
            evidence: evidence, notWith: notWith, source: source)
    }

    /// Of two caps of one person the lower one holds.
    private static func personCap(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> (ID<Applicant>, Cents)? {
        guard let fields = FieldReader(cursor, known: ["person", "cap"], &findings) else { return nil }
        let person = fields.id("person", of: Applicant.self, &findings)
        let cap = fields.required("cap", &findings).flatMap { cents($0, &findings) }
        guard let person, let cap else { return nil }
        return (person, cap)
    }

    private static func application(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> LedgerProblem.Application? {
        guard let fields = FieldReader(cursor, known: ["rule", "person", "filedOn", "refused"], &findings) else {
            return nil
        }
        let rule = fields.id("rule", of: LedgerProblem.Rule.self, &findings)
        let person = fields.optionalText("person", &findings).map { ID<Applicant>($0) }
        let filed = fields.required("filedOn", &findings)?.date(&findings)
        let isRefused = fields.optionalFlag("refused", &findings) ?? false
        guard let rule, let filed else { return nil }
        return LedgerProblem.Application(rule: rule, person: person, filedOn: filed, isRefused: isRefused)
    }

    static func plan(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerPlan? {
        let known = [
            "status", "allocations", "remainders", "unplaced", "objectives", "changes", "certificates", "work",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let allocations = fields.list(fields.required("allocations", &findings), &findings, allocation)
        let remainders = fields.list(fields.optional("remainders"), &findings, remainder) ?? []
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let allocations else { return nil }
        return LedgerPlan(
            status: status, allocations: allocations, remainders: remainders, objectives: objectives, work: work)
    }

    private static func allocation(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> LedgerPlan.Allocation? {
        guard let fields = FieldReader(cursor, known: ["cost", "rule", "payer", "amount"], &findings) else {
            return nil
        }
        let cost = fields.id("cost", of: LedgerProblem.Cost.self, &findings)
        let rule = fields.optionalText("rule", &findings).map { ID<LedgerProblem.Rule>($0) }
        let payer = fields.text("payer", &findings)
        let amount = fields.required("amount", &findings).flatMap { cents($0, &findings) }
        guard let cost, let payer, let amount else { return nil }
        return LedgerPlan.Allocation(cost: cost, rule: rule, payer: payer, amount: amount)
    }

    private static func remainder(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerPlan.Remainder? {
        guard let fields = FieldReader(cursor, known: ["cost", "amount", "reasons"], &findings) else { return nil }
        let cost = fields.id("cost", of: LedgerProblem.Cost.self, &findings)
        let amount = fields.required("amount", &findings).flatMap { cents($0, &findings) }
        let reasons = fields.list(fields.optional("reasons"), &findings, PlanParts.reason) ?? []
        guard let cost, let amount else { return nil }
        return LedgerPlan.Remainder(cost: cost, amount: amount, reasons: reasons)
    }

    /// Whole cents; a problem says itself which of them make sense.
    private static func cents(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Cents? {
        cursor.int(in: -1_000_000_000_000_000...1_000_000_000_000_000, &findings).map { Cents(Int64($0)) }
    }

    private static func texts(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> [String]? {
        guard let elements = cursor?.elements(&findings) else { return nil }
        var texts: [String] = []
        for element in elements { if let text = element.string(&findings) { texts.append(text) } }
        return texts
    }

    private static func share(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LedgerShare? {
        guard let elements = cursor.elements(&findings) else { return nil }
        guard elements.count == 2 else {
            findings.append(
                cursor.finding(
                    "found \(elements.count) elements, expected two", hint: "write a fraction, such as [2, 3]"))
            return nil
        }
        let parts = elements[0].int(in: -1_000_000...1_000_000, &findings)
        let of = elements[1].int(in: -1_000_000...1_000_000, &findings)
        guard let parts, let of else { return nil }
        return LedgerShare(parts, of: of)
    }
}
