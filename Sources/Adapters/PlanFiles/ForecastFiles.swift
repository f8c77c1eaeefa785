package import Domain
package import JSONText

/// The file of `lotse forecast`, and its answers.
package enum ForecastFiles {
    /// The case that the bytes of a JSON text describe, without faults; throws with every fault of the text.
    package static func problem(_ bytes: [UInt8]) throws(PlanFileRefusal) -> ForecastCase {
        let root = try PlanParts.read(bytes)
        var findings: [JSONFinding] = []
        let problem = problem(JSONCursor(root), &findings)
        guard findings.isEmpty, let problem else { throw PlanFileRefusal(findings) }
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanFileRefusal(PlanRefusal(faults: faults), in: root) }
        return problem
    }

    private static func problem(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ForecastCase? {
        guard let fields = FieldReader(cursor, known: ["schema", "stages", "groups"], &findings) else { return nil }
        fields.checkSchema("lotse.forecast/1", &findings)
        let stages = fields.list(fields.required("stages", &findings), &findings, stage)
        let groups = fields.list(fields.required("groups", &findings), &findings, group)
        guard let stages, let groups else { return nil }
        return ForecastCase(stages: stages, groups: groups)
    }

    private static func stage(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ForecastCase.Stage? {
        guard let fields = FieldReader(cursor, known: ["name", "prior", "cost"], &findings) else { return nil }
        let name = fields.text("name", &findings)
        let cost = fields.optional("cost")?.int(in: -1_000_000_000_000...1_000_000_000_000, &findings) ?? 0
        guard let prior = fields.required("prior", &findings),
            let parts = FieldReader(prior, known: ["passed", "failed", "weight"], &findings)
        else { return nil }
        let passed = parts.number("passed", &findings)
        let failed = parts.number("failed", &findings)
        let weight = parts.number("weight", &findings)
        guard let name, let passed, let failed, let weight else { return nil }
        return ForecastCase.Stage(
            name: name, prior: .init(passed: passed, failed: failed, weight: weight), cost: Cents(Int64(cost)))
    }

    private static func group(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ForecastCase.Group? {
        guard let fields = FieldReader(cursor, known: ["name", "counts"], &findings) else { return nil }
        let name = fields.text("name", &findings)
        let counts = fields.list(fields.required("counts", &findings), &findings, count)
        guard let name, let counts else { return nil }
        return ForecastCase.Group(name: name, counts: counts)
    }

    private static func count(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> ForecastCase.Count? {
        guard let fields = FieldReader(cursor, known: ["passed", "failed", "waiting"], &findings) else { return nil }
        return ForecastCase.Count(
            passed: fields.optionalNumber("passed", &findings) ?? 0,
            failed: fields.optionalNumber("failed", &findings) ?? 0,
            waiting: fields.optionalNumber("waiting", &findings) ?? 0)
    }

    /// An outcome; the average in hundredths of a person, chances in hundredths of a percent.
    package static func json(_ outcome: ForecastOutcome) -> JSONValue {
        .object([
            ("stage", .string(outcome.stage)), ("passed", .int(outcome.passed)),
            ("mean", .int(hundredths(outcome.mean))),
            (
                "spans",
                .array(
                    outcome.spans.map {
                        .object([("level", .int($0.level)), ("low", .int($0.low)), ("high", .int($0.high))])
                    })
            ),
        ])
    }

    /// Rounded to whole hundredths.
    package static func hundredths(_ number: Double) -> Int { Int((number * 100).rounded()) }
}
